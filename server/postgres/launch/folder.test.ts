import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, clusterOf, launch, newFolder, otherProcess, problemOf } from './testing.ts';

test('[L10] a data folder that is a file, or has none of its own rights, is named', async () => {
  const folder = await newFolder();
  const file = join(folder, 'file');
  await writeFile(file, 'mine');
  expect(await problemOf(file)).toContain(file);
  expect(await problemOf(join(file, 'below'))).toContain(file);
  expect(await readFile(file, 'utf8')).toBe('mine');
  await chmod(folder, 0o500);
  const { said } = await otherProcess(folder, { isRoot: false });
  await chmod(folder, 0o700);
  expect(said).toMatch(/^数据目录 .* 不能写入，[^。]*。 The data folder .* cannot be written to: [^.]*\.$/);
  expect(await readdir(folder)).toEqual(['file']);
});

test('[L10] what is no cluster, is one of another release or has lost its password is named and left alone', async () => {
  const folder = await newFolder();
  await mkdir(clusterOf(folder), { recursive: true });
  await writeFile(join(clusterOf(folder), 'notes.txt'), 'mine');
  await writeFile(join(folder, 'postgres', 'password'), 'x');
  expect(await problemOf(folder)).toContain('PG_VERSION');
  expect(await readdir(clusterOf(folder))).toEqual(['notes.txt']);
  await rm(clusterOf(folder), { recursive: true });

  const { stop } = await launch(folder);
  await stop();
  await writeFile(join(clusterOf(folder), 'PG_VERSION'), '17\n');
  const files = await readdir(clusterOf(folder));
  expect(await problemOf(folder)).toMatch(/PostgreSQL 17.*PostgreSQL 18/);
  expect(await readdir(clusterOf(folder))).toEqual(files);
  await writeFile(join(clusterOf(folder), 'PG_VERSION'), '18\n');

  const password = join(folder, 'postgres', 'password');
  const kept = await readFile(password, 'utf8');
  await rm(password);
  expect(await problemOf(folder)).toContain(password);
  await writeFile(password, 'another');
  expect(await problemOf(folder)).toContain('password');
  await writeFile(password, kept);

  // Half of a cluster: the server itself says what it misses.
  await launch(folder).then((running) => running.stop());
  await rm(join(clusterOf(folder), 'global', 'pg_control'));
  expect(await problemOf(folder)).toMatch(/could not open file|could not find the database system/);
});

test('[L12] what an interrupted making has left is never opened, and is cleared away', async () => {
  const folder = await newFolder();
  const part = join(folder, 'postgres', 'cluster.part-5f');
  await mkdir(part, { recursive: true });
  await writeFile(join(part, 'PG_VERSION'), '18\n');
  await mkdir(clusterOf(folder));
  expect(await ask((await launch(folder)).url, 'select 1 as n')).toEqual([1]);
  expect((await readdir(join(folder, 'postgres'))).sort()).toEqual(['cluster', 'log', 'password']);
});
