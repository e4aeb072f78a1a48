import { expect, test } from 'vitest';
import { BadSetting, readConfig } from './config.ts';

const BUCKET = {
  PAODIAN_S3_ENDPOINT: 'https://s3.example',
  PAODIAN_S3_BUCKET: 'photos',
  PAODIAN_S3_KEY_ID: 'id',
  PAODIAN_S3_SECRET: 'secret',
};

test('without settings it serves everybody on 8080 from ./data', () => {
  const usual = {
    port: 8080,
    host: '0.0.0.0',
    dataDir: './data',
    databaseUrl: null,
    bucket: null,
    logLevel: 'warn',
    isEmpty: false,
    order: null,
    backupPassphrase: null,
  };
  expect(readConfig({})).toEqual(usual);
  expect(readConfig({ PORT: '', HOST: '', DATABASE_URL: '', PAODIAN_DATA: '', PAODIAN_LOG: '' })).toEqual(usual);
});

test('every setting is taken', () => {
  const env = {
    PORT: '65535',
    HOST: '::1',
    PAODIAN_DATA: '/srv/paodian',
    DATABASE_URL: 'postgres://u:p@db:5433/shop?sslmode=require',
    PAODIAN_LOG: 'silent',
    PAODIAN_BACKUP_PASSPHRASE: 'four words of mine',
    ...BUCKET,
    PAODIAN_S3_REGION: 'cn-hangzhou',
  };
  expect(readConfig(env, ['--empty'])).toEqual({
    port: 65_535,
    host: '::1',
    dataDir: '/srv/paodian',
    databaseUrl: env.DATABASE_URL,
    bucket: { endpoint: 'https://s3.example', name: 'photos', keyId: 'id', secret: 'secret', region: 'cn-hangzhou' },
    logLevel: 'silent',
    isEmpty: true,
    order: null,
    backupPassphrase: 'four words of mine',
  });
});

test.each([
  [{ PORT: 'abc' }],
  [{ PORT: '0' }],
  [{ PORT: '65536' }],
  [{ PORT: '80.5' }],
  [{ PORT: '-1' }],
  [{ PORT: '0x50' }],
  [{ PORT: ' 80' }],
  [{ DATABASE_URL: 'mysql://localhost/shop' }],
  [{ DATABASE_URL: 'postgresql://[' }],
  [{ PAODIAN_LOG: 'loud' }],
  [{ PAODIAN_S3_BUCKET: 'photos' }],
  [{ PAODIAN_S3_REGION: 'eu-central-1' }],
  [{ ...BUCKET, PAODIAN_S3_SECRET: '' }],
  [{ ...BUCKET, PAODIAN_S3_ENDPOINT: 's3.example' }],
  [{ ...BUCKET, PAODIAN_S3_ENDPOINT: 'https://s3.example?x=1' }],
  [{ ...BUCKET, PAODIAN_S3_ENDPOINT: 'https://me:secret@s3.example' }],
  [{ ...BUCKET, PAODIAN_S3_BUCKET: 'My Photos' }],
])('%o is refused in one sentence of each language', (env) => {
  expect(() => readConfig(env)).toThrow(BadSetting);
  expect(() => readConfig(env)).toThrow(/^[^。\n]*\p{Script=Han}[^。\n]*。 [^。\n]*\.$/u);
});

test('an argument that nobody knows is refused, so that a slip does not fill in the demonstration', () => {
  expect(() => readConfig({}, ['--emtpy'])).toThrow(
    'There is no argument "--emtpy", only --empty, --backup and --restore.',
  );
});

test('a backup and a restoring name one file, seen from where the command was given', () => {
  const of = (...args: string[]) => readConfig({ INIT_CWD: '/home/li' }, args).order;
  expect(of('--backup', 'today')).toEqual({ what: 'backup', file: '/home/li/today' });
  expect(of('--restore', '/srv/today')).toEqual({ what: 'restore', file: '/srv/today' });
  for (const args of [['--backup'], ['--backup', '--empty'], ['--empty', '--restore', 'x'], ['--restore', 'x', 'y']]) {
    expect(() => of(...args)).toThrow(/--(backup|restore) takes the name of one file and nothing else\.$/);
  }
});
