// Runs in the page: learns from some visits, then times the suggestions of one outlet, over and over.
import { learntFrom, suggestAll } from './world.ts';

const OUTLETS = 3;

/** Milliseconds of each round: an outlet with all its products. The first is the first that this page computes. */
export function timesOf(rounds: number): number[] {
  const state = learntFrom(OUTLETS);
  return Array.from({ length: rounds }, (_, round) => {
    const from = performance.now();
    if (suggestAll(state, round % OUTLETS) <= 0) throw new Error('nothing was proposed');
    return performance.now() - from;
  });
}
