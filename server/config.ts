import { resolve } from 'node:path';

/** Every environment variable and argument, read once, described once. */
export interface Config {
  /** PORT: where it serves. */
  readonly port: number;
  /** HOST: the address it listens on; all of them, so that a phone in the same network can reach it. */
  readonly host: string;
  /** PAODIAN_DATA: the folder for the database that comes along, photos and files. */
  readonly dataDir: string;
  /** DATABASE_URL: any PostgreSQL from 15 on, instead of the one that comes along. */
  readonly databaseUrl: string | null;
  /** PAODIAN_S3_…: the bucket that photos lie in, instead of the folder. */
  readonly bucket: BucketSettings | null;
  /** PAODIAN_LOG: how much is written down: error, warn, info, debug, silent. */
  readonly logLevel: string;
  /** --empty: no demonstration; a code for the first administrator instead. */
  readonly isEmpty: boolean;
  /** --backup FILE, --restore FILE: to be done instead of serving. */
  readonly order: { readonly what: 'backup' | 'restore'; readonly file: string } | null;
  /** PAODIAN_BACKUP_PASSPHRASE: backups are encrypted under it. */
  readonly backupPassphrase: string | null;
}

/** Endpoint: with the bucket's name in front of the host where the bucket has a host of its own. */
export interface BucketSettings {
  readonly endpoint: string;
  readonly name: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** A setting that cannot be used: one sentence in Chinese, one in English. */
export class BadSetting extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
  }
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'];

type Environment = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Environment, args: readonly string[] = []): Config {
  const order = readOrder(args, env['INIT_CWD'] ?? '.');
  const strange = args.find((arg) => arg !== '--empty');
  if (strange !== undefined && !order) {
    throw new BadSetting(
      `不认识参数“${strange}”,只有 --empty、--backup 和 --restore。`,
      `There is no argument "${strange}", only --empty, --backup and --restore.`,
    );
  }
  const port = env['PORT'] || '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new BadSetting(
      `PORT 应当是 1 到 65535 的整数，现在是“${port}”。`,
      `PORT must be a whole number from 1 to 65535, not "${port}".`,
    );
  }
  const databaseUrl = env['DATABASE_URL'] || null;
  if (databaseUrl && (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))) {
    throw new BadSetting(
      'DATABASE_URL 应当像 postgresql://用户:密码@主机:5432/数据库。',
      'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
    );
  }
  const logLevel = env['PAODIAN_LOG'] || 'warn';
  if (!LEVELS.includes(logLevel)) {
    throw new BadSetting(
      `PAODIAN_LOG 应当是 ${LEVELS.join('、')} 之一。`,
      `PAODIAN_LOG must be one of ${LEVELS.join(', ')}.`,
    );
  }
  return {
    port: Number(port),
    host: env['HOST'] || '0.0.0.0',
    dataDir: env['PAODIAN_DATA'] || './data',
    databaseUrl,
    bucket: readBucket(env),
    logLevel,
    isEmpty: args.includes('--empty'),
    order,
    backupPassphrase: env['PAODIAN_BACKUP_PASSPHRASE'] || null,
  };
}

/** None of them: photos lie in the folder. Some of them is a slip that would put photos where nobody looks for them. */
function readBucket(env: Environment): BucketSettings | null {
  const named = ['ENDPOINT', 'BUCKET', 'KEY_ID', 'SECRET', 'REGION'].map((name) => `PAODIAN_S3_${name}`);
  const [endpoint = '', name = '', keyId = '', secret = '', region = ''] = named.map((one) => env[one] || '');
  if (!endpoint && !name && !keyId && !secret && !region) return null;
  const missing = named.slice(0, 4).find((one) => !env[one]);
  if (missing) {
    throw new BadSetting(`照片放进 S3 还需要 ${missing}。`, `For photos in S3 ${missing} is needed too.`);
  }
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint) || /[?#]|\/\/[^/]*@/.test(endpoint)) {
    throw new BadSetting(
      'PAODIAN_S3_ENDPOINT 应当像 https://s3.eu-central-1.amazonaws.com。',
      'PAODIAN_S3_ENDPOINT must look like https://s3.eu-central-1.amazonaws.com.',
    );
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) {
    throw new BadSetting(
      `PAODIAN_S3_BUCKET 应当是桶名：3 到 63 个小写字母、数字、点或连字符，现在是“${name}”。`,
      `PAODIAN_S3_BUCKET must be the name of a bucket, 3 to 63 small letters, digits, dots or hyphens, not "${name}".`,
    );
  }
  return { endpoint, name, keyId, secret, region: region || 'us-east-1' };
}

/** `here`: the folder in which the command was given; npm works in another one. */
function readOrder(args: readonly string[], here: string): Config['order'] {
  const what = (['backup', 'restore'] as const).find((one) => args.includes(`--${one}`));
  if (!what) return null;
  const [first, file, ...more] = args;
  if (first === `--${what}` && file && !file.startsWith('--') && more.length === 0)
    return { what, file: resolve(here, file) };
  throw new BadSetting(
    `--${what} 后面要写一个文件名，不能写别的。`,
    `--${what} takes the name of one file and nothing else.`,
  );
}
