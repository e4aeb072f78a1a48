import * as v from 'valibot';
import { OrderFact } from '../core/order/facts.ts';
import { PlanFact } from '../core/plan/facts.ts';
import { ConsentAnswered } from '../core/privacy/consent.ts';
import { VisitFact } from '../core/visit/facts.ts';

/** Everything that can happen and be told over the wire. */
export const Fact = v.variant('kind', [
  ...VisitFact.options,
  ...OrderFact.options,
  ...PlanFact.options,
  ConsentAnswered,
]);
export type Fact = v.InferOutput<typeof Fact>;
export type FactKind = Fact['kind'];

/** The version of each kind's shape. A shape never changes under its number; see RULES.md W4. */
export const FACT_VERSION = 1;

export const FACT_KINDS: readonly FactKind[] = Fact.options.map((option) => option.entries.kind.literal);

/** The thing that a fact is about: visit, order, consent, day or month. Facts of one entity are folded together. */
export function entityOf(fact: Fact): string {
  if ('visit' in fact) return fact.visit;
  if ('order' in fact) return fact.order;
  if ('consent' in fact) return fact.consent;
  return 'day' in fact ? fact.day : fact.month;
}
