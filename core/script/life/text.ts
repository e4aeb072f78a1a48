import * as v from 'valibot';
import type { Day } from '../../base/day.ts';
import { slotsOf } from '../choose.ts';
import { ScriptLine } from '../line.ts';
import { standing, type Evidence } from '../lint/evidence.ts';
import type { LintFinding } from '../lint/finding.ts';
import { lint } from '../lint/lint.ts';

/** What an author writes: a line; its version is counted for him, and its last day follows from its evidence. */
export const ScriptText = v.omit(ScriptLine, ['version', 'until']);
export type ScriptText = v.InferOutput<typeof ScriptText>;

/** What the linter says of a text on a day, in the language in which it says it. */
export interface TextFindings {
  readonly zh: readonly LintFinding[];
  readonly en: readonly LintFinding[];
}

/** [SL5] Both languages are looked at, each with the evidence that the text names and no other. */
export function findingsOf(
  { zh, en, evidence }: Pick<ScriptText, 'zh' | 'en' | 'evidence'>,
  known: readonly Evidence[],
  on: Day,
): TextFindings {
  const around = { evidence: known.filter((one) => evidence.includes(one.id)), on };
  return { zh: lint(zh, around), en: lint(en, around) };
}

export const allFindings = ({ zh, en }: TextFindings): LintFinding[] => [...zh, ...en];

/** [SL6] Whether everything is there that the text rests on. */
export const isEvident = (text: Pick<ScriptText, 'evidence'>, known: readonly Evidence[], on: Day): boolean =>
  standing(text, known, on).stands;

/** [SL7] Slots that only one of the two languages has. A line may stand without English. */
export function slotsThatDiffer({ zh, en }: Pick<ScriptLine, 'zh' | 'en'>): string[] {
  if (en.trim() === '') return [];
  const [chinese, english] = [slotsOf(zh), slotsOf(en)];
  return [...chinese.filter((one) => !english.includes(one)), ...english.filter((one) => !chinese.includes(one))];
}
