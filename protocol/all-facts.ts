import * as v from 'valibot';
import { MoneyCounted } from '../core/order/collect/facts.ts';
import { OrderFact } from '../core/order/facts.ts';
import { VanFact } from '../core/order/van/facts.ts';
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
  ...VanFact.options,
  MoneyCounted,
]);
export type Fact = v.InferOutput<typeof Fact>;
export type FactKind = Fact['kind'];

export const FACT_KINDS: readonly FactKind[] = Fact.options.map((option) => option.entries.kind.literal);
