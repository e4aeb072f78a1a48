import type { Id } from '../../base/id.ts';
import { linesSaidIn } from '../../visit/lines-said.ts';
import type { Visit } from '../../visit/visit.ts';
import { armOf, type Arm } from './arm.ts';
import { isWon, type ScriptTrial, type Win } from './trial.ts';

/** A use that counts in a trial. */
export interface Counted {
  readonly trial: Id;
  readonly outlet: Id;
  readonly visit: Id;
  readonly arm: Arm;
  readonly isWon: boolean;
}

/** [TR10] What a visit says of these trials: nothing before it has ended, and of each the shop's own wording alone. */
export function usesIn(visit: Visit, trials: readonly (ScriptTrial & { readonly win: Win })[]): Counted[] {
  const { opened } = visit;
  if (!opened || visit.state === 'in-progress') return [];
  const said = linesSaidIn(visit);
  return trials.flatMap((trial): Counted[] => {
    const arm = armOf(trial.id, opened.outlet);
    const { line, version } = trial[arm];
    const use = said.find((one) => one.line === line && one.version === version);
    if (!use || opened.day < trial.from) return [];
    return [{ trial: trial.id, outlet: opened.outlet, visit: visit.id, arm, isWon: isWon(trial.win, use) }];
  });
}
