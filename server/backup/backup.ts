import { readFile } from 'node:fs/promises';
import type { Bucket } from '../photo/bucket.ts';
import { photosInFolder } from '../photo/folder.ts';
import type { Client, Pool } from '../postgres/pool.ts';
import { readArchive, writeArchive } from './archive.ts';
import { contentsOf } from './contents.ts';
import { FORMAT, type Ending, type Manifest, type Organisation } from './manifest.ts';
import { photosOf, picturesOf, type KeptPhoto } from './pictures.ts';
import { BackupProblem } from './problem.ts';
import { asOrganisation, PLAIN_TEXT, readRows, tally } from './rows.ts';
import { tablesOf, type Table } from './tables.ts';
import type { Entry } from './tar.ts';

export interface BackupInput {
  readonly pool: Pool;
  /** Where the photos are; those in a bucket stay there. */
  readonly folder: string;
  readonly bucket: Bucket | null;
  readonly file: string;
  readonly passphrase: string | null;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** What is in a backup. */
export interface Account {
  readonly manifest: Manifest;
  readonly ending: Ending;
}

/** Writes everything of every organisation into one file, and reads that file again. */
export async function backUp(input: BackupInput): Promise<Account> {
  const { file, passphrase, now: at, signal } = input;
  return writeArchive(file, entriesOf(input), { passphrase, at, signal }, (part) =>
    readThrough(part, passphrase, signal),
  );
}

/** Reads a backup from its first byte to its last; throws the problem with it. */
export async function readThrough(file: string, passphrase: string | null, signal: AbortSignal): Promise<Account> {
  const { manifest, contents } = await contentsOf(file, readArchive(file, passphrase));
  for await (const one of contents) {
    signal.throwIfAborted();
    if ('ending' in one) return { manifest, ending: one.ending };
  }
  throw new Error('contents without an ending');
}

async function* entriesOf({ pool, folder, bucket, now }: BackupInput): AsyncGenerator<Entry> {
  const photos: KeptPhoto[] = [];
  yield* snapshotOf(pool, now, photos);
  if (bucket) {
    const elsewhere = { bucket: bucket.place, photos: photos.length };
    yield asEntry('end.json', { pictures: 0, photos: 0, missing: [], elsewhere } satisfies Ending);
    return;
  }
  // After the snapshot: a photo is on the disk before a row says so, and stays there.
  const store = photosInFolder(folder);
  const missing: string[] = [];
  let pictures = 0;
  for (const photo of photos) {
    const files = await picturesOf(store, photo);
    if (!files) missing.push(photo.sha256);
    pictures += files?.length ?? 0;
    yield* files ?? [];
  }
  yield asEntry('end.json', { pictures, photos: photos.length - missing.length, missing } satisfies Ending);
}

const asEntry = (name: string, value: object): Entry => ({ name, bytes: Buffer.from(`${JSON.stringify(value)}\n`) });

/** All rows as they are at one moment, whoever writes meanwhile; and which photos they name. */
async function* snapshotOf(pool: Pool, now: Date, photos: KeptPhoto[]): AsyncGenerator<Entry> {
  const client = await pool.connect();
  client.on('error', () => {});
  let isDone = false;
  try {
    await client.query(`begin isolation level repeatable read, read only; ${PLAIN_TEXT}`);
    const tables = await knownTables(client);
    const manifest = await manifestOf(client, tables, now);
    yield asEntry('manifest.json', manifest);
    for (const organisation of manifest.organisations) {
      await asOrganisation(client, organisation.id);
      for (const table of tables) yield* filesOf(client, table, organisation);
      photos.push(...(await photosOf(client, organisation.id)));
    }
    await client.query('commit');
    isDone = true;
  } finally {
    client.release(!isDone);
  }
}

async function knownTables(client: Client): Promise<Table[]> {
  const tables = await tablesOf(client);
  const hasOrganisation =
    tables.some((table) => table.name === 'tenant') &&
    ((await client.query('select 1 from tenant limit 1')).rowCount ?? 0) > 0;
  if (hasOrganisation) return tables;
  throw new BackupProblem(
    'nothing-there',
    '数据库里还没有组织，没有可备份的数据。',
    'There is no organisation in the database: nothing to back up.',
  );
}

async function manifestOf(client: Client, tables: readonly Table[], now: Date): Promise<Manifest> {
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select name, sha256 from migration order by name',
  );
  const { rows } = await client.query<{ id: string; code: string }>('select id, code from tenant order by made_at, id');
  const organisations: Organisation[] = [];
  for (const { id, code } of rows) {
    await asOrganisation(client, id);
    const named = await client.query<{ name: string }>(
      `select body->>'name' as name from organisation where tenant = $1`,
      [id],
    );
    const tallies: Organisation['tables'] = {};
    for (const table of tables) tallies[table.name] = await tally(client, table, id);
    organisations.push({ id, code, name: named.rows[0]?.name ?? code, tables: tallies });
  }
  return {
    format: FORMAT,
    program: await versionOfProgram(),
    madeAt: now.toISOString(),
    migrations: migrations.rows,
    columns: Object.fromEntries(tables.map(({ name, columns }) => [name, [...columns]])),
    organisations,
  };
}

async function* filesOf(client: Client, table: Table, { id }: Organisation): AsyncGenerator<Entry> {
  let part = 0;
  for await (const bytes of readRows(client, table, id)) {
    yield { name: `rows/${id}/${table.name}/${String(++part).padStart(8, '0')}.ndjson`, bytes };
  }
}

async function versionOfProgram(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
