import { at, cheapest, coverAt, fillAt, type Point } from './curve.ts';
import { fieldOf, type Field, type FieldWishes } from './field.ts';
import { ForecastBook } from './forecasts.ts';
import { goalsOf, type GoalName, type Met } from './goals.ts';
import type { Player } from './player.ts';
import { empirical } from './players/empirical.ts';
import { engine } from './players/engine.ts';
import { oracle } from './players/oracle.ts';
import { rule } from './players/rule.ts';
import { smoothing } from './players/smoothing.ts';
import { replay } from './replay.ts';
import { meanOf, scoreOf, type Score } from './score.ts';
import type { DemandSet } from './series.ts';

const FACTORS = [1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 5, 6];
const LEVELS = [0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99];
/** The trade's factor, and the service level that the engine has by default. */
const TRADE = 1.5;
export const DEFAULT_LEVEL = 0.97;

/** What is printed of one set; the means of all seeds. */
export interface Measured {
  readonly set: string;
  readonly series: number;
  readonly rows: readonly { readonly name: string; readonly score: Score }[];
  readonly curves: Readonly<Record<'rule' | 'smoothing' | 'engine', readonly Point[]>>;
  readonly met: readonly Met[];
}

type Make = (field: Field) => Player;

/** Replays all players on all seeds of one set and judges B1 to B10. */
export function measure(sets: readonly DemandSet[], hasPromotions: boolean): Measured {
  const worlds = (wishes: FieldWishes = {}): Field[] => sets.map((set, seed) => fieldOf(set, seed, wishes));
  const fields = worlds();
  const played = (make: Make, on: readonly Field[] = fields): Score =>
    meanOf(on.map((field) => scoreOf(replay(field, make(field)))));
  const curve = (make: (knob: number) => Player, knobs: readonly number[]): Point[] =>
    knobs.map((knob) => ({ knob, score: played(() => make(knob)) }));

  const curves = {
    rule: curve(rule, FACTORS),
    smoothing: curve(smoothing, LEVELS),
    engine: curve((level) => engine(level), LEVELS),
  };
  const [trade, ours, best] = [at(curves.rule, TRADE), at(curves.engine, DEFAULT_LEVEL), cheapest(curves.rule)];
  const gaps = worlds({ flagsMissing: 0.2 });
  const smooth = cheapest(curves.smoothing);
  const rows = [
    { name: 'rule 1.5', score: trade },
    { name: `rule ${best.knob} (best)`, score: best.score },
    { name: `smoothing ${smooth.knob} (best)`, score: smooth.score },
    { name: `engine ${DEFAULT_LEVEL}`, score: ours },
    { name: `engine ${cheapest(curves.engine).knob} (best)`, score: cheapest(curves.engine).score },
    ...(hasPromotions
      ? [
          { name: 'engine, 20 % of promotions not on record', score: played(() => engine(DEFAULT_LEVEL), gaps) },
          { name: 'engine, no promotion on record', score: played(() => engine(DEFAULT_LEVEL, { isBlind: true })) },
        ]
      : []),
    { name: 'oracle', score: played(oracle) },
  ];
  const values: Record<GoalName, number | null> = {
    B1: ours.cost / trade.cost,
    B2: ours.cost / best.score.cost,
    B3: ratio(coverAt(curves.engine, 0.95), coverAt(curves.rule, 0.95)),
    B4: ratio(lost(fillAt(curves.engine, trade.cover)), 1 - trade.fill),
    ...forecasts(fields),
    ...shortLife(worlds),
    B8: coldStart(sets),
    B9: ours.cost / best.score.cost,
    B10: ours.lines / trade.lines,
  };
  const goals = goalsOf(hasPromotions);
  const names = (Object.keys(goals) as GoalName[]).filter((name) => name !== 'B9' || sets[0]!.name === 'online');
  const series = sets[0]!.outlets.reduce((sum, outlet) => sum + outlet.series.length, 0);
  const met = names.map((name): Met => ({ set: sets[0]!.name, goal: goals[name], value: values[name] }));
  return { set: sets[0]!.name, series, rows, curves, met };
}

const ratio = (over: number | null, under: number | null): number | null =>
  over === null || under === null ? null : over / under;
const lost = (fill: number | null): number | null => (fill === null ? null : 1 - fill);

function forecasts(fields: readonly Field[]): Record<'B5' | 'B6', number> {
  const [ours, plain] = [new ForecastBook(), new ForecastBook()];
  for (const field of fields) {
    replay(field, engine(DEFAULT_LEVEL), ours.watch);
    replay(field, empirical(DEFAULT_LEVEL), plain.watch);
  }
  return { B5: ours.pinball / plain.pinball, B6: ours.coverError };
}

/** Goods that spoil, in outlets that are seen every week or two. */
function shortLife(worlds: (wishes: FieldWishes) => Field[]): Record<'B7a' | 'B7b', number> {
  const of = (shelfLife: number): number => {
    const fields = worlds({ shelfLife, cycles: [7, 14] });
    const cost = (make: () => Player): number => meanOf(fields.map((field) => scoreOf(replay(field, make())))).cost;
    return cost(() => engine(DEFAULT_LEVEL)) / cost(() => rule(TRADE));
  };
  return { B7a: of(35), B7b: of(21) };
}

const WINDOWS = 10;
const LEARN = 12 * 7;
const SCORE = 14 * 7;

/** Ten worlds that begin somewhere in the set, are learnt from for twelve weeks and scored for fourteen. */
function coldStart(sets: readonly DemandSet[]): number {
  const fields = sets.flatMap((set, seed) => {
    const last = set.days - LEARN - SCORE;
    const windows = Array.from({ length: WINDOWS }, (_, i) => Math.floor((last * i) / (WINDOWS - 1)));
    return windows.map((start) => fieldOf(set, seed, { window: { start, learn: LEARN, score: SCORE } }));
  });
  const cost = (make: () => Player): number => meanOf(fields.map((field) => scoreOf(replay(field, make())))).cost;
  return cost(() => engine(DEFAULT_LEVEL)) / cost(() => rule(2.5));
}
