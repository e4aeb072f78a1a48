import type { Day } from '../base/day.ts';
import type { ScriptLine } from './line.ts';

/** [S15] The lines that may still be said on a day: what a line stands on may have lapsed since a phone heard of it. */
export const linesOn = (lines: readonly ScriptLine[], on: Day): ScriptLine[] =>
  lines.filter(({ until }) => until === null || on <= until);
