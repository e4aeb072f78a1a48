import type { Day } from '../../base/day.ts';
import type { Id } from '../../base/id.ts';
import type { ScriptLine } from '../line.ts';
import { armOf, ARMS } from './arm.ts';
import type { ScriptTrial } from './trial.ts';

/** Of a trial: the line that this shop hears, and the one that stands back for it. */
export interface Heard {
  readonly heard: string;
  readonly unheard: string;
}

/** [TR8] [TR9] What a shop hears of the trials on a day, out of the lines that may be said on it. */
export const heardIn = (
  trials: readonly ScriptTrial[],
  lines: readonly Pick<ScriptLine, 'id' | 'version'>[],
  { outlet, on }: { readonly outlet: Id; readonly on: Day },
): Heard[] =>
  trials.flatMap((trial) => {
    const isHere = ARMS.every((arm) =>
      lines.some(({ id, version }) => id === trial[arm].line && version === trial[arm].version),
    );
    if (on < trial.from || !isHere) return [];
    const [heard, unheard] = armOf(trial.id, outlet) === 'a' ? [trial.a, trial.b] : [trial.b, trial.a];
    return [{ heard: heard.line, unheard: unheard.line }];
  });
