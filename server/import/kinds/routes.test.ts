import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../postgres/transaction.ts';
import { Phone, TODAY } from '../../sync/field-day.ts';
import { bring, counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('routes');
beforeAll(() =>
  bring(office.house, office.pass, 'outlets', [
    ['门店编码', '门店名称', '渠道'],
    ...['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'].map((code) => [code, code, '便利店']),
  ]),
);
const HEADING = ['路线编码', '路线名称', '业务员登录名', '星期', '周期周数', '起算日期', '顺序', '门店编码'];
const stop = (code: string, outlet: string, position: number | null = null, rep = 'rep0', weekday = '周三') => {
  const head = [code, null, rep, weekday, null, null];
  return [...head, position, outlet];
};

const route = (code: string) =>
  inTransaction(office.house.hands.pool, office.house.ours.tenant, (tx) =>
    tx.row<Record<string, unknown>>(
      `select r.name, r.weekday, r.cycle_weeks as "cycleWeeks", r.anchor::text as anchor, p.login as rep,
         (select jsonb_agg(o.code order by x.position) from route_outlet x join outlet o on o.tenant = x.tenant and o.id = x.outlet
            where x.tenant = r.tenant and x.route = r.id) as outlets
       from route r join person p on p.tenant = r.tenant and p.id = r.rep where r.tenant = $1 and r.code = $2`,
      tx.tenant,
      code,
    ),
  );

test('[I8] a route comes in with its shops in their order', async () => {
  const run = await office.write([
    HEADING,
    ['R1', '城北周三', 'rep0', '周三', 2, '2026-12-02', 2, 'B1'],
    ['R1', '城北周三', 'rep0', '周三', 2, '2026-12-02', 1, 'B2'],
    ['R1', '城北周三', 'rep0', '周三', 2, '2026-12-02', 3, 'B3'],
  ]);
  expect(counts(run)).toEqual([3, 0, 0, 0]);
  expect(await route('R1')).toEqual({
    name: '城北周三',
    weekday: 3,
    cycleWeeks: 2,
    anchor: '2026-12-02',
    rep: 'rep0',
    outlets: ['B2', 'B1', 'B3'],
  });
});

test('[I7] a blank keeps name, cycle and first day; without numbers the order is that of the file', async () => {
  await office.write([HEADING, stop('R1', 'B3'), stop('R1', 'B1'), stop('R1', 'B2')]);
  expect(await route('R1')).toMatchObject({
    name: '城北周三',
    cycleWeeks: 2,
    anchor: '2026-12-02',
    outlets: ['B3', 'B1', 'B2'],
  });
  await office.write([HEADING, stop('R2', 'B1', null, 'rep1', '周五')]);
  expect(await route('R2')).toEqual({
    name: 'R2',
    weekday: 5,
    cycleWeeks: 1,
    anchor: TODAY,
    rep: 'rep1',
    outlets: ['B1'],
  });
});

test('[I17] a route that the file names becomes what it says, and what leaves it is said beforehand', async () => {
  await office.write([HEADING, ...['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'].map((code) => stop('R3', code))]);
  const table = [HEADING, stop('R3', 'B1')];
  const run = await office.check(table);
  expect(counts(run)).toEqual([0, 1, 0, 0]);
  expect(run.issues).toMatchObject([
    {
      row: 2,
      code: 'leaves-route',
      isRefusal: false,
      message: '写入后，6 家门店不再属于路线 R3：B2、B3、B4、B5、B6 …。',
    },
  ]);
  expect((await office.check(table, 'en')).issues[0]!.message).toMatch(/6 outlets are no longer on route R3: B2, B3,/);
  await office.write(table);
  expect(await route('R3')).toMatchObject({ outlets: ['B1'] });
});

test('[I17] a route that the file does not name stays, and so do its shops', async () => {
  const before = await route('R1');
  await office.write([HEADING, stop('R4', 'B8')]);
  expect(await route('R1')).toEqual(before);
  expect(await office.bodyOf('outlet', 'B3')).toBeDefined();
});

test('[I8] of a route each row counts for itself', async () => {
  await office.write([HEADING, stop('R5', 'B1'), stop('R5', 'B2')]);
  expect(counts(await office.check([HEADING, stop('R5', 'B1'), stop('R5', 'B2'), stop('R5', 'B3')]))).toEqual([
    1, 0, 2, 0,
  ]);
  expect(counts(await office.check([HEADING, stop('R5', 'B2'), stop('R5', 'B1')]))).toEqual([0, 2, 0, 0]);
  expect(counts(await office.check([HEADING, stop('R5', 'B1'), stop('R5', 'B2')]))).toEqual([0, 0, 2, 0]);
  const otherRep = [stop('R5', 'B1', null, 'rep1'), stop('R5', 'B2', null, 'rep1')];
  expect(counts(await office.check([HEADING, ...otherRep]))).toEqual([0, 2, 0, 0]);
});

test('[I26] a shop or a rep that is not there is named; a shop stands on a route once', async () => {
  const run = await office.check([
    HEADING,
    stop('R6', 'B1'),
    stop('R6', 'X9'),
    stop('R6', 'B1'),
    stop('R6', 'B2', null, 'rep9'),
    stop('R6', 'B3', null, 'sup0'),
    stop('R6', 'B4', null, 'rep1'),
    stop('R6', 'B5', null, 'rep0', '周四'),
    stop('R6', 'B6', null, 'rep0', '八'),
    stop('r6', 'B7'),
  ]);
  expect(reasons(run)).toEqual([
    [3, null, 'no-outlet'],
    [4, null, 'twice'],
    [5, null, 'no-rep'],
    [6, null, 'no-rep'],
    [7, null, 'other-head'],
    [8, null, 'other-head'],
    [9, '星期', 'not-a-weekday'],
    [10, null, 'looks-like'],
  ]);
  expect(run.fresh).toBe(1);
});

test('[I23] a shop that moves to another rep leaves the phone of the first and comes to that of the second', async () => {
  const { ours } = office.house;
  await office.write([HEADING, stop('R7', 'B5')]);
  const outletsOn = async (rep: 0 | 1): Promise<unknown[]> => {
    const { docs } = await new Phone(ours, ours.reps[rep]).pull();
    return docs.filter((doc) => doc.e === 'outlet').map((doc) => (doc.b as { code: string }).code);
  };
  expect([(await outletsOn(0)).includes('B5'), (await outletsOn(1)).includes('B5')]).toEqual([true, false]);
  await office.write([HEADING, stop('R7', 'B5', null, 'rep1')]);
  expect([(await outletsOn(0)).includes('B5'), (await outletsOn(1)).includes('B5')]).toEqual([false, true]);
});
