import { expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { aRep } from '../../core/field-day/a-rep.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anId, today } from '../../core/field-day/ids.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { summaryOf } from '../../core/visit/sum-up.ts';
import { visitOf } from '../../core/visit/visit.ts';
import type { StoredFact } from '../work/database.ts';
import { visitsOf } from './overlay.ts';

const person = aRep();
const stored = (fact: VisitFact): StoredFact => ({ entity: fact.visit, fact }) as unknown as StoredFact;
const visitOn = (day: typeof today, n: number): VisitFact[] => [
  aFact['visit-opened']({ visit: anId(n), day }),
  aFact['checked-in']({ visit: anId(n) }),
  aFact['visit-closed']({ visit: anId(n) }),
];
const ofBook = (day: typeof today, n: number) => summaryOf(visitOf(anId(n), visitOn(day, n)), person.id)!;

test('the visits of a day are those of the book and those of the own facts, each once, whatever else waits', () => {
  const yesterday = plusDays(today, -1);
  const facts = [...visitOn(yesterday, 11), ...visitOn(today, 12), ...visitOn(today, 13)].map(stored);
  const visits = [ofBook(yesterday, 21), ofBook(today, 22), ofBook(today, 12)];
  const found = visitsOf({ visits, person }, facts, today);
  expect(found.map((v) => v.visit).sort()).toEqual([anId(12), anId(13), anId(22)]);
  expect(found.find((v) => v.visit === anId(13))).toEqual(ofBook(today, 13));
});
