import { expect, test } from 'vitest';
import type { Finding, FindingKind } from '../shelf/findings.ts';
import { anAction } from '../field-day/a-visit.ts';
import { actionsFor, loopOf } from './actions.ts';

const found = (kind: FindingKind, quantity: number | null = null, product = 'TEA'): Finding => ({
  kind,
  product,
  location: 'main-shelf',
  quantity,
  price: null,
});

test('[V28] three old packs behind fresh ones and one expired: take off, and bring the old to the front', () => {
  expect(actionsFor([found('expired', 1), found('old-stock', 3), found('old-behind')])).toEqual([
    { action: 'remove-expired', product: 'TEA', quantity: 1, because: 'expired', isRequired: true },
    { action: 'rotate', product: 'TEA', quantity: null, because: 'old-stock', isRequired: false },
  ]);
});

test('[V28] packs to take off are added up over the places where they stood', () => {
  expect(actionsFor([found('expired', 1), found('expired', 2), found('damaged', 4)])).toMatchObject([
    { quantity: 7, because: 'expired' },
  ]);
});

test('[V28] an empty front is filled from the back room, a missing tag is put up, and a price is the shop’s own', () => {
  expect(
    actionsFor([found('shelf-empty'), found('tag-missing'), found('price-off'), found('out-of-stock')]).map(
      (a) => a.action,
    ),
  ).toEqual(['refill', 'tag']);
});

test('[V44] of three findings two were fixed, and one of them was looked at again', () => {
  const actions = [anAction(), anAction({ isRechecked: false }), anAction({ isDone: false, reason: '没有货' })];
  expect(loopOf(3, actions)).toEqual({ found: 3, fixed: 2, rechecked: 1 });
  expect(loopOf(1, [anAction({ isDone: false, isRechecked: true, reason: '没有货' })]).rechecked).toBe(0);
});
