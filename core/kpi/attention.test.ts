import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHINA, day, plusDays } from '../base/day.ts';
import { instantOf, millisecondsOf, type Instant } from '../base/instant.ts';
import { ATTENTIONS, attentionOf, byAttention, urgencyOf, type Attention, type Underway } from './attention.ts';
import { STOP_STATES, stopState, type StopState } from './stop.ts';

const today = day('2026-11-25');
/** A time on the walls of Shanghai. */
const at = (time: string): Instant => instantOf(Date.parse(`2026-11-25T${time}:00+08:00`));
const stops = (done: number, open: number): StopState[] => [
  ...Array.from({ length: done }, () => 'done' as const),
  ...Array.from({ length: open }, () => 'open' as const),
];
const aDay = (more: Partial<Underway> = {}): Underway => ({
  day: today,
  planConfirmedAt: at('07:30'),
  signedAt: null,
  stops: stops(0, 20),
  visits: [],
  ...more,
});
const visitAt = (checkedIn: string, ended: string | null) => ({
  checkedInAt: at(checkedIn),
  endedAt: ended ? at(ended) : null,
});
const of = (underway: Underway, now: string): Attention => attentionOf(underway, at(now), CHINA);

test.each([
  ['completed', 'sales', null, 'done'],
  ['completed', 'sales', 'weather', 'done'],
  ['in-progress', 'delivery', null, 'now'],
  ['aborted', 'sales', null, 'broken-off'],
  ['aborted', 'sales', 'shop-closed', 'missed'],
  ['completed', 'phone', null, 'open'],
  ['in-progress', 'phone', 'no-time', 'missed'],
] as const)('[K10] a visit that is %s, made as %s, reason %s: %s', (state, purpose, missed, expected) => {
  expect(stopState({ state, purpose }, missed)).toBe(expected);
});

test('[K10] without a visit a stop is open, or missed with its reason', () => {
  expect([stopState(null, null), stopState(null, 'leave')]).toEqual(['open', 'missed']);
});

test('[K11] without stops there is no plan; signed or all accounted for it is finished', () => {
  expect(of(aDay({ stops: [] }), '10:00').kind).toBe('no-plan');
  expect(of(aDay({ signedAt: at('17:00') }), '17:30').kind).toBe('finished');
  expect(of(aDay({ stops: ['done', 'missed', 'broken-off'] }), '10:00').kind).toBe('finished');
  expect(of(aDay({ stops: ['done', 'now'], visits: [visitAt('10:00', null)] }), '10:05').kind).toBe('on-course');
});

test('[K12] at 7:59 nobody is late, at 8:00 a plan that is not confirmed is', () => {
  const unconfirmed = aDay({ planConfirmedAt: null });
  expect(of(unconfirmed, '07:59').kind).toBe('not-begun');
  expect(of(unconfirmed, '08:00').kind).toBe('plan-not-confirmed');
  expect(attentionOf({ ...unconfirmed, day: plusDays(today, 1) }, at('10:00'), CHINA).kind).toBe('not-begun');
  expect(attentionOf({ ...unconfirmed, day: plusDays(today, -1) }, at('06:00'), CHINA).kind).toBe('plan-not-confirmed');
});

test('[K13] after 40 minutes without a new visit a rep is silent, counted from 8:00 at the earliest', () => {
  expect(of(aDay(), '08:39').kind).toBe('on-course');
  expect(of(aDay(), '08:40')).toEqual({ kind: 'silent', amount: 40 });
  const visited = aDay({ stops: stops(5, 15), visits: [visitAt('09:00', '09:10'), visitAt('09:30', null)] });
  expect(of(visited, '10:09').kind).toBe('on-course');
  expect(of(visited, '10:11')).toEqual({ kind: 'silent', amount: 41 });
  expect(of(visited, '18:00').kind).toBe('behind');
});

test('[K14] at noon 8 of 20 stops should be done: with 5 one is behind by 3, with 6 on course', () => {
  const noon = (done: number) =>
    of(aDay({ stops: stops(done, 20 - done), visits: [visitAt('11:50', '11:58')] }), '12:00');
  expect(noon(5)).toEqual({ kind: 'behind', amount: 3 });
  expect(noon(6).kind).toBe('on-course');
  expect(of(aDay({ stops: ['missed', 'now', ...stops(4, 14)], visits: [visitAt('11:58', null)] }), '12:00').kind).toBe(
    'on-course',
  );
});

test('[K14] when the day is over, every open stop counts', () => {
  const late = aDay({ stops: stops(19, 1) });
  expect(of(late, '18:00')).toEqual({ kind: 'behind', amount: 1 });
  expect(attentionOf(late, at('09:00'), CHINA).kind).toBe('silent');
  expect(attentionOf({ ...late, day: plusDays(today, -1) }, at('09:00'), CHINA)).toEqual({ kind: 'behind', amount: 1 });
});

test('[K15] first whom to call, then whom to watch, the longer silence and the larger gap first', () => {
  const rows: Attention[] = [
    { kind: 'on-course', amount: 0 },
    { kind: 'behind', amount: 3 },
    { kind: 'silent', amount: 41 },
    { kind: 'behind', amount: 7 },
    { kind: 'plan-not-confirmed', amount: 0 },
    { kind: 'silent', amount: 90 },
  ];
  const sorted = byAttention(rows, (row) => row);
  expect(sorted.map((row) => `${row.kind} ${row.amount}`)).toEqual([
    'plan-not-confirmed 0',
    'silent 90',
    'silent 41',
    'behind 7',
    'behind 3',
    'on-course 0',
  ]);
  expect(sorted.map(urgencyOf)).toEqual(['call', 'call', 'call', 'watch', 'watch', 'none']);
});

test('[K15] whatever a day looks like, its urgency and its place in the list agree', () => {
  const moment = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((minute) => instantOf(millisecondsOf(at('00:00')) + minute * 60_000));
  const underway = fc.record({
    day: fc.constantFrom(plusDays(today, -1), today, plusDays(today, 1)),
    planConfirmedAt: fc.option(moment),
    signedAt: fc.option(moment),
    stops: fc.array(fc.constantFrom(...STOP_STATES), { maxLength: 12 }),
    visits: fc.array(fc.record({ checkedInAt: fc.option(moment), endedAt: fc.option(moment) }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(underway, { maxLength: 6 }), moment, (days, now) => {
      const sorted = byAttention(days, (one) => attentionOf(one, now, CHINA)).map((one) =>
        attentionOf(one, now, CHINA),
      );
      const places = sorted.map((one) => ['call', 'watch', 'none'].indexOf(urgencyOf(one)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const { kind, amount } of sorted) {
        expect(ATTENTIONS).toContain(kind);
        expect(amount > 0).toBe(kind === 'silent' || kind === 'behind');
      }
    }),
  );
});
