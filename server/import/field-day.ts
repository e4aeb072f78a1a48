/** Test furniture: files as spreadsheets write them, and what the server says of them. Imported by tests only. */
import { readXlsx, writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { expect } from 'vitest';
import type { ImportKind, ImportRun } from '../../protocol/import.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { post, type House, type Pass } from '../session/field-day.ts';

export type Table = readonly (readonly CellValue[])[];

/** A real .xlsx with this table on its first sheet. */
export const xlsx = async (table: Table, more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx({ sheets: [{ name: '数据', rows: table.map((row) => [...row]), ...more }] }));

export const csv = (table: Table, separator = ','): string =>
  table.map((row) => row.map((cell) => String(cell ?? '')).join(separator)).join('\r\n');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

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

/** A row of a table of ours, by its code. */
export const bodyOf = async <T>(house: House, table: string, code: string, key = 'code'): Promise<T | undefined> =>
  inTransaction(house.hands.pool, house.ours.tenant, async (tx) => {
    const row = await tx.row<{ body: T }>(
      `select body from ${table} where tenant = $1 and ${key} = $2`,
      tx.tenant,
      code,
    );
    return row?.body;
  });

export const PRODUCTS: Table = [
  ['产品编码', '产品名称', '基本单位', '箱单位', '箱规'],
  ['P1001', '冰红茶 500ml', '瓶', '箱', 12],
  ['P1002', '矿泉水 550ml', '瓶', '箱', 24],
];
export const PRICES: Table = [
  ['价格表编码', '产品编码', '价格', '计价单位'],
  ['STD', 'P1001', 48, '箱'],
  ['STD', 'P1002', 30.5, '箱'],
];
export const OUTLETS: Table = [
  ['门店编码', '门店名称', '渠道', '等级', '纬度', '经度', '坐标系', '信用额度'],
  ['N001', '幸福便利店', '便利店', 'B', 31.566, 120.301, 'GCJ-02', 5000],
  ['N002', '好又多超市', '超市', 'A', null, null, null, null],
];
