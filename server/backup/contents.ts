import * as v from 'valibot';
import { Ending, FORMAT, Manifest } from './manifest.ts';
import { isWhole, pictureOf, type NamedPicture } from './pictures.ts';
import { BackupProblem, changed } from './problem.ts';
import type { Entry } from './tar.ts';

/** Rows of one table. */
export interface Rows {
  readonly organisation: string;
  readonly table: string;
  readonly lines: Buffer;
}

export type Content =
  | { readonly rows: Rows }
  | { readonly picture: NamedPicture; readonly bytes: Buffer }
  | { readonly ending: Ending };

const ROWS = /^rows\/([0-9a-f-]{36})\/([a-z][a-z0-9_]*)\/\d+\.ndjson$/;

/** What stands in a backup: what it says of itself, then each thing in it, counted; at last what it says of the whole. */
export async function contentsOf(
  file: string,
  entries: AsyncGenerator<Entry>,
): Promise<{ manifest: Manifest; contents: AsyncGenerator<Content> }> {
  const first = await entries.next();
  if (first.done || first.value.name !== 'manifest.json') throw changed(file);
  const manifest = readManifest(file, first.value.bytes);
  if (!manifest) throw changed(file);
  return { manifest, contents: counted(file, manifest, entries) };
}

function readManifest(file: string, bytes: Buffer): Manifest | null {
  const of = jsonIn(bytes);
  const known = v.safeParse(v.object({ format: v.number() }), of);
  if (known.success && known.output.format > FORMAT) {
    const { format } = known.output;
    throw new BackupProblem(
      'newer',
      `文件 ${file} 的格式（${format}）比这个程序新，请先更新程序。`,
      `The file ${file} has a newer format (${format}) than this program knows: update the program first.`,
    );
  }
  const manifest = v.safeParse(Manifest, of);
  return manifest.success ? manifest.output : null;
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

async function* counted(file: string, manifest: Manifest, entries: AsyncGenerator<Entry>): AsyncGenerator<Content> {
  const open = new Map<string, number>(
    manifest.organisations.flatMap(({ id, tables }) =>
      Object.entries(tables).map(([table, { rows }]) => [`${id} ${table}`, rows] as const),
    ),
  );
  let pictures = 0;
  for await (const { name, bytes } of entries) {
    const picture = pictureOf(name);
    const [, organisation, table] = ROWS.exec(name) ?? [];
    if (picture) {
      if (picture.picture === 'original' && !isWhole(bytes, picture.sha256)) throw changed(file);
      pictures++;
      yield { picture, bytes };
    } else if (table) {
      const key = `${organisation!} ${table}`;
      open.set(key, (open.get(key) ?? 0) - linesIn(bytes));
      yield { rows: { organisation: organisation!, table, lines: bytes } };
    } else if (name === 'end.json') {
      const ending = v.safeParse(Ending, jsonIn(bytes));
      const isAll = [...open.values()].every((rows) => rows === 0);
      if (!ending.success || ending.output.pictures !== pictures || !isAll) throw changed(file);
      if (!(await entries.next()).done) throw changed(file);
      yield { ending: ending.output };
      return;
    } else throw changed(file);
  }
  throw changed(file);
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}
