import type { Id } from '../../base/id.ts';
import type { Instant } from '../../base/instant.ts';
import { ARMS, type Arm } from './arm.ts';
import { rateOf, type Rate } from './rate.ts';

/** A use of a wording that is on trial. */
export interface TrialUse {
  readonly outlet: Id;
  readonly arm: Arm;
  readonly at: Instant;
  /** The owner agreed. */
  readonly isWon: boolean;
}

export interface Verdict {
  /** Null: not known yet. */
  readonly better: Arm | null;
  /** When the odds were long enough; null as long as they are not. */
  readonly decidedAt: Instant | null;
  /** So many to one that the two are not equally good, as it stands now. */
  readonly odds: number;
  /** Shops compared with another so far. */
  readonly pairs: number;
  readonly rates: Readonly<Record<Arm, Rate | null>>;
}

/** [TR4] [TR5] One false verdict in twenty. */
const ENOUGH = 20;

/** [TR3] The first use in each shop, in the order of time. */
function firsts(uses: readonly TrialUse[]): TrialUse[] {
  const seen = new Set<Id>();
  const inOrder = uses.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.outlet < b.outlet ? -1 : 1));
  return inOrder.filter(({ outlet }) => !seen.has(outlet) && seen.add(outlet));
}

/** How likely a win is held to be before the next pair, by the pairs so far: half a win and half a loss are lent. */
const held = (wins: number, pairs: number): number => (wins + 0.5) / (pairs + 1);
const chance = (isWon: boolean, likely: number): number => (isWon ? likely : 1 - likely);

/**
 * Which wording is better, as far as these uses say.
 *
 * Each pair multiplies the odds by p(a's outcome) p(b's outcome) ÷ the same under one common chance halfway between. Whatever the
 * true common chance θ is, the two factors average to 1 and so their product is at most 1 on average: the odds are a fair game,
 * and reach 20 in no more than one game in twenty, however often one looks (Ville's inequality; the test for two proportions of
 * Turner, Ly and Grünwald, "Generic E-variables for exact sequential k-sample tests", 2021).
 */
export function verdictOf(uses: readonly TrialUse[]): Verdict {
  const all = firsts(uses);
  const [a, b] = ARMS.map((arm) => all.filter((use) => use.arm === arm)) as [TrialUse[], TrialUse[]];
  const pairs = Math.min(a.length, b.length);
  let [odds, winsA, winsB] = [1, 0, 0];
  let decided: Pick<Verdict, 'better' | 'decidedAt'> = { better: null, decidedAt: null };
  for (let i = 0; i < pairs; i++) {
    const [ofA, ofB] = [a[i]!, b[i]!];
    const [likelyA, likelyB] = [held(winsA, i), held(winsB, i)];
    const common = (likelyA + likelyB) / 2;
    odds *= chance(ofA.isWon, likelyA) / chance(ofA.isWon, common);
    odds *= chance(ofB.isWon, likelyB) / chance(ofB.isWon, common);
    winsA += ofA.isWon ? 1 : 0;
    winsB += ofB.isWon ? 1 : 0;
    // [TR6]
    if (decided.better === null && odds >= ENOUGH && winsA !== winsB)
      decided = { better: winsA > winsB ? 'a' : 'b', decidedAt: ofA.at > ofB.at ? ofA.at : ofB.at };
  }
  const rate = (of: readonly TrialUse[]): Rate | null => rateOf(of.filter(({ isWon }) => isWon).length, of.length);
  return { ...decided, odds, pairs, rates: { a: rate(a), b: rate(b) } };
}
