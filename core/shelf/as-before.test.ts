import { expect, test } from 'vitest';
import { anId } from '../field-day/ids.ts';
import { asBefore, isAsBefore, type LastCheck } from './as-before.ts';

const last = (more: Partial<LastCheck> = {}): LastCheck => ({
  stock: { TEA: 24, COLA: 0 },
  seen: { CHIPS: 'low', NUTS: 'present' },
  cameSince: new Set(),
  ...more,
});
const BLOCK = ['TEA', 'COLA', 'CHIPS', 'NUTS', 'NEW'];
const how = { counted: new Set<string>(), seed: anId(1) };

test('[F10] there, low and out are taken over; what is counted anyway and what nobody has seen are not', () => {
  expect(asBefore(BLOCK, last(), how)!.states).toEqual(
    new Map([
      ['TEA', 'present'],
      ['COLA', 'out'],
      ['CHIPS', 'low'],
      ['NUTS', 'present'],
    ]),
  );
  const counted = new Set(['TEA', 'COLA']);
  expect([...asBefore(BLOCK, last(), { ...how, counted })!.states.keys()]).toEqual(['CHIPS', 'NUTS']);
});

test('[F11] an empty place to which goods have come since says nothing of today', () => {
  const came = last({ cameSince: new Set(['COLA', 'TEA']) });
  expect([...asBefore(BLOCK, came, how)!.states.keys()]).toEqual(['TEA', 'CHIPS', 'NUTS']);
});

test('[F12] one of them is drawn, for this visit always the same, whatever joins the block; of one alone nothing is taken', () => {
  const drawn = (n: number, block = BLOCK) => asBefore(block, last(), { ...how, seed: anId(n) })!.toCount;
  const visits = Array.from({ length: 200 }, (_, n) => n);
  expect(visits.map((n) => drawn(n))).toEqual(visits.map((n) => drawn(n)));
  for (const product of ['TEA', 'COLA', 'CHIPS', 'NUTS']) {
    const times = visits.filter((n) => drawn(n) === product).length;
    expect(times, product).toBeGreaterThan(25);
    expect(times, product).toBeLessThan(85);
  }
  const others = visits.filter((n) => drawn(n) !== 'NUTS');
  expect(others.map((n) => drawn(n, ['TEA', 'COLA', 'CHIPS']))).toEqual(others.map((n) => drawn(n)));
  expect(asBefore(['TEA', 'NEW'], last(), how)).toBeNull();
});

test('[F13] twelve where twenty-four were is as before; none where some were, and some where none were, is not', () => {
  const states = asBefore(BLOCK, last(), how)!.states;
  expect(isAsBefore({ states, toCount: 'TEA' }, 12)).toBe(true);
  expect(isAsBefore({ states, toCount: 'TEA' }, 0)).toBe(false);
  expect(isAsBefore({ states, toCount: 'COLA' }, 0)).toBe(true);
  expect(isAsBefore({ states, toCount: 'COLA' }, 1)).toBe(false);
  expect(isAsBefore({ states, toCount: 'CHIPS' }, 2)).toBe(true);
});
