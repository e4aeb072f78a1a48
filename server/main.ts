/** Builds the world, in reading order; the only place that does. */
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import pino from 'pino';
import { idFrom } from '../core/base/id.ts';
import { instantOf } from '../core/base/instant.ts';
import { randomBytes } from 'node:crypto';
import { readConfig, type Config } from './config.ts';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from './demo/seed.ts';
import type { Hands } from './hands.ts';
import { makeApp } from './http.ts';
import { loadPages } from './pages/pages.ts';
import { launchPostgres } from './postgres/launch/launch.ts';
import { LaunchProblem } from './postgres/launch/problem.ts';
import { migrate } from './postgres/migrate.ts';
import { openPool, type Pool } from './postgres/pool.ts';
import { problemOf, TooOld } from './problems.ts';
import { firstAdministratorCode } from './session/first-administrator.ts';

const say = (zh: string, en: string): void => console.log(`· ${zh}  ${en}`);
const endings: (() => Promise<unknown>)[] = [];

let config: Config | null = null;
try {
  config = readConfig(process.env);
  await start(config);
} catch (error) {
  const problem = problemOf(error, { port: config?.port ?? 0, databaseUrl: config?.databaseUrl ?? null });
  console.error(problem ? `\n✗ ${problem}\n` : error);
  await end(1);
}

async function start({ port, host, dataDir, databaseUrl, logLevel }: Config): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopOnce());
  const folder = resolve(dataDir);
  await tryPort(host, port);
  if (!databaseUrl) say('启动数据库……', 'Starting the database …');
  const postgres = databaseUrl ? { url: databaseUrl, stop: async () => {} } : await launchPostgres({ dataDir: folder });
  await mkdir(folder, { recursive: true });

  const pool = openPool(postgres.url);
  endings.push(() => pool.end());
  if (!databaseUrl) endings.unshift(await claimFolder(pool, folder));
  // Only from here on: the database of a folder that another server works with is not ours to stop.
  endings.push(postgres.stop);
  await checkVersion(pool);
  const applied = await migrate(pool);
  if (applied.length > 0) say('建立数据表。', 'Made the tables.');

  const hands: Hands = {
    pool,
    now: () => instantOf(Date.now()),
    newId: () => idFrom(Date.now(), randomBytes(10)),
    log: pino({ level: logLevel }),
    folder,
  };
  const isEmptyStart = process.argv.includes('--empty');
  if (!isEmptyStart) await seedDemonstration({ hands, makeApp, say });

  const [phone, desk] = await Promise.all(
    ['rep', 'console'].map((name) => loadPages(fileURLToPath(new URL(`../${name}/dist`, import.meta.url)))),
  );
  const server = await listen(makeApp(hands, { phone: phone!, desk: desk! }), host, port);
  endings.unshift(() => closeServer(server));
  await greet(hands, port);
}

// Asked before anything is started: a second start by mistake must leave the first one and its database alone.
function tryPort(host: string, port: number): Promise<void> {
  return new Promise((answer, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(port, host, () => probe.close(() => answer()));
  });
}

/** Makes this the one server of its folder, for as long as it lives. Answers how to let go. */
async function claimFolder(pool: Pool, folder: string): Promise<() => Promise<void>> {
  const client = await pool.connect();
  client.on('error', () => {});
  const { rows } = await client.query<{ isOurs: boolean }>(
    `select pg_try_advisory_lock(hashtext('paodian server')) as "isOurs"`,
  );
  if (!rows[0]!.isOurs) {
    client.release(true);
    throw new LaunchProblem(
      `另一个跑店服务正在使用数据目录 ${folder}。`,
      `Another Paodian server is using the data folder ${folder}.`,
    );
  }
  return async () => client.release(true);
}

async function checkVersion(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version') as version`);
  if (Number.parseInt(rows[0]!.version, 10) < 15) throw new TooOld(rows[0]!.version);
}

function listen(app: ReturnType<typeof makeApp>, hostname: string, port: number): Promise<ServerType> {
  return new Promise((answer, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname,
        port,
        serverOptions: {
          headersTimeout: 10_000,
          requestTimeout: 120_000,
          connectionsCheckingInterval: 2000,
          keepAliveTimeout: 10_000,
        },
      },
      () => answer(server),
    );
    server.on('error', reject);
  });
}

const closeServer = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000);
    server.close(() => {
      clearTimeout(late);
      done();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });

/** The addresses and sign-ins; what a newcomer needs next. */
async function greet(hands: Hands, port: number): Promise<void> {
  const nearby = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && one.family === 'IPv4' && !one.internal)
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
        ? [`  演示登录 sign in as  rep1 … rep8 · sup1 sup2 · office · admin   密码 password: ${DEMONSTRATION_PASSWORD}`]
        : []),
      '  Ctrl-C 停止 stops',
      '',
    ].join('\n'),
  );
}

let isStopping = false;
async function stopOnce(): Promise<void> {
  if (isStopping) process.exit(130);
  isStopping = true;
  await end(0);
}

async function end(code: number): Promise<never> {
  for (const ending of endings) await ending().catch((error: unknown) => console.error(error));
  process.exit(code);
}
