import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '../postgres/pool.ts';
import { BackupProblem } from './problem.ts';

/** Throws when there is anything at all where a backup is to be restored: a table of whomever, or a photo. */
export async function checkEmpty(client: Client, folder: string): Promise<void> {
  const photos = join(folder, 'photos');
  const files = await readdir(photos).catch(() => []);
  if (files.length > 0) throw notEmpty(`目录 ${photos}`, `the folder ${photos}`);
  const table = await firstTable(client);
  if (table !== null) throw notEmpty(`表 ${table}`, `the table ${table}`);
}

const notEmpty = (zh: string, en: string): BackupProblem =>
  new BackupProblem(
    'not-empty',
    `只能恢复到空的地方，而那里已经有${zh}；请用 PAODIAN_DATA 指定一个新目录，用 DATABASE_URL 时再指定一个空数据库。`,
    `A backup is restored into an empty place, and there is ${en} already: name a new folder in PAODIAN_DATA, and with DATABASE_URL an empty database too.`,
  );

/** But for what extensions bring. */
async function firstTable(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname limit 1`,
  );
  return rows[0]?.name ?? null;
}
