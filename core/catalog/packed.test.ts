import { expect, test } from 'vitest';
import { units } from '../base/quantity.ts';
import { packed } from './packed.ts';

const bottles = {
  packs: [
    { name: '瓶', factor: 1 },
    { name: '箱', factor: 12 },
  ],
};

test('63 bottles are five cases of twelve and three bottles', () => {
  expect([0, 11, 12, 63].map((n) => packed(units(n), bottles))).toEqual([
    { cases: 0, singles: 0 },
    { cases: 0, singles: 11 },
    { cases: 1, singles: 0 },
    { cases: 5, singles: 3 },
  ]);
});

test('what comes singly only has no cases', () => {
  expect(packed(units(7), { packs: [{ name: '台', factor: 1 }] })).toEqual({ cases: 0, singles: 7 });
});
