import { expect, test } from 'vitest';
import { CHINA, day } from '../../core/base/day.ts';
import { instant, type Instant } from '../../core/base/instant.ts';
import { fen } from '../../core/base/money.ts';
import { dayFigures, togetherOf } from '../../core/kpi/day.ts';
import type { VisitSummary } from '../../core/visit/summary.ts';
import type { DayBoard, RepDay, StopRow } from '../../protocol/board.ts';
import { rowsOf } from './rep-rows.ts';

const today = day('2026-11-25');
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** 10:30 in Shanghai. */
const now = instant('2026-11-25T02:30:00Z');
const minutesAgo = (n: number): Instant => new Date(Date.parse(now) - n * 60_000).toISOString() as Instant;

const visit = (outlet: number, checkedInAt: Instant, endedAt: Instant | null): VisitSummary => ({
  visit: id(100 + outlet),
  outlet: id(outlet),
  rep: id(1),
  day: today,
  purpose: 'sales',
  isPlanned: true,
  state: endedAt ? 'completed' : 'in-progress',
  outcome: endedAt ? 'has-stock' : null,
  checkedInAt,
  endedAt,
  stepsDone: 8,
  order: null,
  lines: 0,
  total: null,
  outOfStock: 0,
  isWhole: false,
  photos: 0,
  promised: 0,
  settled: 0,
});
const stop = (n: number, more: Partial<StopRow> = {}): StopRow => ({
  outlet: { id: id(n), code: `A${n}`, name: `${n} 号店`, channel: 'grocery', class: 'B', place: null },
  visit: null,
  missed: null,
  ...more,
});
const repDay = (login: string, stops: readonly StopRow[], more: Partial<RepDay> = {}): RepDay => ({
  rep: { id: login, login, name: login, role: 'rep', supervisor: null, hasVan: false },
  routes: [],
  planConfirmedAt: minutesAgo(120),
  unplannedDayReason: null,
  target: fen(0),
  stops,
  unplanned: [],
  figures: dayFigures([], [], new Map()),
  signedAt: null,
  lastSeen: null,
  waiting: 0,
  ...more,
});
const board = (...reps: RepDay[]): DayBoard => ({
  day: today,
  zone: CHINA,
  planningTime: '08:30',
  asOf: now,
  reps,
  figures: togetherOf([]),
  arrivals: [],
});

test('the reps stand by what needs attention, with the stops numbered as in the plan', () => {
  const rows = rowsOf(
    board(
      repDay('busy', [
        stop(1, { visit: visit(1, minutesAgo(9), minutesAgo(2)) }),
        stop(2, { missed: 'weather' }),
        stop(3),
      ]),
      repDay('late', [stop(4)], { planConfirmedAt: null }),
      repDay('quiet', [stop(5)]),
      repDay('free', []),
    ),
  );
  expect(rows.map((row) => [row.of.rep.login, row.attention.kind])).toEqual([
    ['late', 'plan-not-confirmed'],
    ['quiet', 'silent'],
    ['busy', 'on-course'],
    ['free', 'no-plan'],
  ]);
  expect(rows[2]!.stops.map((s) => [s.number, s.state])).toEqual([
    [1, 'done'],
    [2, 'missed'],
    [3, 'open'],
  ]);
});

test('a rep is in the shop that he has not left, else where he left last, planned or not', () => {
  const left = stop(1, { visit: visit(1, minutesAgo(60), minutesAgo(50)) });
  const here = stop(2, { visit: visit(2, minutesAgo(45), null) });
  const elsewhere = stop(3, { visit: visit(3, minutesAgo(30), minutesAgo(20)) });
  const lastOf = (stops: StopRow[], unplanned: StopRow[]): string | undefined =>
    rowsOf(board(repDay('one', stops, { unplanned })))[0]!.last?.outlet.name;
  expect(lastOf([left, here], [elsewhere])).toBe('2 号店');
  expect(lastOf([left], [elsewhere])).toBe('3 号店');
  expect(lastOf([stop(4)], [])).toBeUndefined();
});
