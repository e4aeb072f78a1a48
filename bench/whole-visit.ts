import { units } from '../core/base/quantity.ts';
import type { Id } from '../core/base/id.ts';
import { aFact } from '../core/field-day/a-visit.ts';
import { aLine } from '../core/field-day/a-line.ts';
import { anOrder } from '../core/field-day/an-order.ts';
import { totalOf } from '../core/order/order.ts';
import type { VisitFact } from '../core/visit/facts.ts';

const COUNTED = 20;
const ORDERED = 8;
const products = (count: number): string[] => Array.from({ length: count }, (_, i) => `P${i + 1}`);

/** The ten facts of a visit that was walked through: twenty products counted, eight ordered. */
export function wholeVisit({ visit, outlet, order }: { visit: Id; outlet: Id; order: Id }): VisitFact[] {
  const [line] = anOrder().lines;
  const lines = products(ORDERED).map((product) => ({ ...line!, product }));
  const of = { visit };
  return [
    aFact['visit-opened']({ ...of, outlet }),
    aFact.prepared(of),
    aFact['checked-in'](of),
    aFact.greeted(of),
    aFact['shelf-checked']({
      ...of,
      lines: products(COUNTED).map((product, i) => aLine(i, { product, quantity: units(i) })),
    }),
    aFact.merchandised(of),
    aFact['order-agreed']({ ...of, order: { ...anOrder(), id: order, lines, total: totalOf(lines) } }),
    aFact.presented(of),
    aFact.reviewed(of),
    aFact['visit-closed'](of),
  ];
}
