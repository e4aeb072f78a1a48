import { expect, test } from 'vitest';
import type { PadKey } from '../../ui/number-pad.tsx';
import { typed } from './typed.ts';

const type = (keys: string, factor = 1): number | null =>
  keys
    .split('')
    .reduce<number | null>(
      (number, key) => typed(number, key === '<' ? 'erase' : (key as Exclude<PadKey, 'next'>), factor),
      null,
    );

test('digits make a number, and what is erased to the last digit is a blank and no zero', () => {
  expect(type('0')).toBe(0);
  expect(type('24')).toBe(24);
  expect(type('24<')).toBe(2);
  expect(type('24<<')).toBe(null);
  expect(type('<')).toBe(null);
});

test('typed in cases it is units all the same', () => {
  expect(type('2', 24)).toBe(48);
  expect(type('12', 24)).toBe(288);
  expect(type('12<', 24)).toBe(24);
});

test('a slip of the thumb does not make millions', () => {
  expect(type('999999999')).toBe(99_999);
});
