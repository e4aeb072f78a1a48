import { expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anId, today } from '../../core/field-day/ids.ts';
import type { MissedInVisit } from '../../core/visit/missed.ts';
import { aStoredFact } from '../field-day/a-stored-fact.ts';
import { missedOf } from './practice.ts';

const told = (visit: string, reply: 'objection' | 'agreed') =>
  [aFact['visit-opened']({ visit }), aFact['line-used']({ visit, reply })].map((fact, n) => aStoredFact(fact, n + 1));
const ofBook = (visit: string): MissedInVisit => ({ visit, day: today, lines: ['5.1'], concerns: [] });

test('what visits were lost on is the own word where this phone has one, else that of the book', () => {
  const book = { missed: [ofBook(anId(11)), ofBook(anId(12))] };
  const all = missedOf(book, [...told(anId(12), 'agreed'), ...told(anId(13), 'objection')]);
  expect(all.map(({ visit, lines }) => [visit, lines])).toEqual([
    [anId(11), ['5.1']],
    [anId(13), [aFact['line-used']().line.id]],
  ]);
});
