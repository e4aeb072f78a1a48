import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import { refuse } from '../base/result.ts';
import { aLine } from '../field-day/a-line.ts';
import { aProduct, productsOf } from '../field-day/a-product.ts';
import { aFact, anAction, aCheckedVisit, aVisit } from '../field-day/a-visit.ts';
import { noon, OUTLET, REP, today, VISIT, anId } from '../field-day/ids.ts';
import { noHistory, type OutletHistory } from '../order/history.ts';
import type { CheckLine } from '../shelf/check.ts';
import { withoutConsent } from './actions.ts';
import { leftBehind } from './left-behind.ts';
import { lastCheckOf } from './last-check.ts';
import { returnsOf } from './returns.ts';
import { checkShelf } from './steps.ts';

const products = productsOf(aProduct(), aProduct({ id: 'COLA' }));
const check = (...lines: CheckLine[]) =>
  checkShelf(aVisit(), { scope: 'all', standard: null, lines, began: noon }, noon, products);
const asLastTime = aLine(null, { product: 'COLA', via: 'as-before' });

test('[V45] what is as last time stands beside something at its place that was counted by hand', () => {
  expect(check(asLastTime)).toEqual(refuse('not-verified', { product: 'COLA' }));
  expect(check(asLastTime, aLine(4, { location: 'cooler' }))).toEqual(refuse('not-verified', { product: 'COLA' }));
  expect(check(asLastTime, aLine(4, { via: 'tap' }))).toEqual(refuse('not-verified', { product: 'COLA' }));
  expect(check(asLastTime, aLine(4)).ok).toBe(true);
  expect(check({ ...asLastTime, quantity: units(3) }, aLine(4))).toEqual(refuse('not-verified', { product: 'COLA' }));
});

test('[V49] seen and not counted is left for the next visit; counted stands in the stock; taken over is not left', () => {
  const left = leftBehind(
    aCheckedVisit(
      aLine(4),
      aLine(null, { product: 'NUTS', via: 'block' }),
      aLine(null, { product: 'CHIPS', via: 'tap', state: 'low' }),
      aLine(null, { product: 'GUM', via: 'tap', state: 'low' }),
      aLine(null, { product: 'GUM', via: 'tap', location: 'checkout' }),
      asLastTime,
    ),
    REP,
  )!;
  expect(left.stock).toEqual({ TEA: 4 });
  expect(left.seen).toEqual({ NUTS: 'present', CHIPS: 'low', GUM: 'present' });

  const history: OutletHistory = {
    ...noHistory(OUTLET),
    visits: [
      { ...left, visit: VISIT },
      { ...left, visit: anId(5), day: plusDays(today, -7), stock: { TEA: units(9) } },
    ],
    deliveries: [
      { order: anId(6), day: plusDays(today, -5), lines: { COLA: units(12) } },
      { order: anId(7), day: plusDays(today, -9), lines: { TEA: units(12) } },
    ],
  };
  expect(lastCheckOf(history, VISIT)).toEqual({
    stock: { TEA: 9 },
    seen: { NUTS: 'present', CHIPS: 'low', GUM: 'present' },
    cameSince: new Set(['COLA']),
  });
  expect(lastCheckOf({ ...history, visits: history.visits.slice(0, 1) }, VISIT)).toBeNull();
});

test('[V51] [F14] a date of 366 days ago asks how many packs have it, one of 365 days does not', () => {
  const made = (daysAgo: number) => ({ oldest: { produced: plusDays(today, -daysAgo), quantity: null } });
  expect(check(aLine(5, made(366)))).toEqual(refuse('expired-not-counted', { products: ['TEA'] }));
  expect(check(aLine(5, { ...made(366), expired: units(1) })).ok).toBe(true);
  expect(check(aLine(5, made(365))).ok).toBe(true);
});

test('[V48] one expired pack that was taken off goes back with its date; one that was not stays out of the draft', () => {
  const off = anAction({ action: 'remove-expired', quantity: units(1), batch: '2025-11-20' });
  expect(
    returnsOf([off, anAction(), { ...off, product: 'COLA', isDone: false, reason: '没有货' }, { ...off, batch: null }]),
  ).toEqual([
    { product: 'TEA', quantity: 1, batch: '2025-11-20' },
    { product: 'TEA', quantity: 1, batch: '' },
  ]);
});

test('[V50] the owner says no: what moves is not done and says so, a tag and a wiped shelf stand', () => {
  const place = anAction({ action: 'place-posm', product: null, posm: 'POSTER', quantity: units(2) });
  const told = withoutConsent(
    [anAction(), place, anAction({ action: 'tag' }), anAction({ action: 'rotate', isDone: false, reason: '没有地方' })],
    '老板不同意',
  );
  expect(told.map(({ isDone, isRechecked, reason }) => ({ isDone, isRechecked, reason }))).toEqual([
    { isDone: false, isRechecked: false, reason: '老板不同意' },
    { isDone: false, isRechecked: false, reason: '老板不同意' },
    { isDone: true, isRechecked: true, reason: null },
    { isDone: false, isRechecked: true, reason: '没有地方' },
  ]);
  expect(told[1]!.quantity).toBe(0);
});

test('[V49] what was noted of others goes on to the next visit', () => {
  const left = leftBehind(aVisit(aFact['shelf-checked'](), aFact['competitor-noted']()), REP)!;
  expect(left.competitors).toEqual([{ brand: '别家', product: '绿茶 500ml', price: null }]);
});
