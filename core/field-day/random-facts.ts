import fc from 'fast-check';
import type { VisitFact } from '../visit/facts.ts';
import { SKIP_REASONS, STEPS } from '../visit/step.ts';
import { aLine } from './a-line.ts';
import { aFact } from './a-visit.ts';
import { anOrder } from './an-order.ts';
import { anId, minutesAfter, noon } from './ids.ts';

const at = fc.integer({ min: -100_000, max: 100_000 }).map((minutes) => minutesAfter(noon, minutes));
const lines = fc.array(
  fc.option(fc.nat(60)).map((quantity) => aLine(quantity)),
  { maxLength: 4 },
);

/** Any fact of a visit, at any time. */
export const anyVisitFact: fc.Arbitrary<VisitFact> = fc.oneof(
  ...Object.values(aFact).map((make) => at.map((when): VisitFact => ({ ...make(), at: when }))),
  fc.record({ lines, at }).map((more) => aFact['shelf-checked'](more)),
  fc
    .record({ step: fc.constantFrom(...STEPS), reason: fc.constantFrom(...SKIP_REASONS), at })
    .map((more) => aFact['step-skipped'](more)),
  fc.integer({ min: 1, max: 90 }).map((bottles) => aFact['order-agreed']({ order: anOrder(bottles) })),
  fc.integer({ min: 50, max: 53 }).map((n) => aFact['photo-taken']({ photo: anId(n) })),
  fc.integer({ min: 40, max: 43 }).map((n) => aFact['commitment-made']({ commitment: anId(n) })),
);

export const anyVisitFacts = fc.array(anyVisitFact, { maxLength: 40 });
