import { plusDays, type Day } from '../../core/base/day.ts';
import { units } from '../../core/base/quantity.ts';
import { caseOf, type Product } from '../../core/catalog/product.ts';
import type { Pitch, Presented } from '../../core/visit/facts.ts';
import type { PitchTopic } from './pitch-topics.ts';

/** What the owner said to a topic. */
export type Given = Omit<Pitch, 'topic' | 'product'>;

export const UNSAID: Given = {
  line: null,
  answer: 'later',
  objection: null,
  alsoRaised: [],
  verbatim: '',
  trial: null,
};

/** What was said before, by topic, for whom looks again. */
export const givenBefore = (
  presented: Presented | null,
  topics: readonly PitchTopic[],
): Readonly<Record<string, Given>> =>
  Object.fromEntries(
    (presented?.pitches ?? []).flatMap(({ topic, product, ...given }) => {
      const key = topics.find((one) => one.topic === topic && one.product === product)?.key;
      return key ? [[key, given]] : [];
    }),
  );

/** What follows from an answer: who agrees has no concern, and only a trial has a quantity and a day. */
export function settled(given: Given, product: Product | undefined, nextVisit: Day | null, today: Day): Given {
  const trial = given.trial ?? {
    quantity: units(product ? caseOf(product).factor : 1),
    reviewOn: nextVisit ?? plusDays(today, 7),
  };
  return {
    ...given,
    ...(given.answer === 'agreed' ? { objection: null, alsoRaised: [] } : {}),
    trial: given.answer === 'trial' && product ? trial : null,
  };
}
