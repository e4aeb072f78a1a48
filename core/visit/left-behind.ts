import type { Id } from '../base/id.ts';
import { units, type Quantity } from '../base/quantity.ts';
import type { ProductId } from '../catalog/product.ts';
import type { OutletHistory } from '../order/history.ts';
import type { Visit } from './visit.ts';

type PastVisit = OutletHistory['visits'][number];
type Amounts = Record<ProductId, Quantity>;

const add = (to: Amounts, product: ProductId, quantity: number): void => {
  if (quantity > 0) to[product] = units((to[product] ?? 0) + quantity);
};

/**
 * Saleable stock per product, all locations together. 'out' is zero; a product of which any present line
 * was not counted is unknown as a whole and has no entry.
 */
export function stockOf(visit: Visit): Amounts {
  const stock: Amounts = {};
  const unknown = new Set<ProductId>();
  for (const line of visit.shelf?.lines ?? []) {
    const quantity = line.state === 'out' ? (line.quantity ?? 0) : line.quantity;
    if (quantity === null) unknown.add(line.product);
    else stock[line.product] = units((stock[line.product] ?? 0) + quantity);
  }
  for (const product of unknown) delete stock[product];
  return stock;
}

function nextOf({ reviewed }: Visit): PastVisit['next'] {
  const text = reviewed?.self.next.trim() ?? '';
  return reviewed && (text !== '' || reviewed.nextTime) ? { text, time: reviewed.nextTime } : null;
}

/** [V49] What somebody looked at himself and did not count; one low place among several makes it no less there. */
function seenIn({ shelf }: Visit, stock: Amounts): PastVisit['seen'] {
  const seen: Record<ProductId, 'present' | 'low'> = {};
  for (const { product, state, via } of shelf?.lines ?? []) {
    if (state === 'out' || via === 'as-before' || product in stock) continue;
    seen[product] = state === 'present' ? 'present' : (seen[product] ?? 'low');
  }
  return seen;
}

/** What this visit leaves for the next one; null until something was counted or ordered. */
export function leftBehind(visit: Visit, rep: Id): PastVisit | null {
  if (!visit.opened || (!visit.shelf && !visit.order && visit.state === 'in-progress')) return null;
  const removed: Amounts = {};
  const stock = stockOf(visit);
  const ordered: Amounts = {};
  for (const line of visit.shelf?.lines ?? []) add(removed, line.product, line.expired + line.damaged);
  for (const line of visit.order?.lines ?? []) add(ordered, line.product, line.agreed);
  return {
    visit: visit.id,
    day: visit.opened.day,
    rep,
    outcome: visit.outcome,
    stock,
    removed,
    seen: seenIn(visit, stock),
    competitors: visit.competitors.map(({ brand, product, price }) => ({ brand, product, price })),
    ordered,
    total: visit.order?.total ?? null,
    next: nextOf(visit),
  };
}
