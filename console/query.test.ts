import { expect, test } from 'vitest';
import { pathWith, queryWith } from './query.ts';

test('a part is set, changed or taken away, and the others stay', () => {
  const before = new URLSearchParams('day=2026-11-25&rep=1');
  expect(queryWith(before, { rep: '2', view: 'map' }).toString()).toBe('day=2026-11-25&rep=2&view=map');
  expect(queryWith(before, { day: null, rep: '' }).toString()).toBe('');
  expect(before.toString()).toBe('day=2026-11-25&rep=1');
});

test('what is put into a path stays one part', () => {
  expect(pathWith('/v1/desk/visits', { day: '2026-11-25', rep: null })).toBe('/v1/desk/visits?day=2026-11-25');
  expect(pathWith('/v1/desk/day', { day: null })).toBe('/v1/desk/day');
  expect(pathWith('/x', { rep: 'a&b=c' })).toBe('/x?rep=a%26b%3Dc');
});
