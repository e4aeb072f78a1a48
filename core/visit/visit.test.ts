import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { aLine } from '../field-day/a-line.ts';
import { aFact, aVisit } from '../field-day/a-visit.ts';
import { anOrder } from '../field-day/an-order.ts';
import { minutesAfter, noon, REP, VISIT } from '../field-day/ids.ts';
import { anyVisitFacts } from '../field-day/random-facts.ts';
import { VisitFact } from './facts.ts';
import { summaryOf } from './sum-up.ts';
import { VisitSummary } from './summary.ts';
import { newVisit, visitAfter, visitOf } from './visit.ts';

test('[V24] every fact of the field day is one that the wire takes', () => {
  fc.assert(fc.property(anyVisitFacts, (facts) => facts.every((fact) => v.is(VisitFact, fact))));
});

test('[V24] any facts in any order make a visit, and the same facts the same visit', () => {
  fc.assert(
    fc.property(anyVisitFacts, (facts) => {
      const visit = visitOf(VISIT, facts);
      expect(visitOf(VISIT, facts)).toEqual(visit);
      // The slow and obvious way: the latest of each kind, found from the end.
      const latest = (kind: VisitFact['kind']) => facts.filter((fact) => fact.kind === kind).at(-1) ?? null;
      expect(visit.opened).toEqual(latest('visit-opened'));
      expect(visit.shelf).toEqual(latest('shelf-checked'));
      expect(visit.reviewed).toEqual(latest('reviewed'));
      expect(visit.order !== null && visit.declined !== null).toBe(false);
      expect(new Set(visit.photos.map((p) => p.photo)).size).toBe(visit.photos.length);
      const summary = summaryOf(visit, REP);
      if (visit.opened) expect(v.is(VisitSummary, summary)).toBe(true);
      else expect(summary).toBe(null);
    }),
  );
});

test('[V24] folding on gives what folding from the beginning gives', () => {
  fc.assert(
    fc.property(anyVisitFacts, anyVisitFacts, (first, then) => {
      expect(then.reduce(visitAfter, visitOf(VISIT, first))).toEqual(visitOf(VISIT, [...first, ...then]));
    }),
  );
});

test('[V24] a fold leaves the visit that it was given as it was', () => {
  const before = newVisit(VISIT);
  visitAfter(before, aFact['visit-opened']());
  expect(before).toEqual(newVisit(VISIT));
});

test('[V24] a second count corrects the first, though its clock went back', () => {
  const visit = aVisit(
    aFact['shelf-checked']({ lines: [aLine(20)] }),
    aFact['shelf-checked']({ lines: [aLine(18)], at: minutesAfter(noon, -60) }),
  );
  expect(visit.shelf?.lines[0]?.quantity).toBe(18);
});

test('[V16] a later yes takes the place of a no, and a later no the place of a yes', () => {
  const yes = aFact['order-agreed']({ order: anOrder(24) });
  expect(aVisit(aFact['order-declined'](), yes)).toMatchObject({ declined: null, order: { total: 9600 } });
  expect(aVisit(yes, aFact['order-declined']())).toMatchObject({ declined: { reason: 'has-stock' }, order: null });
});

test('[V23] what was done before a visit broke off stands', () => {
  const visit = aVisit(aFact['shelf-checked'](), aFact['visit-aborted']());
  expect(visit).toMatchObject({ state: 'aborted', outcome: 'closed-now', shelf: { scope: 'all' } });
});

test('[K9] [V24] a product is out of stock when it is empty everywhere that was looked at', () => {
  const lines = [
    aLine(0),
    aLine(6, { location: 'cooler' }),
    aLine(0, { product: 'MILK' }),
    aLine(null, { product: 'MILK', location: 'cooler', state: 'out' }),
  ];
  expect(summaryOf(aVisit(aFact['shelf-checked']({ lines })), REP)).toMatchObject({
    outOfStock: 1,
    stepsDone: 1,
    lines: 0,
    total: null,
  });
});

test('[K7] [V24] the summary counts distinct paid products, photos and promises', () => {
  const visit = aVisit(
    aFact['order-agreed']({ order: anOrder(24) }),
    aFact['photo-taken'](),
    aFact['commitment-made'](),
    aFact['commitment-settled'](),
  );
  expect(summaryOf(visit, REP)).toMatchObject({
    lines: 1,
    total: 9600,
    photos: 1,
    promised: 1,
    settled: 1,
    state: 'in-progress',
  });
});

test('[V11] the same photo told twice is one photo', () => {
  expect(aVisit(aFact['photo-taken'](), aFact['photo-taken']()).photos).toHaveLength(1);
});
