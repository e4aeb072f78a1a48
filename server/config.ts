/** Every environment variable, read once, described once. */
export interface Config {
  /** PORT: where it serves. */
  readonly port: number;
  /** HOST: the address it listens on; all of them, so that a phone in the same network can reach it. */
  readonly host: string;
  /** PAODIAN_DATA: the folder for the database that comes along, photos and files. */
  readonly dataDir: string;
  /** DATABASE_URL: any PostgreSQL from 15 on, instead of the one that comes along. */
  readonly databaseUrl: string | null;
  /** PAODIAN_LOG: how much is written down: error, warn, info, debug, silent. */
  readonly logLevel: string;
}

/** A setting that cannot be used: one sentence in Chinese, one in English. */
export class BadSetting extends Error {}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'];

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] || 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new BadSetting(
      `PORT 应当是 1 到 65535 的整数,现在是“${env['PORT']}”。PORT must be a whole number from 1 to 65535, not "${env['PORT']}".`,
    );
  }
  const databaseUrl = env['DATABASE_URL'] || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new BadSetting('DATABASE_URL 应当以 postgresql:// 开头。DATABASE_URL must begin with postgresql://.');
  }
  const logLevel = env['PAODIAN_LOG'] || 'warn';
  if (!LEVELS.includes(logLevel)) {
    throw new BadSetting(
      `PAODIAN_LOG 应当是 ${LEVELS.join('、')} 之一。PAODIAN_LOG must be one of ${LEVELS.join(', ')}.`,
    );
  }
  return { port, host: env['HOST'] || '0.0.0.0', dataDir: env['PAODIAN_DATA'] || './data', databaseUrl, logLevel };
}
