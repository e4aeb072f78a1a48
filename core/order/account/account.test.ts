import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, plusDays } from '../../base/day.ts';
import { fen, minus, NOTHING, plus, sumOf } from '../../base/money.ts';
import { units } from '../../base/quantity.ts';
import { anOrder, withLine } from '../../field-day/an-order.ts';
import { anId } from '../../field-day/ids.ts';
import type { Credit } from '../../outlet/outlet.ts';
import { availableCredit } from '../credit.ts';
import { accountOf, ageingOf, AGES, creditOn, entriesInForce, paid, type Charge } from './account.ts';
import { chargesOf, isBefore, openingOf, PAYMENT_DAYS, valueOfGoods, valueToCome } from './charge.ts';
import { reversalRefusal, type Entry } from './entry.ts';

const ON = day('2026-11-01');
const credit: Credit = { terms: 'credit', limit: fen(500_000), receivable: NOTHING, overdue: fen(0) };
const tea = (...quantities: number[]) => quantities.map((n) => ({ product: 'TEA', quantity: units(n) }));
/** Ten cases of tea at ¥48.00, and one free: 132 bottles for ¥480.00. */
const order = withLine(anOrder(120, { payment: 'credit' }), {
  schemes: [{ code: 'S1', version: 1, free: units(12), off: NOTHING }],
});
const owed = (n: number, yuan: number, on = ON, more: Partial<Charge> = {}): Charge => ({
  order: anId(n),
  day: on,
  due: plusDays(on, 30),
  amount: fen(yuan * 100),
  isAtTheDoor: false,
  ...more,
});
const pays = (n: number, yuan: number, ...orders: number[]): Entry => ({
  id: anId(900 + n),
  kind: 'payment',
  day: plusDays(ON, 40),
  amount: fen(yuan * 100),
  orders: orders.map(anId),
  reverses: null,
});
const left = (charges: Charge[], ...entries: Entry[]): number[] =>
  paid(charges, entries).items.map(({ open }) => open / 100);

test('[OA1] ten cases at ¥48 and one free: five cases owe ¥240, the next five ¥240, the free one nothing', () => {
  const parts = tea(60, 60, 12).map((line, i) => ({ day: plusDays(ON, i), lines: [line] }));
  expect(chargesOf(order, parts, PAYMENT_DAYS).map(({ amount, day: on, due }) => [amount, on, due])).toEqual([
    [24_000, '2026-11-01', '2026-12-01'],
    [24_000, '2026-11-02', '2026-12-02'],
    [0, '2026-11-03', '2026-12-03'],
  ]);
});

test('[OA1] [OA7] in however many parts it comes, what is owed and what is to come is the order, to the fen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 9999 }),
      fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 5 }),
      (agreed, value, parts) => {
        const odd = withLine(anOrder(agreed, { payment: 'credit' }), { value: fen(value), agreed: units(agreed) });
        let room = agreed;
        const lines = parts.map((part) => {
          const quantity = units(Math.min(part, room));
          room -= quantity;
          return { product: 'TEA', quantity };
        });
        const charges = chargesOf(
          odd,
          lines.map((line) => ({ day: ON, lines: [line] })),
          30,
        );
        expect(plus(sumOf(charges.map((c) => c.amount)), valueToCome(odd, lines, []))).toBe(value);
      },
    ),
    { numRuns: 1000 },
  );
});

test('[OA7] limit ¥5,000, ten cases for ¥480 on the way: however far it has come, ¥4,520 are left', () => {
  for (const came of [tea(), tea(60), tea(120), tea(120, 12)]) {
    const charges = chargesOf(order, [{ day: ON, lines: came }], 30);
    const now = creditOn(credit, accountOf(charges, []), ON);
    expect(availableCredit(now, valueToCome(order, came, []))).toBe(452_000);
  }
  // Two cases that the distributor lacks will not come: ¥96 less than the whole, or the free one and one case.
  const short = tea(24);
  expect(valueToCome(order, [], short)).toBe(43_200);
  expect(valueOfGoods(order, tea(108))).toBe(43_200);
});

