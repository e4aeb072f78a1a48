import { expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { units } from '../../core/base/quantity.ts';
import { aLine } from '../../core/field-day/a-line.ts';
import { aRep } from '../../core/field-day/a-rep.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anId, OUTLET, REP, today } from '../../core/field-day/ids.ts';
import { noHistory, type OutletHistory } from '../../core/order/history.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { aStoredFact } from '../field-day/a-stored-fact.ts';
import type { StoredFact } from '../work/database.ts';
import { historyOf } from './history.ts';

const visit = (n: number, day = today, isEnded = true): VisitFact[] => [
  aFact['visit-opened']({ visit: anId(n), day }),
  aFact['shelf-checked']({ visit: anId(n), lines: [aLine(n)] }),
  ...(isEnded ? [aFact['visit-closed']({ visit: anId(n) })] : []),
];
const logOf = (...facts: VisitFact[][]): StoredFact[] => facts.flat().map(aStoredFact);
const known: OutletHistory = {
  ...noHistory(OUTLET),
  visits: [5, 4].map((n) => ({
    visit: anId(n),
    day: plusDays(today, n - 10),
    rep: REP,
    outcome: 'ordered',
    stock: { TEA: units(n) },
    removed: {},
    seen: {},
    competitors: [],
    ordered: {},
    total: null,
    next: null,
  })),
};
const book = { histories: new Map([[OUTLET, known]]), person: aRep() };
const seen = (facts: readonly StoredFact[]) =>
  historyOf(book, facts, OUTLET).visits.map((v) => [v.visit, v.stock['TEA']]);

test('[O41] visits that ended on this phone and have not come back stand before those of the book', () => {
  const yesterday = visit(30, plusDays(today, -1));
  expect(seen(logOf(yesterday, visit(31)))).toEqual([
    [anId(31), 31],
    [anId(30), 30],
    [anId(5), 5],
    [anId(4), 4],
  ]);
});

test('[O41] the visit that goes on, one that the book has, and one of another shop are not told there', () => {
  const elsewhere = visit(32).map((f) => (f.kind === 'visit-opened' ? { ...f, outlet: anId(50) } : f));
  const facts = logOf(visit(33, today, false), visit(5, plusDays(today, -5)), elsewhere);
  expect(historyOf(book, facts, OUTLET)).toBe(known);
});
