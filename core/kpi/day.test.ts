import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { instant } from '../base/instant.ts';
import { fen, sumOf } from '../base/money.ts';
import type { Door } from '../visit/door.ts';
import type { VisitSummary } from '../visit/summary.ts';
import { dayFigures, togetherOf, type DayFigures } from './day.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const done = (n: number, more: Partial<VisitSummary> = {}): VisitSummary => ({
  visit: id(900_000 + n),
  outlet: id(n),
  rep: id(1),
  day: day('2026-11-25'),
  purpose: 'sales',
  isPlanned: true,
  state: 'completed',
  outcome: 'has-stock',
  checkedInAt: null,
  endedAt: null,
  stepsDone: 8,
  isWhole: true,
  order: null,
  lines: 0,
  total: null,
  outOfStock: 0,
  photos: 0,
  promised: 0,
  settled: 0,
  ...more,
});
const figuresOf = (planned: readonly string[], of: readonly VisitSummary[]): DayFigures =>
  dayFigures(planned, of, new Map());
const sold = { outcome: 'ordered', lines: 3, total: fen(30_000) } as const;
const stops = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => id(from + i));
const visits = (from: number, count: number): VisitSummary[] => Array.from({ length: count }, (_, i) => done(from + i));

/** Team A did 45 of 50, team B 9 of 30 and two outside the plan; 28 of the 56 gave an order, and one came by telephone. */
const teamA = figuresOf(
  stops(1000, 50),
  visits(1000, 45).map((v, i) => (i < 24 ? { ...v, ...sold } : v)),
);
const teamB = figuresOf(stops(2000, 30), [
  ...visits(2000, 9).map((v, i) => (i < 3 ? { ...v, ...sold } : v)),
  done(3000, { isPlanned: false, ...sold }),
  done(3001, { isPlanned: false }),
  done(3002, { isPlanned: false, purpose: 'phone', ...sold }),
]);

test('[K1] [K6] 45 of 50 and 9 of 30 are 67.5 % together, and not 60', () => {
  expect(teamA.adherence).toBe(0.9);
  expect(teamB.adherence).toBe(0.3);
  expect(togetherOf([teamA, teamB])).toMatchObject({ planned: 80, plannedDone: 54, adherence: 0.675 });
});

test('[K4] [K5] 28 of 56 visits gave an order: 50.0 %', () => {
  expect(togetherOf([teamA, teamB])).toMatchObject({ salesVisits: 56, productive: 28, strikeRate: 0.5 });
});

test('[K8] an order by telephone adds its value and nothing else', () => {
  const one = figuresOf([id(1)], [done(1, { purpose: 'phone', ...sold })]);
  expect(one).toMatchObject({
    plannedDone: 0,
    salesVisits: 0,
    productive: 0,
    lines: 0,
    strikeRate: null,
    value: 30_000,
  });
});

test('[K2] [K3] a visit that broke off is not done, and an unplanned one fulfils no plan', () => {
  const figures = figuresOf([id(1), id(2)], [done(1, { state: 'aborted' }), done(7, { isPlanned: false })]);
  expect(figures).toMatchObject({ planned: 2, plannedDone: 0, completed: 1, adherence: 0 });
});

test('[K2] a shop visited twice fulfils its stop once', () => {
  expect(figuresOf([id(1)], [done(1), done(1, { visit: id(5) })])).toMatchObject({
    plannedDone: 1,
    completed: 2,
    adherence: 1,
  });
});

test('[K7] lines per call are lines over productive visits', () => {
  expect(figuresOf([], [done(1, { ...sold, lines: 4 }), done(2, { ...sold, lines: 1 }), done(3)]).linesPerCall).toBe(
    2.5,
  );
});

test('[K9] what the checks found empty is added up, also of a visit that broke off', () => {
  expect(figuresOf([], [done(1, { outOfStock: 2 }), done(2, { outOfStock: 3, state: 'aborted' })]).outOfStock).toBe(5);
});

test('[K2] [K5] [K7] of nothing there is no ratio', () => {
  expect(figuresOf([], [])).toMatchObject({ adherence: null, strikeRate: null, linesPerCall: null, value: 0 });
  expect(togetherOf([])).toMatchObject({ adherence: null, strikeRate: null, linesPerCall: null, value: 0 });
});

test('[K6] however a list of visits is cut into parts, together they give the same', () => {
  const visit = fc.record({
    state: fc.constantFrom('completed' as const, 'aborted' as const, 'in-progress' as const),
    purpose: fc.constantFrom('sales' as const, 'phone' as const, 'delivery' as const, 'prospecting' as const),
    lines: fc.nat(9),
    total: fc.option(fc.nat(1_000_000).map(fen)),
    outOfStock: fc.nat(5),
    photos: fc.nat(4),
  });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 30 }), fc.nat(30), (made, at) => {
      const all = made.map((more, i) => done(i, more));
      const plan = stops(0, made.length + 2);
      const [left, right] = [all.slice(0, at), all.slice(at)];
      const together = togetherOf([figuresOf(plan.slice(0, at), left), figuresOf(plan.slice(at), right)]);
      expect(together).toEqual<DayFigures>(figuresOf(plan, all));
      // The slow and obvious way.
      const sales = all.filter((v) => v.state === 'completed' && ['sales', 'prospecting'].includes(v.purpose));
      expect(together.strikeRate).toBe(
        sales.length === 0 ? null : sales.filter((v) => v.lines > 0).length / sales.length,
      );
      expect(together.value).toBe(sumOf(all.map((v) => v.total ?? fen(0))));
    }),
  );
});

test('[K44] inside, three minutes, greeted and checked: 2 of 8 in person are valid, and the telephone is in neither', () => {
  const at = { checkedInAt: instant('2026-11-25T01:00:00Z'), endedAt: instant('2026-11-25T01:03:00Z') };
  const inside = { standing: 'inside', answer: null } as const;
  const all: readonly (readonly [Partial<VisitSummary>, Pick<Door, 'standing' | 'answer'> | null])[] = [
    [at, inside],
    [at, { standing: 'manual', answer: 'confirmed' }],
    [at, { standing: 'manual', answer: null }],
    [at, { standing: 'outside', answer: 'doubted' }],
    [at, { standing: 'inside', answer: 'doubted' }],
    [{ ...at, endedAt: instant('2026-11-25T01:02:59Z') }, inside],
    [{ ...at, isWhole: false }, inside],
    [at, null],
    [{ ...at, purpose: 'phone' }, null],
    [{ ...at, state: 'aborted', outcome: 'closed-now' }, inside],
  ];
  const visits = all.map(([more], n) => done(n, more));
  const doors = new Map(all.flatMap(([, door], n) => (door ? [[visits[n]!.visit, door] as const] : [])));
  expect(dayFigures([], visits, doors)).toMatchObject({ completed: 9, inPerson: 8, valid: 2, validRate: 0.25 });
  expect(dayFigures([], [], new Map()).validRate).toBe(null);
});