test('[OA2] delivered on 1 November for 30 days: due on 1 December, overdue from the 2nd', () => {
  const account = accountOf([owed(1, 480)], []);
  expect(creditOn(credit, account, day('2026-12-01'))).toMatchObject({ receivable: 48_000, overdue: 0 });
  expect(creditOn(credit, account, day('2026-12-02'))).toMatchObject({ receivable: 48_000, overdue: 48_000 });
  expect(creditOn(credit, null, day('2026-12-02'))).toEqual(credit);
});

test('[OA3] ¥300, ¥200 and ¥100 owed: ¥400 pay the oldest and half of the next; ¥100 for the third pay the third', () => {
  const three = [owed(1, 300), owed(2, 200, plusDays(ON, 7)), owed(3, 100, plusDays(ON, 14))];
  expect(left(three, pays(1, 400))).toEqual([0, 100, 100]);
  expect(left(three, pays(1, 100, 3))).toEqual([300, 200, 0]);
  // Whatever came first, what names an order pays that one.
  expect(left(three, pays(1, 600), pays(2, 50, 3))).toEqual([0, 0, 0]);
  expect(left(three, pays(1, 150, 3))).toEqual([250, 200, 0]);
  const more = accountOf(three, [pays(1, 700)]);
  expect(more).toEqual({ items: [], prepaid: 10_000 });
  expect(creditOn(credit, more, ON).receivable).toBe(-10_000);
});

test('[OA4] ¥4,200 brought in on 1 November, ¥1,000 of it overdue; what came before is in it', () => {
  const brought: Credit = { ...credit, receivable: fen(420_000), overdue: fen(100_000), asOf: ON };
  const { charges, entries } = openingOf(brought, ON, 30);
  expect(charges.map(({ day: on, due, amount }) => [on, due, amount])).toEqual([
    ['2026-11-01', '2026-10-31', 100_000],
    ['2026-11-01', '2026-12-01', 320_000],
  ]);
  expect(creditOn(brought, accountOf(charges, entries), ON)).toEqual(brought);
  expect([isBefore(day('2026-10-31'), brought), isBefore(ON, brought), isBefore(ON, credit)]).toEqual([
    true,
    false,
    false,
  ]);
  // Had it paid ¥50 too much, that is kept.
  const over = openingOf({ ...brought, receivable: fen(-5000), overdue: fen(0) }, ON, 30);
  expect(accountOf(over.charges, over.entries)).toEqual({ items: [], prepaid: 5000 });
});

test('[OA5] a payment of ¥400 taken back: all is owed again; it is taken back once, and a taking back is not', () => {
  const wrong = pays(1, 400);
  const back: Entry = { ...wrong, id: anId(999), kind: 'reversal', reverses: wrong.id };
  expect(left([owed(1, 300), owed(2, 200)], wrong, back)).toEqual([300, 200]);
  expect(entriesInForce([wrong, back, pays(2, 10)])).toEqual([pays(2, 10)]);
  expect(reversalRefusal([wrong], wrong.id)).toBe(null);
  expect(reversalRefusal([wrong, back], wrong.id)).toBe('taken-back-already');
  expect(reversalRefusal([wrong, back], back.id)).toBe('is-a-reversal');
  expect(reversalRefusal([wrong], anId(5))).toBe('no-such-entry');
});

test('[OA6] what is due today is not overdue; 1, 30, 31, 60, 61, 90 and 91 days over', () => {
  const today = day('2026-11-25');
  const account = accountOf(
    [-5, 0, 1, 30, 31, 60, 61, 90, 91].map((days, i) => owed(i, 1, ON, { due: plusDays(today, -days) })),
    [],
  );
  expect(AGES.map((age) => ageingOf(account, today)[age] / 100)).toEqual([2, 2, 2, 2, 1]);
});

