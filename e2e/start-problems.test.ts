import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchPostgres, type Launched } from '../server/postgres/launch/launch.ts';
import { ownedDatabase } from '../server/postgres/foreign/testing.ts';
import { freePort, newFolder, processesIn, run, SERVER } from './program.ts';

let home: string;
let foreign: Launched;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'paodian-start-'));
  foreign = await launchPostgres({ dataDir: home });
});
afterAll(async () => {
  await foreign.stop();
  await rm(home, { recursive: true, force: true });
});

/** It ends with a code that is not 0 and one line on its error output: a Chinese sentence, then an English one. */
async function problemOf(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const folder = settings['PAODIAN_DATA'] ?? (await newFolder());
  const program = await run([...SERVER, ...args], { PAODIAN_DATA: folder, ...settings });
  expect(await program.end()).toBe(1);
  const { err } = program.said();
  expect(err).toMatch(/^\n✗ [^。\n]*\p{Script=Han}[^。\n]*。 [^。\n]*[A-Za-z][^。\n]*\.\n\n$/u);
  expect(err).not.toMatch(/Error|\bat .*:\d+/);
  expect(await processesIn(folder)).toEqual([]);
  return err.trim();
}

test('a PORT that is none is named', async () => {
  expect(await problemOf({ PORT: 'abc' })).toBe(
    '✗ PORT 应当是 1 到 65535 的整数，现在是“abc”。 PORT must be a whole number from 1 to 65535, not "abc".',
  );
});

test('a port in use is named, and the database is not started for it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const folder = await newFolder();
  expect(await problemOf({ PORT: String(port), PAODIAN_DATA: folder })).toBe(
    `✗ 端口 ${port} 已被占用，请用 PORT 换一个。 Port ${port} is in use: choose another one with PORT.`,
  );
  expect(await readdir(folder)).toEqual([]);
});

test('other settings that cannot be are named', async () => {
  expect(await problemOf({ HOST: '203.0.113.1' })).toContain('HOST is no address of this machine: 203.0.113.1.');
  expect(await problemOf({}, '--emtpy')).toContain('There is no argument "--emtpy"');
});

test('a data folder that is a file, is broken or belongs to another release is named', async () => {
  const folder = await newFolder();
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await problemOf({ PAODIAN_DATA: file })).toContain(`There is a file where the data folder ${file} should be`);
  expect(await problemOf({ PAODIAN_DATA: file, DATABASE_URL: foreign.url })).toContain('cannot be written to');

  const cluster = join(folder, 'postgres', 'cluster');
  await mkdir(cluster, { recursive: true });
  await writeFile(join(folder, 'postgres', 'password'), 'x');
  await writeFile(join(cluster, 'postgresql.conf'), '');
  expect(await problemOf({ PAODIAN_DATA: folder })).toContain('is broken (PG_VERSION is missing)');
  await writeFile(join(cluster, 'PG_VERSION'), '16\n');
  expect(await problemOf({ PAODIAN_DATA: folder })).toContain('belongs to PostgreSQL 16, and this is PostgreSQL 18');
});

test('a DATABASE_URL that leads nowhere is named by its place, without its password', async () => {
  const { host, username, password } = new URL(foreign.url);
  const nowhere = `127.0.0.1:${await freePort()}`;
  const of = (DATABASE_URL: string): Promise<string> => problemOf({ DATABASE_URL });
  expect(await of(`postgresql://x:secret-word@${nowhere}/shop`)).toBe(
    `✗ 连不上数据库 ${nowhere}/shop(ECONNREFUSED)。 The database ${nowhere}/shop cannot be reached (ECONNREFUSED).`,
  );
  expect(await of(`postgresql://${username}:secret-word@${host}/paodian`)).toBe(
    `✗ 数据库 ${host}/paodian 不接受 DATABASE_URL 里的用户名或密码。 The database ${host}/paodian does not accept the name or password in DATABASE_URL.`,
  );
  expect(await of(`postgresql://${username}:${password}@${host}/shop`)).toBe(
    `✗ 数据库 ${host}/shop 不存在。 The database ${host}/shop does not exist.`,
  );
  expect(await of('mysql://x:secret-word@localhost/shop')).toContain('DATABASE_URL must look like postgresql://');
  expect(await of('postgresql://no-such-host.invalid/shop')).toContain('cannot be reached (ENOTFOUND)');
});

test('a server that takes a connection and never answers is named too', async () => {
  const deaf = createServer().listen(0, '127.0.0.1');
  await once(deaf, 'listening');
  deaf.removeAllListeners('connection');
  onTestFinished(() => void deaf.close());
  const { port } = deaf.address() as AddressInfo;
  expect(await problemOf({ DATABASE_URL: `postgresql://x@127.0.0.1:${port}/shop` })).toMatch(
    /cannot be reached \(.*time.*\)\./,
  );
});

test('a database of somebody else, and one of a newer program, are named', async () => {
  const [mine, his] = [await ownedDatabase(foreign.url), await ownedDatabase(foreign.url)];
  onTestFinished(async () => {
    await mine.close();
    await his.close();
  });
  const guest = Object.assign(new URL(mine.url), { pathname: new URL(his.url).pathname });
  expect(await problemOf({ DATABASE_URL: guest.href })).toContain('may not make tables');

  const program = await run([...SERVER, '--empty'], { PAODIAN_DATA: await newFolder(), DATABASE_URL: mine.url });
  await program.says(/Ctrl-C/);
  await program.end('SIGINT');
  const client = new pg.Client({ connectionString: mine.url });
  await client.connect();
  await client.query(`insert into migration (name, sha256) values ('9999-of-tomorrow.sql', '')`);
  await client.end();
  expect(await problemOf({ DATABASE_URL: mine.url })).toContain('newer than this program (9999-of-tomorrow.sql)');
});
