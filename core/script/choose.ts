import type { Step } from '../visit/step.ts';
import type { ScriptLine, Situation } from './line.ts';

/** What this shop puts into the {{slots}}, in the reader's language. A slot without a value has no entry. */
export type Slots = Readonly<Record<string, string>>;
export type Language = 'zh' | 'en';

/** How many lines a step offers: one to say and two to change to. */
export const LINES_OFFERED = 3;

const SLOT = /\{\{([^{}]+)\}\}/g;

/** The slots that a text has, each once. */
export const slotsOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(SLOT), (match) => match[1]!.trim())),
];

/** [S1] The sentence with its slots filled; null when the shop has nothing to fill one with. */
export function fill(line: Pick<ScriptLine, 'zh' | 'en'>, slots: Slots, language: Language): string | null {
  const text = line[language];
  const isFilled = (slot: string): boolean => Object.hasOwn(slots, slot) && slots[slot]!.trim() !== '';
  if (!slotsOf(text).every(isFilled)) return null;
  // A function, so that `$&` in the name of a shop stays a name.
  return text.replace(SLOT, (_, slot: string) => slots[slot.trim()]!);
}

export interface Moment {
  readonly step: Step;
  /** What the visit knows, the most urgent first. */
  readonly situations: readonly Situation[];
  readonly slots: Slots;
  /** Ids of lines that were used here before: others come first. */
  readonly used?: readonly string[];
}

/** [S2] [S3] [S4] The lines for a step, best first, at most three. */
export function choose(lines: readonly ScriptLine[], moment: Moment): ScriptLine[] {
  const urgency = (line: ScriptLine): number => {
    const at = moment.situations.indexOf(line.situation);
    return at >= 0 ? at : moment.situations.length;
  };
  const wasUsed = (line: ScriptLine): number => (moment.used?.includes(line.id) ? 1 : 0);
  const concrete = (line: ScriptLine): number => slotsOf(line.zh).length;
  return lines
    .filter((line) => line.steps.includes(moment.step))
    .filter((line) => line.situation === 'any' || moment.situations.includes(line.situation))
    .filter((line) => fill(line, moment.slots, 'zh') !== null)
    .sort(
      (a, b) =>
        wasUsed(a) - wasUsed(b) || urgency(a) - urgency(b) || concrete(b) - concrete(a) || (a.id < b.id ? -1 : 1),
    )
    .slice(0, LINES_OFFERED);
}
