import { expect, test } from 'vitest';
import { aFact, aPitch, aVisit } from '../field-day/a-visit.ts';
import { linesSaidIn } from './lines-said.ts';

test('[V66] the lines of a visit are told once each, and the answer to a pitch comes before that a line was said', () => {
  expect(linesSaidIn(aVisit())).toEqual([]);
  const visit = aVisit(
    aFact['line-used']({ reply: 'objection', objection: 'low-margin' }),
    aFact['line-used']({ line: { id: '1.2', version: 3 } }),
    aFact.presented({
      pitches: [aPitch({ line: { id: '1.1', version: 1 }, answer: 'trial', objection: null }), aPitch({ line: null })],
    }),
  );
  expect(linesSaidIn(visit)).toEqual([
    { line: '1.1', version: 1, answer: 'trial', objection: null, hasOrdered: false },
    { line: '1.2', version: 3, answer: 'said', objection: null, hasOrdered: false },
  ]);
});

test('[V66] with each line stands whether the visit brought an order', () => {
  const [said] = linesSaidIn(aVisit(aFact['line-used'](), aFact['order-agreed']()));
  expect(said).toMatchObject({ hasOrdered: true });
});
