import { expect, test } from 'vitest';
import { amountOf } from './amount.ts';

const packs = [
  { name: '瓶', factor: 1 },
  { name: '箱', factor: 12 },
];

test('whole cases are said as cases, what is over in units, and nothing is still something to say', () => {
  expect([0, 5, 12, 30, 48].map((units) => amountOf(units, { packs }))).toEqual([
    '0 瓶',
    '5 瓶',
    '1 箱',
    '2 箱 6 瓶',
    '4 箱',
  ]);
  expect(amountOf(7, { packs: packs.slice(0, 1) })).toBe('7 瓶');
});
