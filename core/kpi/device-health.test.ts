import { expect, test } from 'vitest';
import { instant, instantOf, millisecondsOf } from '../base/instant.ts';
import { deviceHealth, type DeviceKnown, type DeviceProblem, type DeviceState } from './device-health.ts';

const NOW = instant('2026-11-25T08:00:00.000Z');
const ago = (hours: number) => instantOf(millisecondsOf(NOW) - hours * 3_600_000);
const CLEAN: DeviceKnown = {
  seenAt: ago(1),
  missing: 0,
  missingSince: null,
  photosWaiting: 0,
  aside: 0,
  isPersisted: true,
  used: 10_000_000,
  quota: 1_000_000_000,
  clockOffset: 200,
  bookDiffered: [],
  cleared: null,
};

const CASES: readonly [string, Partial<DeviceKnown>, DeviceState, readonly DeviceProblem[]][] = [
  ['all that was announced is here', {}, 'clean', []],
  ['12 records on the way', { missing: 12, missingSince: ago(2) }, 'waiting', []],
  ['3 photos on the way', { photosWaiting: 3 }, 'waiting', []],
  ['nothing heard since yesterday noon', { seenAt: ago(28) }, 'silent', []],
  ['never heard of', { seenAt: null }, 'silent', []],
  ['12 records announced 30 hours ago', { missing: 12, missingSince: ago(30) }, 'attention', ['holds-work']],
  ['a visit was set aside', { aside: 1 }, 'attention', ['set-aside']],
  ['the clock is six minutes fast', { clockOffset: -360_000 }, 'attention', ['clock-off']],
  ['the phone is full', { used: 950_000_000 }, 'attention', ['nearly-full']],
  ['may be cleared, and holds a photo', { isPersisted: false, photosWaiting: 1 }, 'attention', ['may-be-cleared']],
  ['may be cleared, and holds nothing', { isPersisted: false }, 'clean', []],
  ['the browser does not say how full it is', { used: null, quota: null }, 'clean', []],
  ['its book was another and came anew', { bookDiffered: [ago(2)] }, 'attention', ['book-differs']],
  ['its book was another twice in a day', { bookDiffered: [ago(23), ago(1)] }, 'attention', ['book-differs-again']],
  [
    'its browser cleared it, with 3 that were unsent',
    { cleared: { at: ago(3), unsent: 3 }, seenAt: ago(50) },
    'attention',
    ['was-cleared'],
  ],
  [
    'its browser cleared it, and 5 that it had announced never came',
    { cleared: { at: ago(3), unsent: null }, missing: 5, missingSince: ago(50), isPersisted: false },
    'attention',
    ['was-cleared'],
  ],
  ['its browser cleared it with nothing unsent', { cleared: { at: ago(3), unsent: 0 }, seenAt: ago(90) }, 'clean', []],
  ['that was a month ago', { cleared: { at: ago(721), unsent: 3 }, seenAt: ago(730) }, 'clean', []],
  ['its book was another yesterday', { bookDiffered: [ago(40), ago(25)] }, 'clean', []],
];

test.each(CASES)('[K16] [K17] [K18] [K19] %s', (_, known, state, problems) => {
  expect(deviceHealth({ ...CLEAN, ...known }, NOW)).toEqual({ state, problems });
});
