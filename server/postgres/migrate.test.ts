import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { ownedDatabase, type Owned } from './foreign/testing.ts';
import { migrate, SchemaIsNewer } from './migrate.ts';
import { openPool, type Pool } from './pool.ts';

let owned: Owned;
let pool: Pool;
beforeEach(async () => {
  owned = await ownedDatabase(inject('postgres'));
  pool = openPool(owned.url);
});
afterEach(async () => {
  await pool.end();
  await owned.close();
});

const names = async (): Promise<string[]> =>
  (await pool.query<{ name: string }>('select name from migration order by at, name')).rows.map(({ name }) => name);

test('[L15] every migration runs once and in order, also when two servers start at once', async () => {
  const files = (await readdir(new URL('../migrations/', import.meta.url))).sort();
  const other = openPool(owned.url);
  const applied = await Promise.all([migrate(pool), migrate(other), migrate(pool)]);
  await other.end();
  expect(applied.flat()).toEqual(files);
  expect(await migrate(pool)).toEqual([]);
  expect(await names()).toEqual(files);
});

test('[L15] a database of a newer program is refused and left as it is', async () => {
  await migrate(pool);
  await pool.query(`insert into migration (name, sha256) values ('9999-of-tomorrow.sql', '')`);
  const before = await names();
  await expect(migrate(pool)).rejects.toThrow(new SchemaIsNewer('9999-of-tomorrow.sql'));
  expect(await names()).toEqual(before);
});

test('[L15] a migration that was changed after it had run is refused, and one that fails leaves nothing', async () => {
  await migrate(pool);
  await pool.query(`update migration set sha256 = 'another' where name like '0001%'`);
  await expect(migrate(pool)).rejects.toThrow('was changed after it had been applied');

  const half = await ownedDatabase(inject('postgres'));
  const bare = openPool(half.url);
  try {
    // A table in the way: the second migration cannot run, the first stands.
    await bare.query('create table visit (in_the_way int)');
    await expect(migrate(bare)).rejects.toThrow('already exists');
    const { rows } = await bare.query<{ name: string }>('select name from migration');
    expect(rows.map(({ name }) => name)).toEqual(['0001-people-and-facts.sql']);
    await bare.query('drop table visit');
    expect((await migrate(bare)).length).toBeGreaterThan(1);
  } finally {
    await bare.end();
    await half.close();
  }
});
