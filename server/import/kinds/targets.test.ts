import { expect, test } from 'vitest';
import { inTransaction } from '../../postgres/transaction.ts';
import { Phone } from '../../sync/field-day.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('targets');
const HEADING = ['业务员登录名', '月份', '目标金额'];
const targets = () =>
  inTransaction(office.house.hands.pool, office.house.ours.tenant, (tx) =>
    tx.rows(
      `select p.login, t.month, t.target from month_target t join person p on p.tenant = t.tenant and p.id = t.rep
       where t.tenant = $1 order by p.login, t.month`,
      tx.tenant,
    ),
  );

test('[I8] targets come in by rep and month', async () => {
  const table = [HEADING, ['rep0', '2026-11', 180_000], ['REP0', '2026年12月', '190,000.50'], ['rep1', '202611', 0]];
  expect(counts(await office.write(table))).toEqual([3, 0, 0, 0]);
  expect(await targets()).toEqual([
    { login: 'rep0', month: '2026-11', target: 18_000_000 },
    { login: 'rep0', month: '2026-12', target: 19_000_050 },
    { login: 'rep1', month: '2026-11', target: 0 },
  ]);
  expect(counts(await office.check([...table, ['rep1', '2026-12', 5]]))).toEqual([1, 0, 3, 0]);
});

test('[I23] the target of this month and of the next is on the phone', async () => {
  const { ours } = office.house;
  const { docs } = await new Phone(ours, ours.reps[0]).pull();
  const months = docs.filter((doc) => doc.e === 'month').map((doc) => doc.b as { month: string; target: number });
  expect(months.map(({ month, target }) => [month, target]).sort()).toEqual([
    ['2026-11', 18_000_000],
    ['2026-12', 19_000_050],
  ]);
});

test('[I26] only reps have targets, each month one', async () => {
  const run = await office.check([
    HEADING,
    ['sup0', '2026-11', 1],
    ['nobody', '2026-11', 1],
    ['rep0', '2026-13', 1],
    ['rep0', '2026-10', -1],
    ['rep0', '2026-10', 1.005],
    ['rep0', '2026-10', 1],
    ['rep0', '2026/10/1', 2],
    ['rep0', '2026-09', null],
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'no-rep'],
    [3, null, 'no-rep'],
    [4, '月份', 'not-a-month'],
    [5, '目标金额', 'out-of-range'],
    [6, '目标金额', 'third-decimal'],
    [8, null, 'twice'],
    [9, '目标金额', 'blank'],
  ]);
});
