import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { beginWith, newFolder, processesIn, ROOT, run, SERVER, signIn, START } from './program.ts';

const CODE = /one-time code of the first administrator: ([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})\n/;
const READY = /Ctrl-C/;

// Both screens are there before the first test, so that none of them waits for a build.
beforeAll(() => void execFileSync(process.execPath, ['setup/build.mjs'], { cwd: ROOT, stdio: 'ignore' }));

test('an empty start prints where it is and a code, which makes the first administrator once and only once', async () => {
  const folder = await newFolder();
  const program = await run([...START, '--empty'], { PAODIAN_DATA: folder });
  const [, code] = await program.says(CODE);
  await program.says(READY);
  const { port } = new URL(program.url);
  expect(program.said().out).toContain(`http://localhost:${port}/m/`);
  expect(program.said().out).toContain(`http://localhost:${port}/c/`);
  // It serves this machine alone, so it names no other address.
  expect(program.said().out.match(/http:\/\/[^/:]+/g)).toEqual(['http://localhost', 'http://localhost']);
  expect(program.said().out).not.toContain('paodian-demo');
  expect(program.said().err).toBe('');

  const health = await fetch(`${program.url}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  for (const path of ['/m/', '/c/']) {
    const page = await fetch(program.url + path);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  }
  expect(await beginWith(program.url, 'AAAA-BBBB-CCCC')).toBe(422);
  const both = await Promise.all([beginWith(program.url, code!, 'boss'), beginWith(program.url, code!, 'boss')]);
  expect(both.sort()).toEqual([200, 422]);
  expect(await beginWith(program.url, code!, 'second')).toBe(422);
  expect(await signIn(program.url)).toBe(200);
  expect(await signIn(program.url, 'second')).toBe(401);

  expect(await program.end('SIGINT')).toBe(0);
  expect(await processesIn(folder)).toEqual([]);
  expect(program.said().err).toBe('');

  const again = await run([...START, '--empty'], { PAODIAN_DATA: folder });
  await again.says(READY);
  expect(again.said().out).not.toMatch(CODE);
  expect(await signIn(again.url)).toBe(200);
  expect(await again.end('SIGTERM')).toBe(0);
  expect(await processesIn(folder)).toEqual([]);
});

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

test.each([
  ['a Ctrl-C in the terminal of npm start, which reaches all of them', 'SIGINT', 'group'],
  ['a SIGTERM to npm alone, as from whoever looks after services', 'SIGTERM', 'npm'],
] as const)('%s, ends each in order', async (_, signal, whom) => {
  const folder = await newFolder();
  const program = await run(['start', '--', '--empty'], { PAODIAN_DATA: folder }, NPM);
  await program.says(READY);
  expect((await processesIn(folder)).length).toBeGreaterThan(0);
  await program.end(signal, whom === 'group' ? -program.pid : program.pid);
  await expect.poll(() => processesIn(folder)).toEqual([]);
  const log = await readFile(join(folder, 'postgres', 'log'), 'utf8');
  expect(log).toMatch(/database system is shut down\s*$/);
});

test.each(['SIGINT', 'SIGHUP'] as const)(
  '%s while the database is just starting leaves nothing behind',
  async (signal) => {
    const folder = await newFolder();
    const program = await run([...SERVER, '--empty'], { PAODIAN_DATA: folder });
    await program.says(/启动数据库/);
    expect(await program.end(signal)).toBe(0);
    expect(await processesIn(folder)).toEqual([]);
    expect(program.said().err).toBe('');
  },
);

test('a second server of the same folder says so and leaves the first alone', async () => {
  const folder = await newFolder();
  const first = await run([...SERVER, '--empty'], { PAODIAN_DATA: folder });
  await first.says(READY);
  const second = await run([...SERVER, '--empty'], { PAODIAN_DATA: folder });
  expect(await second.end()).toBe(1);
  expect(second.said().err).toBe(
    `\n✗ 另一个跑店服务正在使用数据目录 ${folder}。 Another Paodian server is using the data folder ${folder}.\n\n`,
  );
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test('what was acknowledged before the whole program was killed is there after the next start', async () => {
  const folder = await newFolder();
  const program = await run([...SERVER, '--empty'], { PAODIAN_DATA: folder });
  const [, code] = await program.says(CODE);
  await program.says(READY);
  expect(await beginWith(program.url, code!)).toBe(200);
  await program.end('SIGKILL');
  const left = await processesIn(folder);
  expect(left.length).toBeGreaterThan(0);
  const again = await run([...SERVER, '--empty'], { PAODIAN_DATA: folder });
  await again.says(READY);
  expect(await signIn(again.url)).toBe(200);
  expect(await again.end('SIGINT')).toBe(0);
  expect(await processesIn(folder)).toEqual([]);
});

test('a database that is killed under the program comes back, and the program serves on', async () => {
  const folder = await newFolder();
  const program = await run([...SERVER, '--empty'], { PAODIAN_DATA: folder });
  const [, code] = await program.says(CODE);
  await program.says(READY);
  expect(await beginWith(program.url, code!)).toBe(200);
  const pid = async (): Promise<number> =>
    Number((await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const before = await pid();
  process.kill(before, 'SIGKILL');
  await expect.poll(pid, { timeout: 60_000 }).not.toBe(before);
  await expect.poll(() => signIn(program.url), { timeout: 60_000 }).toBe(200);
  expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
  expect(await program.end('SIGINT')).toBe(0);
  expect(await processesIn(folder)).toEqual([]);
});
