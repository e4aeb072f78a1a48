import { expect, test } from 'vitest';
import { CHINA } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { anOrder } from '../../core/field-day/an-order.ts';
import { anOutlet } from '../../core/field-day/an-outlet.ts';
import { aVisit } from '../../core/field-day/a-visit.ts';
import { anId, noon, OUTLET, today } from '../../core/field-day/ids.ts';
import { noHistory } from '../../core/order/history.ts';
import type { VanFact } from '../../core/order/van/facts.ts';
import { tripAfter } from '../../core/order/van/trip.ts';
import { inVan } from '../../core/order/van/van.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { aStoredFact } from '../field-day/a-stored-fact.ts';
import { saleDeeds, soldNow } from './sale.ts';
import { tripsOf } from './use-trip.ts';

const loaded: VanFact = {
  kind: 'van-loaded',
  at: noon,
  trip: anId(60),
  day: today,
  from: '',
  lines: [{ product: 'TEA', quantity: units(24), depot: null, batch: '', produced: null, reason: '' }],
};
const trip = tripAfter(null, loaded, today);
const organisation = { zone: CHINA };
const at = {
  visit: aVisit(),
  outlet: anOutlet({ credit: { terms: 'credit', limit: fen(100_000), receivable: fen(0), overdue: fen(0) } }),
  history: noHistory(OUTLET),
  book: { organisation: { paymentDays: 30 } },
  today,
  began: noon,
};

test('[VS3] a case of tea for ¥48.00, ¥30.00 in cash and ¥10.00 by WeChat: four facts, and ¥8.00 are owed', () => {
  const order = soldNow(anOrder(12), { today });
  const takings = [
    { way: 'cash', amount: fen(3000) },
    { way: 'wechat', amount: fen(1000) },
  ] as const;
  const facts = saleDeeds(at, trip, { order, takings }, noon).map((deed) => (deed.ok ? deed.value : deed.refusal));
  expect(facts).toMatchObject([
    { kind: 'order-agreed', order: { type: 'van', deliveryDay: today, total: 4800 } },
    { kind: 'van-sold', trip: anId(60), order: order.id, lines: [{ product: 'TEA', paid: 12, free: 0 }] },
    { kind: 'money-collected', way: 'cash', amount: 3000, orders: [order.id] },
    { kind: 'money-collected', way: 'wechat', amount: 1000, orders: [order.id] },
  ]);
  const tooMuch = saleDeeds(at, trip, { order: soldNow(anOrder(36), { today }), takings }, noon);
  expect(tooMuch[1]).toMatchObject({ ok: false, refusal: { code: 'not-in-the-van' } });
});

test('[VS10] the trip goes on from the book: what the book has taken in is not counted twice', () => {
  const sold: Fact = {
    kind: 'van-sold',
    at: noon,
    trip: anId(60),
    order: anId(30),
    outlet: OUTLET,
    lines: [{ product: 'TEA', paid: units(12), free: units(0) }],
    total: fen(4800),
  };
  const seen = (seq: number | null, vans: (typeof trip)[]): number[] => {
    const ack = seq === null ? null : { status: 'applied' as const, code: null, seq, epoch: 1, at: noon };
    const facts = [loaded, sold].map((fact, i) => ({ ...aStoredFact(fact, i), ack }));
    return tripsOf({ vans, organisation }, facts, { cursor: 5, epoch: 1 }).map(({ van }) => inVan(van, 'TEA'));
  };
  const known = tripAfter(trip, sold, today);
  expect(seen(null, [])).toEqual([12]);
  expect(seen(6, [])).toEqual([12]);
  expect(seen(5, [known])).toEqual([12]);
});
