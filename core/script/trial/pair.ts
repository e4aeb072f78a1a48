import type { Day } from '../../base/day.ts';
import type { Role } from '../../base/role.ts';
import { slotsOfLine } from '../choose.ts';
import type { ScriptLine } from '../line.ts';
import { linesOfTrial, type ScriptTrial } from './trial.ts';

/** Who begins trials and ends them. */
export const TRIAL_KEEPERS: readonly Role[] = ['office', 'compliance'];

/** What two wordings must share, so that nothing but their words can make the difference. */
export const SHARED = ['kind', 'steps', 'situations', 'audience', 'objection', 'slots'] as const;
export type Shared = (typeof SHARED)[number];

type Line = Pick<ScriptLine, 'kind' | 'steps' | 'situations' | 'audience' | 'objection' | 'zh' | 'number'>;

const of = (line: Line, what: Shared): string =>
  JSON.stringify(
    what === 'slots'
      ? slotsOfLine(line).sort()
      : what === 'steps' || what === 'situations'
        ? line[what].toSorted()
        : line[what],
  );

/** [TR7] In what else than their words two lines differ; nothing: they may be tried against each other. */
export const unlikeIn = (a: Line, b: Line): Shared[] => SHARED.filter((what) => of(a, what) !== of(b, what));

/** [TR7] Against which of these lines one may be tried; `running`: trials that have not ended. */
export function partnersOf<Of extends Line & Pick<ScriptLine, 'id'>>(
  line: Of,
  lines: readonly Of[],
  running: readonly ScriptTrial[],
): Of[] {
  const taken = running.flatMap(linesOfTrial);
  if (line.kind !== 'say' || taken.includes(line.id)) return [];
  return lines
    .filter(({ id }) => id !== line.id && !taken.includes(id))
    .filter((other) => unlikeIn(line, other).length === 0);
}

export type TrialRefusal =
  | 'same-line'
  | 'not-on-phones'
  | 'not-to-be-said'
  | 'wordings-unlike'
  | 'already-on-trial'
  | 'begins-too-early';

/** [TR7] May this trial begin? `lines`: what the phones have; `running`: trials that have not ended. Null: yes. */
export function refusalOfTrial(
  trial: Pick<ScriptTrial, 'a' | 'b' | 'from'>,
  lines: readonly ScriptLine[],
  running: readonly ScriptTrial[],
  today: Day,
): TrialRefusal | null {
  const { a, b, from } = trial;
  if (a.line === b.line) return 'same-line';
  const [first, second] = [a, b].map(({ line, version }) =>
    lines.find((one) => one.id === line && one.version === version),
  );
  if (!first || !second) return 'not-on-phones';
  if (first.kind !== 'say') return 'not-to-be-said';
  if (unlikeIn(first, second).length > 0) return 'wordings-unlike';
  const taken = running.flatMap(linesOfTrial);
  if (linesOfTrial(trial).some((line) => taken.includes(line))) return 'already-on-trial';
  return from > today ? null : 'begins-too-early';
}
