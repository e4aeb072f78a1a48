import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../base/day.ts';
import { fen, minus, sumOf } from '../../base/money.ts';
import { refuse } from '../../base/result.ts';
import { anId, noon, REP, today } from '../../field-day/ids.ts';
import { accountOf, type Account, type Charge } from '../account/account.ts';
import type { PaymentWay } from '../account/entry.ts';
import { countMoney, handOverRefusal, reckonMoney } from './count.ts';
import { accountAfter, accountFrom, owedIn, paysOf } from './owed.ts';

const owed = (n: number, yuan: number, dueIn: number): Charge => ({
  order: anId(n),
  day: plusDays(today, dueIn - 30),
  due: plusDays(today, dueIn),
  amount: fen(yuan * 100),
  isAtTheDoor: false,
});
const pays = (n: number, yuan: number, ...orders: number[]) => ({
  id: anId(n),
  amount: fen(yuan * 100),
  orders: orders.map(anId),
  reverses: null,
});
// A shop on paper: ¥300 overdue for ten days, ¥200 due tomorrow, ¥100 due in a week.
const SHOP = accountOf([owed(31, 300, -10), owed(32, 200, 1), owed(33, 100, 7)], []);
const partsOf = (account: Account, yuan: number, ...orders: number[]) => {
  const { parts, left } = paysOf(account, fen(yuan * 100), orders.map(anId));
  return [...parts.map((one) => [one.order, one.part / 100, one.open / 100]), left / 100];
};

test('[CO2] ¥350 pay the overdue ¥300 and ¥50 of the next; ¥150 named for the third pay it and ¥50 of the first', () => {
  expect(owedIn(SHOP)).toBe(60_000);
  expect(partsOf(SHOP, 350)).toEqual([[anId(31), 300, 0], [anId(32), 50, 150], 0]);
  expect(partsOf(SHOP, 150, 33)).toEqual([[anId(31), 50, 250], [anId(33), 100, 0], 0]);
  expect(partsOf(SHOP, 700)).toEqual([[anId(31), 300, 0], [anId(32), 200, 0], [anId(33), 100, 0], 100]);
  expect(partsOf(SHOP, 0)).toEqual([0]);
});

test('[CO3] ¥350 collected and goods of ¥80 out of the van, before the book knows: ¥330 are owed', () => {
  const after = accountAfter(SHOP, { charges: [owed(34, 80, 0)], entries: [pays(90, 350)] });
  // The oldest is paid, then what is due today, tomorrow, in a week: ¥50 of the ¥350 go to the goods of today.
  expect(after.items.map((item) => [item.order, item.open / 100])).toEqual([
    [anId(34), 30],
    [anId(32), 200],
    [anId(33), 100],
  ]);
  expect(owedIn(after)).toBe(33_000);
  // What was paid too much before pays what comes now.
  const rich: Account = { items: [], prepaid: fen(5000) };
  expect(accountAfter(rich, { charges: [owed(34, 80, 0)], entries: [] }).items).toMatchObject([{ open: 3000 }]);
  // Nothing has moved since ¥600 were brought in, ¥300 of them overdue.
  const credit = { terms: 'credit', limit: fen(0), receivable: fen(60_000), overdue: fen(30_000) } as const;
  expect(accountFrom(credit, null, today).items.map((item) => item.open)).toEqual([30_000, 30_000]);
  expect(accountFrom(credit, rich, today)).toBe(rich);
});

const took = (way: PaymentWay, yuan: number) => ({ way, amount: fen(yuan * 100) });
const said = (way: PaymentWay, yuan: number | null, reason = '') => ({
  way,
  amount: yuan === null ? null : fen(yuan * 100),
  reason,
});
// A day on paper: ¥350 and ¥480 in cash, ¥200 by WeChat, ¥120 by WeChat. In the box are ¥820.
const DAY = [took('cash', 350), took('cash', 480), took('wechat', 200), took('wechat', 120)];

test('[CO4] [CO5] ¥830 in cash and ¥320 by WeChat should be there; ¥10 are missing, and it is said why', () => {
  const money = [said('cash', 820, '找零多找了'), said('wechat', 320)];
  expect(reckonMoney(DAY, money).map((line) => [line.way, line.expected / 100, line.difference! / 100])).toEqual([
    ['cash', 830, -10],
    ['wechat', 320, 0],
  ]);
  expect(countMoney(DAY, { day: today, money }, noon)).toEqual({
    ok: true,
    value: { kind: 'money-counted', at: noon, day: today, money },
  });
  const count = (...of: ReturnType<typeof said>[]) => countMoney(DAY, { day: today, money: of }, noon);
  expect(count(said('cash', 820), said('wechat', 320))).toEqual(refuse('reason-needed'));
  expect(count(said('cash', 820, ' '), said('wechat', 320))).toEqual(refuse('reason-needed'));
  expect(count(said('cash', 830))).toEqual(refuse('not-counted'));
  expect(count(said('cash', null), said('wechat', 320))).toEqual(refuse('not-counted'));
});

test('[CO4] money in a way in which nothing was collected is a difference', () => {
  expect(reckonMoney(DAY, [said('alipay', 5)]).find((line) => line.way === 'alipay')).toMatchObject({
    expected: 0,
    difference: 500,
  });
  expect(reckonMoney([], [])).toEqual([]);
});

test('[CO6] finance takes the money over, and nobody his own; what is missing has its reason', () => {
  const [finance, boss] = [anId(71), anId(72)];
  const money = [said('cash', 830), said('wechat', 320)];
  const by = { rep: REP, person: finance, role: 'finance' } as const;
  expect(handOverRefusal(DAY, money, by)).toBe(null);
  expect(handOverRefusal(DAY, [said('cash', 820), said('wechat', 320)], by)).toBe('reason-needed');
  expect(handOverRefusal(DAY, [said('cash', 820, '短款'), said('wechat', 320)], by)).toBe(null);
  expect(handOverRefusal(DAY, [said('cash', 830)], by)).toBe('not-counted');
  expect(handOverRefusal([], [], by)).toBe('nothing-due');
  expect(handOverRefusal(DAY, money, { ...by, rep: finance })).toBe('own-money');
  for (const role of ['rep', 'supervisor', 'office', 'distributor', 'admin', 'compliance'] as const)
    expect(handOverRefusal(DAY, money, { ...by, person: boss, role })).toBe('not-yours-to-do');
});

test('[CO2] [CO3] whatever is owed and paid: the parts and what is left are the sum, and the account after it owes so much less', () => {
  const charge = fc
    .record({ n: fc.integer({ min: 1, max: 6 }), yuan: fc.integer({ min: 1, max: 40 }), due: fc.nat(60) })
    .map(({ n, yuan, due }) => owed(n, yuan, due - 30));
  fc.assert(
    fc.property(
      fc.array(charge, { maxLength: 8 }),
      fc.integer({ min: 1, max: 300 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
      (charges, yuan, orders) => {
        const account = accountOf(charges, []);
        const amount = fen(yuan * 100);
        const { parts, left } = paysOf(account, amount, orders.map(anId));
        expect(sumOf([...parts.map((one) => one.part), left])).toBe(amount);
        const after = accountAfter(account, { charges: [], entries: [pays(90, yuan, ...orders)] });
        expect(owedIn(after)).toBe(minus(owedIn(account), minus(amount, left)));
        expect(after.prepaid).toBe(left);
      },
    ),
  );
});
