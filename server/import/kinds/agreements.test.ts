import { beforeAll, expect, test } from 'vitest';
import type { Agreement } from '../../../core/outlet/agreement.ts';
import type { Outlet } from '../../../core/outlet/outlet.ts';
import { bring, counts, reasons } from '../field-day/desk.ts';
import { OUTLETS } from '../field-day/files.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('agreements');
const HEADING = ['协议编码', '门店编码', '协议类型', '约定内容', '开始日期', '结束日期', '费用'];
const row = (code: string, more: readonly (string | number | null)[] = []) =>
  [code, 'N001', '陈列', '主货架两层', '2026-11-01', '2026-12-31', 300].map((cell, i) =>
    more[i] === undefined ? cell : more[i],
  );
beforeAll(() => bring(office.house, office.pass, 'outlets', OUTLETS));

test('[I8] what a shop has agreed to comes in, its money in fen, and goes to whoever calls on the shop', async () => {
  expect(counts(await office.write([HEADING, row('X1')]))).toEqual([1, 0, 0, 0]);
  const outlet = await office.bodyOf<Outlet>('outlet', 'N001');
  expect(await office.bodyOf<Agreement>('agreement', 'X1')).toEqual({
    code: 'X1',
    outlet: outlet!.id,
    type: 'display',
    text: '主货架两层',
    from: '2026-11-01',
    to: '2026-12-31',
    fee: 30_000,
  });
  expect(counts(await office.check([HEADING, row('X1', ['X1', 'N001', 'Display', '主货架两层'])]))).toEqual([
    0, 0, 1, 0,
  ]);
});

test('[I26] a shop that is not there is named, and it does not end before it begins', async () => {
  const run = await office.check([
    HEADING,
    row('Y1', ['Y1', 'A9']),
    row('Y2', ['Y2', 'N001', '租约']),
    row('Y3', ['Y3', 'N001', '冷柜投放', '放在门口', '2026-12-31', '2026-11-01']),
    row('Y4'),
    row('Y4'),
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'no-outlet'],
    [3, '协议类型', 'not-in-list'],
    [4, null, 'ends-before-it-begins'],
    [6, null, 'twice'],
  ]);
});
