import { expect, test } from 'vitest';
import { instantOf, millisecondsOf } from '../base/instant.ts';
import { aFact, anAction, aPitch, aVisit } from '../field-day/a-visit.ts';
import { noon, today } from '../field-day/ids.ts';
import type { VisitFact } from '../visit/facts.ts';
import { DETAILS, visitQuality } from './visit-quality.ts';

const aReview = (good: string): VisitFact =>
  aFact.reviewed({
    confirmation: { way: 'name', by: '王老板', photo: null },
    nextVisit: today,
    self: { good, bad: '', next: '' },
  });
const WHOLE: readonly VisitFact[] = [
  aFact['visit-opened'](),
  aFact.prepared(),
  aFact['checked-in'](),
  aFact.greeted(),
  aFact['shelf-checked'](),
  aFact.merchandised({ actions: [anAction({ isDone: true, isRechecked: true, reason: null })] }),
  aFact['order-agreed'](),
  aFact.presented({ pitches: [aPitch()] }),
  aReview('先清了承诺'),
];
const closed = aFact['visit-closed']();
const qualityOf = (...more: VisitFact[]) => visitQuality(aVisit(...WHOLE, ...more, closed))!;

test('[K45] a visit with all its details lacks none, one without a word about itself has 8 of 9', () => {
  expect(qualityOf()).toEqual({ there: DETAILS, missing: [] });
  const silent = qualityOf(aReview(' '));
  expect(silent.missing).toEqual(['self-reviewed']);
  expect(silent.there).toHaveLength(8);
});

test('[K45] what the shop did not want does not apply, what there was no time for is missing', () => {
  const skipped = (reason: 'refused' | 'no-time') =>
    visitQuality(
      aVisit(
        ...WHOLE.filter(({ kind }) => kind !== 'presented'),
        aFact['step-skipped']({ step: 'presentation', reason }),
        closed,
      ),
    )!;
  expect(skipped('refused').missing).toEqual([]);
  expect(skipped('refused').there).toHaveLength(8);
  expect(skipped('no-time').missing).toEqual(['pitch-answered']);
});

test('[K45] the loop is closed by a second look or by a reason, and where nothing was to do there is none', () => {
  const loop = (...actions: ReturnType<typeof anAction>[]): string => {
    const { there, missing } = qualityOf(aFact.merchandised({ actions }));
    return there.includes('loop-closed') ? 'closed' : missing.includes('loop-closed') ? 'open' : 'none';
  };
  expect(loop()).toBe('none');
  expect(loop(anAction({ isDone: true, isRechecked: false, reason: null }))).toBe('open');
  expect(loop(anAction({ isDone: false, isRechecked: false, reason: '老板不同意' }))).toBe('closed');
});

test('[K45] prepared at the counter is not prepared before the door; no order with its reason is an answer', () => {
  const late = aFact.prepared({ at: instantOf(millisecondsOf(noon) + 1) });
  expect(qualityOf(late).missing).toEqual(['prepared-before']);
  expect(qualityOf(aFact['order-declined']()).there).toContain('order-answered');
});

test('[K45] a visit that goes on, was broken off, or went by telephone has none', () => {
  expect(visitQuality(aVisit(...WHOLE))).toBe(null);
  expect(visitQuality(aVisit(...WHOLE, aFact['visit-aborted']()))).toBe(null);
  expect(visitQuality(aVisit(...WHOLE, aFact['visit-opened']({ purpose: 'phone' }), closed))).toBe(null);
});
