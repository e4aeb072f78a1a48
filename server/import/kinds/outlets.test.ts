import { expect, test } from 'vitest';
import { inWgs84, metresBetween } from '../../../core/base/distance.ts';
import type { Outlet } from '../../../core/outlet/outlet.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';
import { OUTLETS } from '../field-day/files.ts';

const office = anOffice('outlets');
const outlet = (code: string) => office.bodyOf<Outlet>('outlet', code);

const SHOP = ['门店编码', '门店名称', '渠道', '等级', '状态', '地址', '纬度', '经度', '坐标系'];
const TRADE = ['经销商', '司机', '送货天数', '价格表编码', '付款方式', '信用额度', '应收款', '逾期款'];
const REST = ['冰柜编号', '暂停拜访至', '备注'];
const WHOLE = [...SHOP, ...TRADE, ...REST];
const OUR_SHOP = ['W001', '幸福便利店', '便利店', 'A', '正常', '解放路 1 号', 31.566, 120.301, '高德'];
const OUR_TRADE = ['城北配送', '老周', 2, 'STD', '账期', 5000, -12.5, 0];
const FULL = [...OUR_SHOP, ...OUR_TRADE, 'F-0099', '2026-12-01', '门口有台阶'];

test('[I8] an outlet comes in whole', async () => {
  expect(counts(await office.write([WHOLE, FULL]))).toEqual([1, 0, 0, 0]);
  expect(await outlet('W001')).toMatchObject({
    name: '幸福便利店',
    channel: 'convenience',
    class: 'A',
    status: 'active',
    address: '解放路 1 号',
    distributor: { name: '城北配送', driver: '老周', leadDays: 2 },
    priceList: 'STD',
    credit: { terms: 'credit', limit: 500_000, receivable: -1250, overdue: 0 },
    cooler: { asset: 'F-0099' },
    doNotVisitUntil: '2026-12-01',
    note: '门口有台阶',
    contacts: [],
  });
});

test('[I7] a blank keeps what stood there, and is never a zero', async () => {
  await office.write([WHOLE, FULL]);
  const before = await outlet('W001');
  const blank = [WHOLE, [...FULL.slice(0, 3), ...WHOLE.slice(3).map(() => null)]];
  expect(counts(await office.check(blank))).toEqual([0, 0, 1, 0]);
  await office.write([
    ['门店编码', '门店名称', '渠道', '信用额度', '送货天数'],
    ['W001', '幸福超市', '超市', ' ', ''],
  ]);
  expect(await outlet('W001')).toEqual({ ...before, name: '幸福超市', channel: 'supermarket' });
  await office.write([
    ['门店编码', '门店名称', '渠道', '信用额度', '送货天数'],
    ['W001', '幸福超市', '超市', 0, 0],
  ]);
  expect(await outlet('W001')).toMatchObject({ credit: { limit: 0, terms: 'credit' }, distributor: { leadDays: 0 } });
});

test('[OA4] a balance that is brought in twice on one day counts as it was brought in last', async () => {
  const owed = async (yuan: number): Promise<unknown[]> => {
    await office.write([
      ['门店编码', '门店名称', '渠道', '付款方式', '应收款'],
      ['W003', '欠账店', '食杂店', '账期', yuan],
    ]);
    const { rows } = await office.house.hands.pool.query<{ items: { open: number }[] }>(
      `select account->'items' as items from outlet where code = 'W003'`,
    );
    return rows[0]!.items.map(({ open }) => open);
  };
  expect(await owed(100)).toEqual([10_000]);
  expect(await owed(4_200)).toEqual([420_000]);
});

test('[I7] a new outlet gets the defaults of the trade', async () => {
  await office.write([
    ['门店编码', '门店名称', '渠道'],
    ['W002', '新店', '食杂店'],
  ]);
  expect(await outlet('W002')).toMatchObject({
    class: 'C',
    status: 'active',
    place: null,
    priceList: 'STD',
    credit: { terms: 'cash', limit: 0, receivable: 0, overdue: 0 },
    distributor: { name: '', driver: '', leadDays: 1 },
    cooler: null,
    doNotVisitUntil: null,
  });
});

const PLACES = ['门店编码', '门店名称', '渠道', '纬度', '经度', '坐标系'];
const place = (code: string, ...of: (string | number | null)[]) => [code, '店', '便利店', ...of];

