import { expect, test } from 'vitest';
import { CHINA } from './day.ts';
import { otherPart, partOf } from './day-part.ts';
import { instantOf } from './instant.ts';

const at = (time: string) => partOf(instantOf(Date.parse(`2026-11-25T${time}:00+08:00`)), CHINA);

test('[B9] morning until 11, noon until 14, afternoon until 18, then evening', () => {
  expect([at('07:00'), at('10:59'), at('11:00'), at('13:59'), at('14:00'), at('17:59'), at('18:00')]).toEqual([
    'morning',
    'morning',
    'noon',
    'noon',
    'afternoon',
    'afternoon',
    'evening',
  ]);
});

test('[B9] another part to try', () => {
  expect([otherPart('morning'), otherPart('noon'), otherPart('afternoon'), otherPart('evening')]).toEqual([
    'afternoon',
    'afternoon',
    'morning',
    'morning',
  ]);
});
