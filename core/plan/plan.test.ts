import { expect, test } from 'vitest';
import { day, plusDays } from '../base/day.ts';
import { instant } from '../base/instant.ts';
import { fen } from '../base/money.ts';
import { ok, refuse } from '../base/result.ts';
import { openCommitments, isOverdue, type Commitment } from './commitment.ts';
import { missVisit, planDay, signDay, submitMonth } from './deeds.ts';
import type { DaySigned } from './facts.ts';
import { focusReached, inheritedFocus, type Focus } from './focus.ts';
import { attainment, behindTime, dayTarget, daysLeft, timeProgress, type MonthPlan } from './month.ts';
import type { MonthGoals, MonthProposal } from './month-proposal.ts';

const today = day('2026-11-25');
const evening = instant('2026-11-25T10:00:00Z');
const [a, b] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

/** November 2026: 20 trading days, of which 15 have passed before the 25th. */
const month: MonthPlan = {
  month: '2026-11',
  target: fen(20_000_000),
  actual: fen(14_500_000),
  asOf: today,
  tradingDays: Array.from({ length: 20 }, (_, i) => plusDays(day('2026-11-10'), i)),
};

test('[P1] 200,000 for the month, 145,000 so far, 5 days left: 11,000 today', () => {
  expect(daysLeft(month, today)).toBe(5);
  expect(dayTarget(month, today)).toBe(1_100_000);
});

test('[P1] a route that usually sells a fifth more carries a fifth more', () => {
  expect(dayTarget(month, today, 1.2)).toBe(1_320_000);
});

test('[P1] whole yuan, half up; nothing below zero; with no day left all of the rest', () => {
  expect(dayTarget({ ...month, actual: fen(19_999_750) }, today)).toBe(100); // 2.50 ÷ 5 = 0.50
  expect(dayTarget({ ...month, actual: fen(30_000_000) }, today)).toBe(0);
  expect(dayTarget(month, day('2026-12-01'))).toBe(5_500_000);
});

test('[P2] sixteen of twenty days are 80 %, and 145 of 200 are 72.5 %', () => {
  expect(timeProgress(month, today)).toBe(0.8);
  expect(attainment(month)).toBe(0.725);
  expect(attainment({ ...month, target: fen(0) })).toBe(null);
  expect(timeProgress({ ...month, tradingDays: [] }, today)).toBe(null);
});

test('[P3] due today is not overdue; yesterday is; a kept promise never', () => {
  const due = (on: string, state: Commitment['state'] = 'open'): Commitment => ({
    id: a!,
    outlet: b!,
    direction: 'to-customer',
    text: '换海报',
    due: day(on),
    state,
    madeOn: day('2026-11-18'),
  });
  expect(isOverdue(due('2026-11-25'), today)).toBe(false);
  expect(isOverdue(due('2026-11-24'), today)).toBe(true);
  expect(isOverdue(due('2026-11-24', 'fulfilled'), today)).toBe(false);
  const sorted = openCommitments(
    ['24', '30', '20', '24', '26', '21']
      .map((d) => due(`2026-11-${d}`, 'renegotiated'))
      .concat(due('2026-11-01', 'waived')),
  );
  expect(sorted.map((c) => c.due.slice(8))).toEqual(['20', '21', '24', '24', '26', '30']);
});

test('[P4] a plan names its stops, each once', () => {
  const ticks = { keys: [], tasks: [], tools: [], appearance: [] };
  const plan = { day: today, target: fen(1_100_000), stops: [a!, b!], focus: '', ...ticks };
  expect(planDay(plan, evening)).toEqual(ok({ kind: 'day-planned', at: evening, ...plan }));
  expect(planDay({ ...plan, stops: [] }, evening)).toEqual(refuse('nothing-planned'));
  expect(planDay({ ...plan, stops: [a!, b!, a!] }, evening)).toEqual(refuse('stop-twice', { outlet: a }));
});

test('[P18] the order of the stops, the key customers with their objectives and what was ticked stay as they were said', () => {
  const plan = {
    day: today,
    target: fen(0),
    stops: [b!, a!],
    focus: '清凉季陈列',
    keys: [{ outlet: a!, objective: '谈下收银台旁的位置' }],
    tasks: [],
    tools: ['路线本', '抹布'],
    appearance: ['指甲干净'],
  };
  expect(planDay(plan, evening)).toEqual(ok({ kind: 'day-planned', at: evening, ...plan }));
});

test('[P5] a shop that was visited today is not missed', () => {
  expect(missVisit({ day: today, outlet: a!, reason: 'weather' }, [a!], evening)).toEqual(refuse('was-visited'));
  expect(missVisit({ day: today, outlet: b!, reason: 'weather' }, [a!], evening).ok).toBe(true);
});

