import * as v from 'valibot';
import { expect, test } from 'vitest';
import { aFact, aPitch, aVisit } from '../field-day/a-visit.ts';
import { today, VISIT } from '../field-day/ids.ts';
import { MissedInVisit, missedIn } from './missed.ts';
import { newVisit } from './visit.ts';

test('[V67] a visit was lost on lines that met a concern or a no, and on concerns that put the answer off', () => {
  const visit = aVisit(
    aFact['line-used']({ line: { id: '1.1', version: 1 }, reply: 'objection', objection: 'low-margin' }),
    aFact['line-used']({ line: { id: '1.2', version: 1 }, reply: 'refused' }),
    aFact['line-used']({ line: { id: '1.3', version: 1 }, reply: 'agreed' }),
    aFact.presented({
      pitches: [
        aPitch({ line: null, answer: 'later', objection: 'no-cash' }),
        aPitch({ line: { id: '2.1', version: 1 }, answer: 'trial', objection: 'price-high' }),
      ],
    }),
  );
  const missed = missedIn(visit);
  expect(missed).toEqual({ visit: VISIT, day: today, lines: ['1.1', '1.2'], concerns: ['low-margin', 'no-cash'] });
  expect(v.is(MissedInVisit, missed)).toBe(true);
});

test('[V67] of a visit that was not lost, or was never opened, nothing is told', () => {
  expect(missedIn(aVisit(aFact['line-used']({ reply: 'agreed' })))).toBeNull();
  expect(missedIn(newVisit(VISIT))).toBeNull();
});
