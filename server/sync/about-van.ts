import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { units } from '../../core/base/quantity.ts';
import { refusalOf } from '../../core/order/life/deeds.ts';
import type { VanFact, VanSold } from '../../core/order/van/facts.ts';
import { tripAfter } from '../../core/order/van/trip.ts';
import { goodsOf } from '../../core/order/van/van.ts';
import type { ResultCode } from '../../protocol/push.ts';
import { changeOrder, type Ledger } from './ledger.ts';

/** [SV1] A trip takes in whatever has happened on it; the code when it cannot be. */
export function takeAboutVan(ledger: Ledger, fact: VanFact, rep: Id): ResultCode | null {
  const known = ledger.vans.get(fact.trip);
  if (known && known.rep !== rep) return 'id-clash';
  const refusal = fact.kind === 'van-sold' ? handOver(ledger, fact) : null;
  if (refusal) return refusal;
  const day = dayOf(fact.at, ledger.organisation.zone);
  ledger.vans.set(fact.trip, { rep, trip: tripAfter(known?.trip ?? null, fact, day) });
  ledger.changed.vans.add(fact.trip);
  return null;
}

/** [SV1] What is sold out of the van is delivered and signed for with it: nothing is on the way, and the shop owes it. */
function handOver(ledger: Ledger, { order: id, outlet, lines, at }: VanSold): ResultCode | null {
  const order = ledger.orders.get(id);
  if (order?.outlet !== outlet) return 'target-gone';
  if (!isDeepStrictEqual(goodsOf(order.order), lines)) return 'invalid';
  if (refusalOf('hand-over', order.state, 'rep')) return 'locked';
  ledger.deliveries.push({
    kind: 'order-delivered',
    at,
    order: id,
    outlet,
    day: order.day,
    lines: lines.map(({ product, paid, free }) => ({ product, quantity: units(paid + free) })),
  });
  changeOrder(ledger, id, 'signed');
  return null;
}
