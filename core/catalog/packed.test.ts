import { expect, test } from 'vitest';
import { units } from '../base/quantity.ts';
import { packed, packedText } from './packed.ts';

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

test('whole cases are said as cases, what is over singly, and nothing is still something to say', () => {
  expect([0, 5, 12, 30, 48].map((n) => packedText(units(n), bottles))).toEqual([
    '0 瓶',
    '5 瓶',
    '1 箱',
    '2 箱 6 瓶',
    '4 箱',
  ]);
  expect(packedText(units(7), { packs: bottles.packs.slice(0, 1) })).toBe('7 瓶');
});
