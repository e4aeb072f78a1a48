import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { Id } from '../../base/id.ts';
import { Code } from '../../base/text.ts';
import type { LineSaid } from '../../visit/lines-said.ts';
import { ARMS } from './arm.ts';

/** A line in the version that is tried. */
export const Wording = v.strictObject({ line: Code, version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
export type Wording = v.InferOutput<typeof Wording>;

/** A trial as phones have it: its two wordings, and the day from which each shop hears its own. */
export const ScriptTrial = v.strictObject({ id: Id, a: Wording, b: Wording, from: Day });
export type ScriptTrial = v.InferOutput<typeof ScriptTrial>;

/** The lines that a trial takes part in. */
export const linesOfTrial = (trial: Pick<ScriptTrial, 'a' | 'b'>): string[] => ARMS.map((arm) => trial[arm].line);

/** What has to follow in the visit for a use to be won. 店主同意, 当次下单, 有一样就算, 两样都要 */
export const WINS = ['agreed', 'ordered', 'either', 'both'] as const;
export type Win = (typeof WINS)[number];

/** [TR10] Whether a use was won, by what followed; a trial order is a yes. */
export function isWon(win: Win, { answer, hasOrdered }: Pick<LineSaid, 'answer' | 'hasOrdered'>): boolean {
  const hasAgreed = answer === 'agreed' || answer === 'trial';
  switch (win) {
    case 'agreed':
      return hasAgreed;
    case 'ordered':
      return hasOrdered;
    case 'either':
      return hasAgreed || hasOrdered;
    case 'both':
      return hasAgreed && hasOrdered;
  }
}
