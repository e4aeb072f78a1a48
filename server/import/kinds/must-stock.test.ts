import { expect, test } from 'vitest';
import type { MustStock } from '../../../core/catalog/must-stock.ts';
import { bring, counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('must-stock');
const list = (code: string) => office.bodyOf<MustStock>('must_stock', code);
const TODAY = '2026-11-25';
const HEADING = ['清单编码', '渠道', '等级', '产品编码', '排面'];

test('[I8] a must-stock list comes in, each row for itself', async () => {
  const table = [HEADING, ['M1', '便利店', 'A', 'P1001', 3], ['M1', '便利店', null, 'P1002', null]];
  expect(counts(await office.write(table))).toEqual([2, 0, 0, 0]);
  expect(await list('M1')).toEqual({
    code: 'M1',
    from: TODAY,
    until: null,
    channel: 'convenience',
    class: 'A',
    products: [
      { product: 'P1001', facings: 3 },
      { product: 'P1002', facings: 1 },
    ],
    hero: null,
    posm: [],
    position: '',
  });
  expect(counts(await office.check([HEADING, table[1]!, ['M1', '便利店', null, 'P1002', 2]]))).toEqual([0, 1, 1, 0]);
});

test('[I7] a blank keeps class and facings', async () => {
  const table = [HEADING, ['M1', '便利店', null, 'P1001', null], ['M1', '便利店', null, 'P1002', null]];
  expect(counts(await office.check(table))).toEqual([0, 0, 2, 0]);
});

test('[I17] what leaves the list is said beforehand, and its first row stands for the change', async () => {
  const run = await office.write([HEADING, ['M1', '便利店', null, 'P1001', null]]);
  expect(counts(run)).toEqual([0, 1, 0, 0]);
  expect(run.issues).toMatchObject([{ row: 2, code: 'leaves-list', isRefusal: false }]);
  expect((await list('M1'))!.products).toEqual([{ product: 'P1001', facings: 3 }]);
});

test('[I17] the material of a list is what its rows name together; a blank keeps it; one that is not there is named', async () => {
  await bring(office.house, office.pass, 'material', [
    ['物料编码', '物料名称'],
    ['HB01', '海报'],
    ['TAG', '价格签'],
  ]);
  const heading = [...HEADING, '物料编码'];
  const run = await office.write([heading, ['M1', '便利店', null, 'P1001', null, 'HB01、TAG']]);
  expect(counts(run)).toEqual([0, 1, 0, 0]);
  expect((await list('M1'))!.posm).toEqual(['HB01', 'TAG']);
  expect(counts(await office.check([heading, ['M1', '便利店', null, 'P1001', null, null]]))).toEqual([0, 0, 1, 0]);
  expect(reasons(await office.check([heading, ['M1', '便利店', null, 'P1001', null, 'HB01,X']]))).toEqual([
    [2, null, 'no-material'],
  ]);
});

test('[I17] a list has one channel and one class', async () => {
  const run = await office.check([
    HEADING,
    ['M2', '便利店', null, 'P1001', null],
    ['M2', '超市', null, 'P1002', null],
    ['M3', '超市', 'A', 'P1001', null],
    ['M3', '超市', 'B', 'P1002', null],
  ]);
  expect(reasons(run)).toEqual([
    [3, null, 'other-head'],
    [5, null, 'other-head'],
  ]);
});

test('[I26] a product that is not there is named; it stands on a list once', async () => {
  const run = await office.check([
    HEADING,
    ['M4', '便利店', null, 'P9', null],
    ['M4', '便利店', null, 'P1001', 51],
    ['M4', '便利店', null, 'P1001', 0],
    ['M4', '便利店', null, 'P1002', 1],
    ['M4', '便利店', null, 'P1002', 1],
    ['M4', '夜市', null, 'P1001', 1],
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'no-product'],
    [3, '排面', 'out-of-range'],
    [4, '排面', 'out-of-range'],
    [6, null, 'twice'],
    [7, '渠道', 'not-in-list'],
  ]);
});

test('[SD6] versions of a list come in by the day from which they hold; what has begun is not changed, and comes again as it is', async () => {
  const heading = [...HEADING, '起用日期', '主推品', '放在哪里'];
  const row = (from: string, product: string, hero: string | null, position: string | null = null) => [
    'M7',
    '学校',
    null,
    product,
    null,
    from,
    hero,
    position,
  ];
  const versions = [
    row('2026-09-01', 'P1001', '是', '窗口旁'),
    row('2026-12-01', 'P1001', '否'),
    row('2026-12-01', 'P1002', '是'),
  ];
  expect(counts(await office.write([heading, ...versions]))).toEqual([2, 0, 1, 0]);
  const stored = await office.bodiesOf<MustStock>('must_stock', 'M7');
  expect(stored.map(({ from, hero, position }) => [from, hero, position])).toEqual([
    ['2026-09-01', 'P1001', '窗口旁'],
    ['2026-12-01', 'P1002', '窗口旁'],
  ]);
  expect(counts(await office.check([heading, ...versions]))).toEqual([0, 0, 3, 0]);
  expect(reasons(await office.check([heading, row('2026-09-01', 'P1002', null)]))).toEqual([
    [2, null, 'begins-in-the-past'],
  ]);
  expect(reasons(await office.check([heading, row('2026-10-01', 'P1002', null)]))).toEqual([
    [2, null, 'begins-in-the-past'],
  ]);
  expect(counts(await office.check([heading, row('2026-11-25', 'P1002', null)]))).toEqual([1, 0, 0, 0]);
});
