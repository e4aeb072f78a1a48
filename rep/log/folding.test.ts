import { expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anId, noon, VISIT } from '../../core/field-day/ids.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { visitOf } from '../../core/visit/visit.ts';
import { aStoredFact } from '../field-day/a-stored-fact.ts';
import type { StoredFact } from '../work/database.ts';
import { foldingOf } from './folding.ts';

const told: VisitFact[] = [aFact['visit-opened'](), aFact.prepared(), aFact.greeted(), aFact['shelf-checked']()];
const log = told.map(aStoredFact);

test('fact by fact it is the visit that all of them tell', () => {
  const fold = foldingOf();
  for (let n = 0; n <= log.length; n++) expect(fold(VISIT, log.slice(0, n))).toEqual(visitOf(VISIT, told.slice(0, n)));
});

test('answers of the server and facts of other visits leave it the same value', () => {
  const fold = foldingOf();
  const visit = fold(VISIT, log);
  const other = aStoredFact(aFact['visit-opened']({ visit: anId(77) }), 9);
  const ack: StoredFact['ack'] = { epoch: 1, seq: 5, status: 'applied', code: null, at: noon };
  expect(fold(VISIT, [...log.map((one) => ({ ...one, ack })), other])).toBe(visit);
});

test('what was taken away, or came in between from another tab, is told anew', () => {
  const fold = foldingOf();
  fold(VISIT, log);
  expect(fold(VISIT, [log[0]!, log[3]!])).toEqual(visitOf(VISIT, [told[0]!, told[3]!]));
  const late = aStoredFact(aFact.prepared({ objective: '换陈列' }), 2);
  const all = [log[0]!, late, ...log.slice(2)];
  fold(VISIT, log);
  expect(fold(VISIT, all).prepared?.objective).toBe('换陈列');
  expect(fold(anId(78), log)).toEqual(visitOf(anId(78), []));
});
