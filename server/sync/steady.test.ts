import { expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import { steadied, type Steadied } from './steady.ts';

const at = (time: string) => instant(`2026-11-25T${time}:00.000Z`);
const minutes = (n: number) => n * 60_000;
/** Told at this time of the phone, so many minutes after it was switched on. */
const told = (time: string, mono: number | null, boot: string | undefined = 'a'): Steadied => ({
  at: at(time),
  mono: mono === null ? null : minutes(mono),
  ...(boot && { boot }),
  corrected: null,
});

const CASES: readonly [string, readonly Steadied[], readonly (string | null)[]][] = [
  ['nothing moved', [told('10:00', 0), told('10:10', 10), told('10:30', 30)], [null, null, null]],
  ['put back by two hours', [told('10:00', 0), told('08:10', 10), told('08:30', 30)], [null, '10:10', '10:30']],
  ['put back twice', [told('10:00', 0), told('09:10', 10), told('08:20', 20)], [null, '10:10', '10:20']],
  ['put back, and right again', [told('10:00', 0), told('08:10', 10), told('10:20', 20)], [null, '10:10', null]],
  [
    'put back, and the phone slept for an hour',
    [told('10:00', 0), told('08:10', 10), told('09:20', 20)],
    [null, '10:10', '11:20'],
  ],
  ['ahead: as when a phone has slept', [told('10:00', 0), told('12:10', 10)], [null, null]],
  ['as little as a network sets right', [told('10:00', 0), told('10:08', 10)], [null, null]],
  ['another boot', [told('10:00', 0), told('08:10', 10, 'b')], [null, null]],
  ['no steady clock', [told('10:00', null), told('08:10', 10)], [null, null]],
  ['an old phone that names no boot', [told('10:00', 0, ''), told('08:10', 10, '')], [null, null]],
];

test('[S45] a clock that was put back between two facts of one boot is found by the steady clock, and the times are set right', () => {
  for (const [what, facts, right] of CASES)
    expect([what, steadied(facts, null)]).toEqual([what, right.map((time) => time && at(time))]);
});

test('[S45] it goes on from the fact before, which came with an earlier push', () => {
  const before: Steadied = { ...told('08:10', 10), corrected: at('10:10') };
  expect(steadied([told('08:30', 30)], before)).toEqual([at('10:30')]);
});
