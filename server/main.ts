/** Builds the world, in reading order; the only place that does. */
import { mkdir } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { idFrom } from '../core/base/id.ts';
import { instantOf } from '../core/base/instant.ts';
import { randomBytes } from 'node:crypto';
import { obey } from './backup/command.ts';
import { BackupProblem } from './backup/problem.ts';
import { readConfig, type Config } from './config.ts';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from './demo/seed.ts';
import type { Hands } from './hands.ts';
import { makeApp } from './http.ts';
import { listen, tryPort } from './serve/listen.ts';
import { loadPages } from './pages/pages.ts';
import { claim } from './postgres/claim.ts';
import { takeInArrived } from './photo/arrived.ts';
import { photosInBucket, type Bucket } from './photo/bucket.ts';
import { launchPostgres } from './postgres/launch/launch.ts';
import { LaunchProblem } from './postgres/launch/problem.ts';
import { migrate } from './postgres/migrate.ts';
import { openPool, type Pool } from './postgres/pool.ts';
import { Recognition } from './postgres/recognise.ts';
import { checkVersion, problemOf } from './problems.ts';
import { learnDemand } from './order/demand.ts';
import { renewStandings } from './plan/standings.ts';
import { expireAllPlaces } from './privacy/retention.ts';
import { withdrawAllLapsed } from './script/lapse.ts';
import { repeat } from './serve/repeat.ts';
import { firstAdministratorCode } from './session/first-administrator.ts';
import { readAgain } from './sync/review.ts';
import { watch } from './serve/watch-dog.ts';

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 4 * QUARTER_MS;
const DAY_MS = 24 * HOUR_MS;

const say = (zh: string, en: string): void => console.log(`· ${zh}  ${en}`);
const endings: (() => Promise<unknown>)[] = [];
const recognition = new Recognition(() =>
  say(
    '数据库换过或恢复过，手机会把它缺的再传一遍。',
    'This is another database, or an earlier one: phones send again what it has not.',
  ),
);
let opening: Promise<unknown> = Promise.resolve();
let isStopping = false;

let config: Config | null = null;
try {
  config = readConfig(
    process.env,
    process.argv.slice(2).filter((arg) => arg !== '--'),
  );
  await (config.order ? carryOut(config, config.order) : start(config));
} catch (error) {
  // What fails because we are stopping is no problem of its own.
  if (!isStopping) {
    const problem = problemOf(error, config);
    console.error(problem ? `\n✗ ${problem}\n` : error);
    await end(error instanceof BackupProblem ? error.exit : 1);
  }
}

async function carryOut(
  { dataDir, databaseUrl, bucket, backupPassphrase }: Config,
  order: NonNullable<Config['order']>,
): Promise<void> {
  const place = { folder: resolve(dataDir), databaseUrl, bucket: bucket && photosInBucket(bucket) };
  await obey({ ...order, passphrase: backupPassphrase }, place, say);
  await end(0);
}

async function start({ port, host, dataDir, databaseUrl, bucket: settings, logLevel, isEmpty }: Config): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  const folder = resolve(dataDir);
  const bucket = settings && photosInBucket(settings);
  await tryPort(host, port);
  const opened = openDatabase(folder, databaseUrl);
  opening = opened.catch(() => {});
  const pool = await opened;
  if (isStopping) return;
  await mkdir(folder, { recursive: true });
  await checkVersion(pool);
  const applied = await migrate(pool);
  if (applied.length > 0) say('建立数据表。', 'Made the tables.');

  await recognition.begin(pool);

  const hands: Hands = {
    pool,
    now: () => instantOf(Date.now()),
    newId: () => idFrom(Date.now(), randomBytes(10)),
    log: pino({ level: logLevel }),
    folder,
    bucket,
  };
  const readNow = await readAgain(hands);
  if (readNow > 0) say(`重新读懂了 ${readNow} 条记录。`, `${readNow} records can be read now.`);
  if (!isEmpty) await seedDemonstration({ hands, makeApp, say });

  const [phone, desk] = await Promise.all(
    ['rep', 'console'].map((name) => loadPages(fileURLToPath(new URL(`../${name}/dist`, import.meta.url)))),
  );
  if (phone!.size === 0 || desk!.size === 0)
    say('界面还没有构建，请用 npm start 启动。', 'The screens are not built: start with npm start.');
  watch(hands.log);
  endings.unshift(await listen(makeApp(hands, { phone: phone!, desk: desk! }), host, port));
  await greet(hands, host, port);
  await welcomePhotos(hands, bucket);
  endings.unshift(
    repeat(hands, DAY_MS, expireAllPlaces),
    repeat(hands, HOUR_MS, renewStandings),
    repeat(hands, QUARTER_MS, withdrawAllLapsed),
    repeat(hands, HOUR_MS, learnDemand),
  );
}

