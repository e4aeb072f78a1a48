import type { Fact } from './all-facts.ts';

/** The version of each kind's shape. A shape never changes under its number; see RULES.md W4. */
export const FACT_VERSION = 1;

/** The thing that a fact is about: visit, trip of a van, order, consent, day or month. Facts of one entity are folded together. */
export function entityOf(fact: Fact): string {
  if ('visit' in fact) return fact.visit;
  if ('trip' in fact) return fact.trip;
  if ('order' in fact) return fact.order;
  if ('consent' in fact) return fact.consent;
  return 'day' in fact ? fact.day : fact.month;
}
