import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { units } from '../../core/base/quantity.ts';
import type { Account, Charge, Paying } from '../../core/order/account/account.ts';
import { chargesOf, PAYMENT_DAYS } from '../../core/order/account/charge.ts';
import { accountAfter, accountFrom } from '../../core/order/collect/owed.ts';
import type { Order } from '../../core/order/order.ts';
import type { VanSold } from '../../core/order/van/facts.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import { today } from '../hands.ts';
import { factOf } from '../log/log.ts';
import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';
import type { Book } from './book.ts';

/** What this phone knows of a shop's account and its book does not yet. */
interface More {
  readonly charges: readonly Charge[];
  readonly entries: readonly Paying[];
}

/** [CO3] What a shop owes: as the book has it, with money that was collected and goods that were sold out of the van since. */
export function accountNow(
  book: Pick<Book, 'outlets' | 'histories'> & { readonly organisation: Pick<Organisation, 'zone' | 'paymentDays'> },
  facts: readonly StoredFact[],
  position: BookPosition,
  outlet: Id,
): Account | null {
  const known = book.histories.get(outlet)?.account ?? null;
  const credit = book.outlets.get(outlet)?.credit;
  const { zone, paymentDays = PAYMENT_DAYS } = book.organisation;
  const more = moreOf(facts, position, { outlet, zone, paymentDays });
  if (!credit || more.charges.length + more.entries.length === 0) return known;
  return accountAfter(accountFrom(credit, known, today(zone), paymentDays), more);
}

function moreOf(
  stored: readonly StoredFact[],
  position: BookPosition,
  { outlet, zone, paymentDays }: { outlet: Id; zone: string; paymentDays: number },
): More {
  const here = new Set<Id>();
  const orders = new Map<Id, Order>();
  const [charges, entries]: [Charge[], Paying[]] = [[], []];
  for (const one of stored) {
    const fact = factOf(one);
    if (fact.kind === 'visit-opened' && fact.outlet === outlet) here.add(fact.visit);
    else if (fact.kind === 'order-agreed' && here.has(fact.visit)) orders.set(fact.order.id, fact.order);
    else if (stateOf(one, position) === 'settled') continue;
    else if (fact.kind === 'van-sold' && fact.outlet === outlet) {
      const order = orders.get(fact.order);
      if (order) charges.push(...chargesOf(order, [cameOf(fact, zone)], paymentDays));
    } else if (fact.kind === 'money-collected' && here.has(fact.visit))
      entries.push({ id: fact.payment, amount: fact.amount, orders: fact.orders, reverses: null });
  }
  return { charges, entries };
}

const cameOf = ({ at, lines }: VanSold, zone: string) => ({
  day: dayOf(at, zone),
  lines: lines.map(({ product, paid, free }) => ({ product, quantity: units(paid + free) })),
});