async function openDatabase(folder: string, databaseUrl: string | null): Promise<Pool> {
  if (databaseUrl) {
    const pool = openPool(databaseUrl, recognition);
    endings.push(() => pool.end());
    return pool;
  }
  say('启动数据库……', 'Starting the database …');
  const postgres = await launchPostgres({ dataDir: folder });
  const pool = openPool(postgres.url, recognition);
  endings.push(() => pool.end());
  endings.unshift(await claimFolder(pool, folder));
  // Only from here on: the database of a folder that another server works with is not ours to stop.
  endings.push(postgres.stop);
  postgres.keepRunning();
  return pool;
}

async function claimFolder(pool: Pool, folder: string): Promise<() => Promise<void>> {
  const letGo = await claim(pool);
  if (letGo) return letGo;
  throw new LaunchProblem(
    `另一个跑店服务正在使用数据目录 ${folder}。`,
    `Another Paodian server is using the data folder ${folder}.`,
  );
}

/** The addresses and sign-ins; what a newcomer needs next. */
async function greet(hands: Hands, host: string, port: number): Promise<void> {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const nearby = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && one.family === 'IPv4' && !one.internal && isEverywhere)
    .map((one) => one!.address);
  const code = await firstAdministratorCode(hands);
  const isDemonstration =
    (await hands.pool.query(`select 1 from tenant where demonstration_begun_at is not null`)).rowCount === 1;
  console.log(
    [
      '',
      `  手机 phone  http://localhost:${port}/m/${nearby.map((ip) => `   http://${ip}:${port}/m/`).join('')}`,
      `  工作台 desk http://localhost:${port}/c/`,
      ...(code ? [`  首位管理员的一次性代码 one-time code of the first administrator: ${code}`] : []),
      ...(isDemonstration
        ? [
            `  演示登录 sign in as  rep1 … rep8 · sup1 sup2 · office · finance · compliance · dealer1 dealer2 · admin   密码 password: ${DEMONSTRATION_PASSWORD}`,
          ]
        : []),
      '  Ctrl-C 停止 stops',
      '',
    ].join('\n'),
  );
}

/** Photos that came whole before the last end are taken in. A bucket that takes none is named: the rest goes on without it. */
async function welcomePhotos(hands: Hands, bucket: Bucket | null): Promise<void> {
  const problem = await bucket?.problem();
  if (problem) {
    console.error(`\n✗ ${problem.message}\n`);
    return say('照片在手机上等着，其余照常。', 'Photos wait on the phones; everything else goes on.');
  }
  const taken = await takeInArrived(hands);
  if (taken > 0) say(`收下了 ${taken} 张等着的照片。`, `${taken} photos that were waiting are taken in.`);
}

/** Ends what was begun, once: a Ctrl-C may arrive twice, from the terminal and from npm. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // A database that is just starting is waited for, so that it is not left behind.
  await opening;
  await end(0);
}

async function end(code: number): Promise<never> {
  for (const ending of endings) await ending().catch((error: unknown) => console.error(error));
  process.exit(code);
}