test('[P6] the day is signed when every stop has its story', () => {
  const words = { problems: '', helpWanted: '', tomorrow: '看城南新店', meeting: '', tasks: [], posm: [] };
  const end = { day: today, stops: [a!, b!], visited: [a!], missed: [], openVisits: [], tasks: [] };
  expect(signDay(end, words, evening)).toEqual(refuse('stops-unexplained', { outlets: [b] }));
  expect(signDay({ ...end, openVisits: [b!] }, words, evening)).toEqual(refuse('visit-still-open', { visits: [b] }));
  expect(signDay({ ...end, missed: [b!] }, words, evening)).toEqual(
    ok({ kind: 'day-signed', at: evening, day: today, ...words }),
  );
});

const focus: Focus = {
  code: 'F1',
  span: 'week',
  text: '新品进店',
  product: 'TEA',
  goal: 40,
  from: day('2026-11-23'),
  to: day('2026-11-29'),
};

test('[P17] the focus of the month comes before that of the week; what does not hold today is left out', () => {
  const month: Focus = { ...focus, code: 'Z', span: 'month', text: '本月：新品进店' };
  const week: Focus = { ...focus, code: 'A', span: 'week', text: '本周：清理旧海报' };
  const over: Focus = { ...focus, code: 'B', text: '上个月的', from: day('2026-10-01'), to: day('2026-10-31') };
  expect(inheritedFocus([week, over, month], today)).toBe(`${month.text}\n${week.text}`);
  expect(inheritedFocus([over], today)).toBe('');
});

test('[P7] an outlet that ordered the product twice counts once, before and after the focus it does not', () => {
  const orders = [
    { outlet: a, day: day('2026-11-23'), products: ['TEA', 'COLA'] },
    { outlet: a, day: today, products: ['TEA'] },
    { outlet: b, day: today, products: ['COLA'] },
    { outlet: b, day: day('2026-11-22'), products: ['TEA'] },
    { outlet: b, day: day('2026-11-30'), products: ['TEA'] },
  ];
  expect(focusReached(focus, orders)).toBe(1);
  expect(focusReached(focus, [...orders, { outlet: b, day: day('2026-11-29'), products: ['TEA'] }])).toBe(2);
  expect(focusReached({ ...focus, product: null }, orders)).toBe(null);
});

test('[P8] 72.5 % at 80 % of the time: two days and 15,000 behind', () => {
  expect(behindTime(month, today)).toEqual({ days: 2, short: fen(1_500_000) });
  expect(behindTime({ ...month, actual: fen(16_000_000) }, today)).toBe(null);
  expect(behindTime({ ...month, target: fen(0) }, today)).toBe(null);
});

const goals: MonthGoals = {
  target: fen(27_000_000),
  volumes: [{ group: '茶饮料', cases: 900 }],
  productsPerOutlet: 82,
  orderPerOutlet: null,
  distribution: 60,
  newOutlets: 4,
  focus: ['新品进店'],
};

test('[P9] a plan that was returned is handed in again, one that is confirmed is not', () => {
  const plan = { month: '2026-12', goals };
  const before = (state: MonthProposal['state']): MonthProposal => ({ ...plan, state, comment: '' });
  const submit = (of: MonthProposal | null) => submitMonth(of, plan, evening);
  expect(submit(null)).toEqual(ok({ kind: 'month-plan-submitted', at: evening, ...plan }));
  expect([submit(before('submitted')).ok, submit(before('returned')).ok]).toEqual([true, true]);
  expect([submit(before('confirmed')), submit(before('closed'))]).toEqual([
    refuse('month-settled'),
    refuse('month-settled'),
  ]);
});

test('[P11] what had to be done today and was not says why; what could wait may wait in silence', () => {
  const tasks = [
    { id: a!, text: '收回欠款', priority: 'A' },
    { id: b!, text: '理样品', priority: 'C' },
  ] as const;
  const end = { day: today, stops: [], visited: [], missed: [], openVisits: [], tasks: [...tasks] };
  const sign = (told: DaySigned['tasks']) =>
    signDay(end, { problems: '', helpWanted: '', tomorrow: '', meeting: '', tasks: told, posm: [] }, evening);
  const silent = refuse('task-unexplained', { task: '收回欠款' });
  expect([sign([]), sign([{ id: a!, isDone: false, reason: ' ' }])]).toEqual([silent, silent]);
  expect(sign([{ id: a!, isDone: false, reason: '老板出差' }]).ok).toBe(true);
  expect(sign([{ id: a!, isDone: true, reason: '' }]).ok).toBe(true);
});
