import fc from 'fast-check';
import type { Breach } from './breach.ts';
import { NO_FLAW, type Flaws } from './flaws.ts';
import { run } from './run.ts';
import { scheduleOf } from './schedule.ts';
import { shorten } from './shorten.ts';
import { wordsOf, type Step } from './step.ts';

export interface Search {
  readonly seed: number;
  readonly schedules: number;
  readonly flaws?: Flaws;
}

/** A schedule that breaks something. */
export interface Found {
  readonly seed: number;
  /** The how manieth of the search it was. */
  readonly nth: number;
  readonly steps: readonly Step[];
  readonly breach: Breach;
}

/** Lets schedules happen, whose numbers follow from the seed, until one breaks something; null: all held. */
export function search({ seed, schedules, flaws = NO_FLAW }: Search): Found | null {
  const holds = fc.property(fc.nat(0x7fffffff), (number) => run(scheduleOf(number), flaws) === null);
  const { counterexample, numRuns } = fc.check(holds, { seed, numRuns: schedules, unbiased: true, endOnFailure: true });
  if (!counterexample) return null;
  const steps = scheduleOf(counterexample[0]);
  return { seed, nth: numRuns, steps, breach: run(steps, flaws)! };
}

/** What was found, to be read: as few steps as it comes down to, and what they break. */
export function tell({ seed, nth, steps, breach }: Found, flaws: Flaws = NO_FLAW): string {
  const short = shorten(steps, flaws, breach.property);
  const broken = run(short, flaws)!.message;
  return [`Schedule ${nth} of seed ${seed} comes down to:`, ...short.map((step) => `  ${wordsOf(step)}`), broken].join(
    '\n',
  );
}
