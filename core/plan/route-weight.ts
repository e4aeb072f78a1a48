import type { Id } from '../base/id.ts';
import type { OutletHistory } from '../order/history.ts';

interface Walked {
  readonly code: string;
  readonly outlets: readonly Id[];
}

/** What an outlet usually orders in a visit, fen: the mean of the visits that its history keeps, those without an order as zero. */
const usualOf = ({ visits }: Pick<OutletHistory, 'visits'>): number =>
  visits.length === 0 ? 0 : visits.reduce((sum, { total }) => sum + (total ?? 0), 0) / visits.length;

/**
 * [P10] The weight of a day's routes: what they usually sell ÷ what the rep's average route sells; a day of several routes
 * weighs their mean. A route that has not sold yet weighs 1 and is left out of the average.
 */
export function routeWeight(
  today: readonly Walked[],
  all: readonly Walked[],
  histories: ReadonlyMap<Id, Pick<OutletHistory, 'visits'>>,
): number {
  const usual = ({ outlets }: Walked): number =>
    outlets.reduce((sum, outlet) => sum + usualOf(histories.get(outlet) ?? { visits: [] }), 0);
  const sold = all.map(usual).filter((money) => money > 0);
  if (today.length === 0 || sold.length === 0) return 1;
  const mean = sold.reduce((sum, money) => sum + money, 0) / sold.length;
  const weights = today.map(usual).map((money) => (money > 0 ? money / mean : 1));
  return weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
}
