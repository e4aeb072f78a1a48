import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import { Note } from '../core/base/text.ts';
import type { Outlet } from '../core/outlet/outlet.ts';
import type { ScriptLine } from '../core/script/line.ts';
import type { Arm } from '../core/script/trial/arm.ts';
import { ScriptTrial, WINS, type Win } from '../core/script/trial/trial.ts';
import type { Verdict } from '../core/script/trial/verdict.ts';
import type { Objection } from '../core/visit/objection.ts';

/** running 进行中, verdict 有结论后结束, stopped 中途停止, withdrawn 话术撤下或换版，自动停止 */
export const TRIAL_STATES = ['running', 'verdict', 'stopped', 'withdrawn'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** A trial at the desk. */
export interface TrialRow {
  readonly trial: ScriptTrial;
  readonly win: Win;
  readonly state: TrialState;
  readonly begunAt: Instant;
  readonly begunBy: string;
  /** Null as long as it runs. */
  readonly endedAt: Instant | null;
  /** Null: it runs, or ended by itself. */
  readonly endedBy: string | null;
  /** What it was ended with; null where it was not ended with a verdict. */
  readonly better: Arm | null;
  readonly comment: string;
  /** The two lines as they are tried. */
  readonly lines: Readonly<Record<Arm, ScriptLine>>;
  /** What its uses say as they stand. */
  readonly verdict: Verdict;
}

/** GET /v1/script-trials: those that run first, then the latest. */
export interface TrialList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  readonly rows: readonly TrialRow[];
}

/** POST /v1/script-trials: its id comes from the desk, so that one that is sent twice begins once. */
export const TrialBeginning = v.strictObject({ ...ScriptTrial.entries, win: v.picklist(WINS) });
export type TrialBeginning = v.InferOutput<typeof TrialBeginning>;

/** How a person ends a trial. */
export const TRIAL_ENDS = ['verdict', 'stopped'] as const satisfies readonly TrialState[];

/** POST /v1/script-trials/:id/end: with its verdict where there is one, or stopped with a sentence that says why. */
export const TrialEnding = v.strictObject({ end: v.picklist(TRIAL_ENDS), comment: Note });
export type TrialEnding = v.InferOutput<typeof TrialEnding>;

/** How often a line was said in shops that have all of this in common, and how often it was won. */
export interface SaidCount {
  readonly line: string;
  readonly version: number;
  readonly channel: Outlet['channel'];
  readonly class: Outlet['class'];
  /** The concern that was raised; null: none. */
  readonly objection: Objection | null;
  readonly uses: number;
  readonly wins: number;
}

/** GET /v1/script-rates?win=&from=&to= */
export interface RatesPage {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly from: Day;
  readonly to: Day;
  readonly win: Win;
  readonly counts: readonly SaidCount[];
  /** The lines of the counts, as they were said. */
  readonly lines: readonly ScriptLine[];
}
