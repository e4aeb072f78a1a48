import type { ProductId } from '../catalog/product.ts';
import type { ActionTaken } from './facts.ts';
import { STEPS, type Step } from './step.ts';
import type { Visit } from './visit.ts';

/** [V20] Steps that are neither done nor left out with a reason; the last one is what is being closed. */
export const openSteps = (visit: Visit): Step[] =>
  STEPS.filter((step) => step !== 'administration' && visit.steps[step] === undefined);

/** [V12] Products of which the check found expired packs. */
export const expiredProducts = (visit: Visit): ProductId[] => [
  ...new Set((visit.shelf?.lines ?? []).filter((line) => line.expired > 0).map((line) => line.product)),
];

/** [V12] Expired packs of which nobody has said that they are off the shelf, or why not. */
export function expiredUnsettled(
  visit: Visit,
  actions: readonly ActionTaken[] = visit.merchandised?.actions ?? [],
): ProductId[] {
  const settled = new Set(
    actions.filter((a) => a.action === 'remove-expired' && (a.isDone || a.reason)).map((a) => a.product),
  );
  return expiredProducts(visit).filter((product) => !settled.has(product));
}
