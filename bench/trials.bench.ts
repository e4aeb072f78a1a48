/**
 * Trials of talk lines, looked at every day: 2,000 of which both wordings are equally good, and 500 of which one is twice as
 * good, each of 90 days with six shops a day. Nothing is timed: what counts is how often a winner is named wrongly, and how soon rightly.
 */
import { instantOf } from '../core/base/instant.ts';
import { armOf } from '../core/script/trial/arm.ts';
import { verdictOf, type TrialUse, type Verdict } from '../core/script/trial/verdict.ts';
import { ofMany, ofRounds, print } from './figure.ts';
import { randomOf } from './orders/random.ts';

const DAYS = 90;
const SHOPS_A_DAY = 6;
const EQUAL = 2_000;
const UNLIKE = 500;
const DAY_MS = 86_400_000;

/** A trial from its first day to its verdict or its end; each day everything so far is judged anew, as a desk does. */
function played(name: string, likely: { readonly a: number; readonly b: number }): { verdict: Verdict; days: number } {
  const random = randomOf(name);
  const uses: TrialUse[] = [];
  let verdict = verdictOf(uses);
  for (let day = 0; day < DAYS; day++) {
    for (let shop = 0; shop < SHOPS_A_DAY; shop++) {
      const outlet = `00000000-0000-4000-8000-${String(Math.floor(random() * 1e12)).padStart(12, '0')}`;
      const arm = armOf(name, outlet);
      uses.push({ outlet, arm, at: instantOf(DAY_MS * day + shop), isWon: random() < likely[arm] });
    }
    verdict = verdictOf(uses);
    if (verdict.better) return { verdict, days: day + 1 };
  }
  return { verdict, days: DAYS };
}

const CHANCES = [0.05, 0.2, 0.5, 0.8];
const equal = Array.from({ length: EQUAL }, (_, i) => {
  const likely = CHANCES[i % CHANCES.length]!;
  return played(`equal ${i}`, { a: likely, b: likely }).verdict;
});
const unlike = Array.from({ length: UNLIKE }, (_, i) => played(`unlike ${i}`, { a: 0.2, b: 0.4 }));
const found = unlike.filter(({ verdict }) => verdict.better === 'b');
const share = (of: number, all: number): number => (100 * of) / all;
print([
  ofRounds(
    {
      name: `trials of two equal wordings, looked at daily: false verdicts of ${EQUAL}`,
      goal: 5,
      unit: '%',
      better: 'lower',
    },
    [share(equal.filter(({ better }) => better !== null).length, EQUAL)],
  ),
  ofRounds(
    {
      name: `trials of 20 against 40 %: the better one named within ${DAYS} days, of ${UNLIKE}`,
      goal: 80,
      unit: '%',
      better: 'higher',
    },
    [share(found.length, UNLIKE)],
  ),
  ofMany(
    { name: 'trials of 20 against 40 %: days until it was named', goal: 60, unit: 'd', better: 'lower' },
    found.map(({ days }) => days),
    50,
  ),
]);
