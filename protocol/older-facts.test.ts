import { expect, test } from 'vitest';
import { inTodaysShape, type Upcasts } from './older-facts.ts';

const upcasts: Upcasts = {
  'day-signed 1': ({ trouble, ...fact }) => ({ ...fact, problems: trouble }),
  'day-signed 2': (fact) => ({ ...fact, helpWanted: '' }),
};
const told = (v: number, fact: object, kind = 'day-signed') =>
  inTodaysShape({ kind, v, fact: { ...fact } }, { version: 3, upcasts });

test('[W13] a fact of a version that was left is read through each version after it', () => {
  expect(told(1, { trouble: '缺货' })).toEqual({ problems: '缺货', helpWanted: '' });
  expect(told(2, { problems: '缺货' })).toEqual({ problems: '缺货', helpWanted: '' });
  expect(told(3, { problems: '缺货', helpWanted: 'x' })).toEqual({ problems: '缺货', helpWanted: 'x' });
});

test('[W13] a kind that a version did not change reads as it was; a version that never was reads as nothing', () => {
  expect(told(1, { a: 1 }, 'prepared')).toEqual({ a: 1 });
  expect([told(4, {}), told(0, {})]).toEqual([null, null]);
});
