/** Test furniture: a desk that brings files in, and what it is told. Imported by tests only. */
import { readXlsx, type CellValue } from 'hucre/xlsx';
import { expect } from 'vitest';
import type { ImportKind, ImportRun } from '../../../protocol/import.ts';
import { inTransaction } from '../../postgres/transaction.ts';
import { post, type House, type Pass } from '../../session/field-day.ts';
import { xlsx, type Table } from './files.ts';

/** What the server says once it has read the file. */
export async function dryRun(
  house: House,
  pass: Pass,
  kind: ImportKind,
  bytes: Uint8Array,
  lang: 'zh' | 'en' = 'zh',
  file = 'file.xlsx',
): Promise<ImportRun> {
  const answer = await upload(house, pass, kind, bytes, lang, file);
  expect(answer.status).toBe(202);
  let run = (await answer.json()) as ImportRun;
  while (run.state === 'reading') run = await runOf(house, pass, run.id, lang);
  if (run.state === 'checked') expect(run.fresh + run.changed + run.same + run.refused).toBe(run.total);
  return run;
}

export const upload = (
  house: House,
  pass: Pass,
  kind: string,
  bytes: Uint8Array,
  lang = 'zh',
  file = 'file.xlsx',
): Promise<Response> =>
  Promise.resolve(
    house.app.request(`/v1/imports?kind=${kind}&file=${encodeURIComponent(file)}&lang=${lang}`, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'application/octet-stream', ...pass },
    }),
  );

export const runOf = async (house: House, pass: Pass, id: string, lang = 'zh'): Promise<ImportRun> =>
  (await (await house.app.request(`/v1/imports/${id}?lang=${lang}`, { headers: pass })).json()) as ImportRun;

/** Brings a table in, all of it: a refused row is a fault of the test. */
export async function bring(house: House, pass: Pass, kind: ImportKind, table: Table): Promise<ImportRun> {
  const run = await dryRun(house, pass, kind, await xlsx(table));
  expect(run).toMatchObject({ state: 'checked', refused: 0, failure: null });
  return apply(house, pass, run.id);
}

export async function apply(house: House, pass: Pass, id: string): Promise<ImportRun> {
  const answer = await post(house, `/v1/imports/${id}/apply`, {}, pass);
  expect(answer.status).toBe(200);
  const run = (await answer.json()) as ImportRun;
  expect(run.state).toBe('applied');
  return run;
}

/** A run in four numbers: new, changed, same, refused. */
export const counts = ({ fresh, changed, same, refused }: ImportRun): readonly number[] => [
  fresh,
  changed,
  same,
  refused,
];

/** Why rows were refused: row, heading of the column, code. */
export const reasons = (run: ImportRun): (readonly [number, string | null, string])[] =>
  run.issues.filter((issue) => issue.isRefusal).map(({ row, column, code }) => [row, column, code]);

/** The cells of a sheet that the server gives back. */
export async function cellsOf(answer: Response): Promise<CellValue[][]> {
  expect(answer.status).toBe(200);
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return sheets[0]!.rows;
}

/** The rows of a table of ours that have a code: several where it keeps versions. */
export const bodiesOf = async <T>(house: House, table: string, code: string, key = 'code'): Promise<T[]> =>
  inTransaction(house.hands.pool, house.ours.tenant, async (tx) => {
    const rows = await tx.rows<{ body: T }>(
      `select body from ${table} where tenant = $1 and ${key} = $2 order by body->>'from'`,
      tx.tenant,
      code,
    );
    return rows.map(({ body }) => body);
  });

/** The one of them that is there, or the earliest. */
export const bodyOf = async <T>(...of: Parameters<typeof bodiesOf>): Promise<T | undefined> =>
  (await bodiesOf<T>(...of))[0];
