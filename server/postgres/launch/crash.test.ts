import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { isAlive } from './server.ts';
import { ask, clusterOf, familyOf, launch, living, newFolder, otherProcess, serverPid } from './testing.ts';

test('[L7] a killed server comes back with what was committed, though a part of it still works', async () => {
  const folder = await newFolder();
  const { url } = await launch(folder);
  await ask(url, 'create table kept as select 7 as n');
  const pid = await serverPid(folder);
  const busy = ask(url, 'select count(*) from generate_series(1, 30000000)').catch(() => 'cut off');
  await expect
    .poll(() => ask(url, `select count(*)::int from pg_stat_activity where query like '%30000000)'`))
    .toEqual([1]);
  const family = familyOf(pid);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect((await living(family)).length).toBeGreaterThan(0);
  expect(await serverPid(folder)).toBe(pid);

  const { url: after } = await launch(folder);
  expect(await ask(after, 'select n from kept')).toEqual([7]);
  expect(await living(family)).toEqual([]);
  await busy;
});

test('[L8] a process number that belongs to another program by now stops nobody', async () => {
  const folder = await newFolder();
  const first = await launch(folder);
  await first.stop();
  await writeFile(
    join(clusterOf(folder), 'postmaster.pid'),
    [process.pid, clusterOf(folder), 1, 5432, '', '127.0.0.1', ''].join('\n'),
  );
  const { url } = await launch(folder);
  expect(await ask(url, 'select 1 as n')).toEqual([1]);
  expect(await serverPid(folder)).not.toBe(process.pid);
});

test('[L9] when our process is killed the server goes on, and the next start takes it over', async () => {
  const folder = await newFolder();
  const { child, said } = await otherProcess(folder);
  await ask(said, 'create table kept as select 7 as n');
  const pid = await serverPid(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await isAlive(pid)).toBe(true);
  const { url, stop } = await launch(folder);
  expect([url, await serverPid(folder)]).toEqual([said, pid]);
  expect(await ask(url, 'select n from kept')).toEqual([7]);
  const family = familyOf(pid);
  await stop();
  expect(await living(family)).toEqual([]);
});

test('[L11] a stop ends every process, whoever is connected, and rolls back what was open', async () => {
  const folder = await newFolder();
  const { url, stop } = await launch(folder);
  await ask(url, 'create table kept (n int)');
  const idle = new pg.Client({ connectionString: url });
  idle.on('error', () => {});
  await idle.connect();
  await idle.query('insert into kept values (1)');
  await idle.query('begin; insert into kept values (2)');
  const family = familyOf(await serverPid(folder));
  expect(family.length).toBeGreaterThan(4);
  await stop();
  expect(await living(family)).toEqual([]);
  expect(await readdir(clusterOf(folder))).not.toContain('postmaster.pid');
  await stop();
  expect(await ask((await launch(folder)).url, 'select n from kept')).toEqual([1]);
});

test('[L16] killed while we live it comes back by itself, at the same address, and ends when we say so', async () => {
  const folder = await newFolder();
  const { url, keepRunning, stop } = await launch(folder);
  keepRunning();
  await ask(url, 'create table kept as select 7 as n');
  const pid = await serverPid(folder);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => ask(url, 'select n from kept').catch(() => 'away'), { timeout: 30_000 }).toEqual([7]);
  const family = familyOf(await serverPid(folder));
  expect(family).not.toContain(pid);
  await stop();
  expect(await living(family)).toEqual([]);
});
