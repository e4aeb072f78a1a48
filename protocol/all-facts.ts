import * as v from 'valibot';
import { OrderFact } from '../core/order/facts.ts';
import { PlanFact } from '../core/plan/facts.ts';
import { ConsentAnswered } from '../core/privacy/consent.ts';
import { LinePractised } from '../core/script/practice/facts.ts';
import { VisitFact } from '../core/visit/facts.ts';

/** Everything that can happen and be told over the wire. */
export const Fact = v.variant('kind', [
  ...VisitFact.options,
  ...OrderFact.options,
  ...PlanFact.options,
  ConsentAnswered,
  LinePractised,
]);
export type Fact = v.InferOutput<typeof Fact>;
export type FactKind = Fact['kind'];

export const FACT_KINDS: readonly FactKind[] = Fact.options.map((option) => option.entries.kind.literal);