test('[OA8] cash at the door is written down beside its order, and nothing is owed without it', () => {
  const atTheDoor = chargesOf({ ...order, payment: 'cash' }, [{ day: ON, lines: tea(120) }], 30);
  expect(atTheDoor).toMatchObject([{ isAtTheDoor: true, due: ON }]);
  const both = [...atTheDoor, owed(7, 100)];
  expect(accountOf(both, [])).toMatchObject({ items: [{ order: anId(7), open: 10_000 }], prepaid: 0 });
  expect(accountOf(both, [{ ...pays(1, 480), orders: [order.id] }])).toMatchObject({
    items: [{ order: anId(7), open: 10_000 }],
    prepaid: 0,
  });
});

test('[OA9] out of the van for cash: owed at once and due at once, on credit until its day; what is collected pays it', () => {
  const fromVan = (payment: 'cash' | 'credit') =>
    chargesOf({ ...order, type: 'van', payment }, [{ day: ON, lines: tea(120, 12) }], 30);
  const cash = fromVan('cash');
  expect(cash).toMatchObject([{ amount: 48_000, due: ON, isAtTheDoor: false }]);
  expect(fromVan('credit')).toMatchObject([{ amount: 48_000, due: '2026-12-01', isAtTheDoor: false }]);
  expect(accountOf(cash, []).items).toMatchObject([{ open: 48_000 }]);
  expect(accountOf(cash, [{ ...pays(1, 300), orders: [order.id] }]).items).toMatchObject([{ open: 18_000 }]);
  expect(accountOf(cash, [{ ...pays(1, 480), orders: [order.id] }]).items).toEqual([]);
});

test('[OA3] [OA6] whatever is owed and paid: the balance is charges less payments, the ages are the whole, and fen by fen the oldest goes first', () => {
  const charge = fc
    .record({ n: fc.integer({ min: 1, max: 6 }), yuan: fc.integer({ min: 1, max: 30 }), on: fc.nat(120) })
    .map(({ n, yuan, on }) => owed(n, yuan, plusDays(ON, on)));
  const entry = fc
    .record({ n: fc.nat(50), yuan: fc.integer({ min: 1, max: 40 }), orders: fc.array(fc.integer({ min: 1, max: 6 })) })
    .map(({ n, yuan, orders }) => pays(n, yuan, ...orders));
  fc.assert(
    fc.property(
      fc.array(charge, { maxLength: 8 }),
      fc.array(entry, { maxLength: 5 }),
      fc.nat(200),
      (charges, entries, on) => {
        const today = plusDays(ON, on);
        const account = accountOf(charges, entries);
        const { receivable, overdue } = creditOn(credit, account, today);
        const balance = minus(sumOf(charges.map((c) => c.amount)), sumOf(entries.map((e) => e.amount)));
        expect(receivable).toBe(balance);
        const ageing = ageingOf(account, today);
        expect(minus(sumOf(Object.values(ageing)), account.prepaid)).toBe(receivable);
        expect(minus(sumOf(Object.values(ageing)), ageing['not-due'])).toBe(overdue);
        const slowly = slowlyPaid(charges, entries);
        expect(paid(charges, entries).items.map((item) => item.open)).toEqual(slowly);
      },
    ),
    { numRuns: 500 },
  );
});

/** One yuan after the other: first what names an order, then the rest; each to the oldest that it may pay. */
function slowlyPaid(charges: readonly Charge[], entries: readonly Entry[]): number[] {
  const open = [...charges].sort((a, b) =>
    a.due === b.due ? (a.order! < b.order! ? -1 : a.order! > b.order! ? 1 : 0) : a.due < b.due ? -1 : 1,
  );
  const rest = open.map((c) => c.amount / 100);
  let unnamed = 0;
  for (const { amount, orders } of entries)
    for (let i = 0; i < amount / 100; i++) {
      const at = open.findIndex((c, j) => rest[j]! > 0 && orders.includes(c.order!));
      if (at < 0) unnamed += 1;
      else rest[at]! -= 1;
    }
  for (; unnamed > 0; unnamed--) {
    const at = rest.findIndex((one) => one > 0);
    if (at >= 0) rest[at]! -= 1;
  }
  return rest.map((one) => one * 100);
}
