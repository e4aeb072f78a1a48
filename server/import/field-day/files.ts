/** Test furniture: files as spreadsheets write them. Imported by tests only. */
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';

export type Table = readonly (readonly CellValue[])[];

/** A real .xlsx with this table on its first sheet. */
export const xlsx = async (table: Table, more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx({ sheets: [{ name: '数据', rows: table.map((row) => [...row]), ...more }] }));

export const csv = (table: Table, separator = ','): string =>
  table.map((row) => row.map((cell) => String(cell ?? '')).join(separator)).join('\r\n');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

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
