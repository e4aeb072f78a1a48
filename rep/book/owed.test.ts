import { expect, test } from 'vitest';
import { CHINA, plusDays } from '../../core/base/day.ts';
import { fen, NOTHING } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { anOrder } from '../../core/field-day/an-order.ts';
import { anOutlet } from '../../core/field-day/an-outlet.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anId, noon, OUTLET, today } from '../../core/field-day/ids.ts';
import { noHistory } from '../../core/order/history.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { aStoredFact } from '../field-day/a-stored-fact.ts';
import { accountNow } from './owed.ts';

// ¥350 are owed for an order of last month; the book stands at 5.
const account = {
  items: [{ order: anId(31), day: plusDays(today, -40), due: plusDays(today, -10), open: fen(35_000) }],
  prepaid: NOTHING,
};
const book = {
  outlets: new Map([[OUTLET, anOutlet({ id: OUTLET })]]),
  histories: new Map([[OUTLET, { ...noHistory(OUTLET), account }]]),
  organisation: { zone: CHINA },
};
const order = anOrder(12, { type: 'van' });
const told: Fact[] = [
  aFact['visit-opened'](),
  aFact['order-agreed']({ order }),
  {
    kind: 'van-sold',
    at: noon,
    trip: anId(60),
    order: order.id,
    outlet: OUTLET,
    lines: [{ product: 'TEA', paid: units(12), free: units(0) }],
    total: order.total,
  },
  aFact['money-collected']({ amount: fen(30_000) }),
];
const stored = (seq: number | null) =>
  told.map((fact, i) => ({
    ...aStoredFact(fact, i),
    ack: seq === null ? null : { status: 'applied' as const, code: null, seq, epoch: 1, at: noon },
  }));
const openAt = (seq: number | null) =>
  accountNow(book, stored(seq), { cursor: 5, epoch: 1 }, OUTLET)!.items.map((item) => [item.order, item.open]);

test('[CO3] what was sold and collected counts until the book has it, and then the word of the book holds', () => {
  const now = [
    [anId(31), 5000],
    [order.id, order.total],
  ];
  expect(openAt(null)).toEqual(now);
  expect(openAt(6)).toEqual(now);
  expect(openAt(5)).toEqual([[anId(31), 35_000]]);
  expect(accountNow({ ...book, histories: new Map() }, [], { cursor: 5, epoch: 1 }, OUTLET)).toBe(null);
});
