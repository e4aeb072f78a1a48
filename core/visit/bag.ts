import { units } from '../base/quantity.ts';
import type { PosmStock } from '../catalog/posm.ts';
import type { Merchandised } from './facts.ts';

/** [V53] What is left in the bag after what was put up in these visits; the last word of a visit counts, and less than none there is not. */
export function bagAfter(items: PosmStock['items'], told: readonly Merchandised[]): PosmStock['items'] {
  const last = new Map(told.map((fact) => [fact.visit, fact]));
  const put = [...last.values()].flatMap(({ actions }) =>
    actions.filter((a) => a.action === 'place-posm' && a.isDone && a.posm !== null),
  );
  return items.flatMap(({ posm, quantity }) => {
    const gone = put.reduce((sum, a) => (a.posm === posm ? sum + (a.quantity ?? 1) : sum), 0);
    return quantity > gone ? [{ posm, quantity: units(quantity - gone) }] : [];
  });
}