test('[I19] coordinates are kept in WGS-84, whatever datum they came in', async () => {
  const gcj02 = { lat: 31.566, lng: 120.301, datum: 'gcj02' } as const;
  await office.write([
    PLACES,
    place('G1', 31.566, 120.301, 'GCJ-02'),
    place('G2', '31.566', '120.301', 'wgs84'),
    place('G3', 31.566, 120.301, '百度'),
  ]);
  const [first, second, third] = await Promise.all(
    ['G1', 'G2', 'G3'].map(async (code) => (await outlet(code))!.place!),
  );
  expect(metresBetween(first!, inWgs84(gcj02))).toBeLessThan(0.2);
  expect(second).toEqual({ lat: 31.566, lng: 120.301, datum: 'wgs84' });
  expect(third!.datum).toBe('wgs84');
  expect(metresBetween(first!, second!)).toBeGreaterThan(300);
  expect(metresBetween(third!, second!)).toBeGreaterThan(300);
});

test('[I19] half a place, none, one out of range, one exchanged and one without its datum are refused', async () => {
  const run = await office.check([
    PLACES,
    place('H1', 31.5, null, 'wgs84'),
    place('H2', null, 120.3, 'wgs84'),
    place('H3', 120.3, 31.5, 'wgs84'),
    place('H4', 87.6, 43.8, 'wgs84'),
    place('H5', 0, 0, 'wgs84'),
    place('H6', 31.5, 181, 'wgs84'),
    place('H7', 200, 120, 'wgs84'),
    place('H8', 31.5, 120.3, null),
    place('H9', 31.5, 120.3, 'beijing54'),
    place('H10', "31°33'", 120.3, 'wgs84'),
    place('H11', null, null, 'wgs84'),
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'half-a-place'],
    [3, null, 'half-a-place'],
    [4, null, 'swapped-place'],
    [5, null, 'swapped-place'],
    [6, null, 'zero-place'],
    [7, null, 'bad-place'],
    [8, null, 'bad-place'],
    [9, null, 'datum-needed'],
    [10, '坐标系', 'not-in-list'],
    [11, '纬度', 'not-a-number'],
  ]);
  expect(run.fresh).toBe(1);
});

test('[I19] an outlet that is somewhere stays there when the file does not say where', async () => {
  await office.write(OUTLETS);
  const stood = (await outlet('N001'))!.place;
  await office.write([
    ['门店编码', '门店名称', '渠道'],
    ['N001', '幸福二店', '便利店'],
  ]);
  expect(await outlet('N001')).toMatchObject({ name: '幸福二店', place: stood });
  expect(stood).not.toBeNull();
});

test('[I26] a price list that is not there is named, and a new outlet needs one where there are several', async () => {
  const heading = ['门店编码', '门店名称', '渠道', '价格表编码'];
  const run = await office.check([heading, ['P001', '店', '便利店', 'VIP'], ['P002', '店', '便利店', null]]);
  expect(reasons(run)).toEqual([[2, null, 'no-price-list']]);
  expect(run.issues[0]!.message).toBe('价格表 VIP 不存在。');
});

test('[I17] an outlet that the file does not name stays as it is', async () => {
  const before = await outlet('N002');
  await office.write([
    ['门店编码', '门店名称', '渠道'],
    ['Z001', '店', '便利店'],
  ]);
  expect(await outlet('N002')).toEqual(before);
});

test('[I3] wrong values of every column are named by their column', async () => {
  const heading = ['门店编码', '门店名称', '渠道'];
  const wrong = async (column: string, value: string | number): Promise<string> => {
    const run = await office.check([
      [...heading, column],
      ['V001', '店', '便利店', value],
    ]);
    expect(run.issues[0]?.column ?? null).toBe(column);
    return run.issues[0]!.code;
  };
  expect(await wrong('等级', 'E')).toBe('not-in-list');
  expect(await wrong('状态', '开心')).toBe('not-in-list');
  expect(await wrong('送货天数', 31)).toBe('out-of-range');
  expect(await wrong('信用额度', -1)).toBe('out-of-range');
  expect(await wrong('逾期款', -1)).toBe('out-of-range');
  expect(await wrong('应收款', 1.005)).toBe('third-decimal');
  expect(await wrong('暂停拜访至', '03/04/2026')).toBe('not-a-day');
  expect(await wrong('备注', '长'.repeat(501))).toBe('too-long');
  expect(await wrong('冰柜编号', '1.23E+12')).toBe('digits-lost');
});
