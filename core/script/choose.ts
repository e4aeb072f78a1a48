import type { Step } from '../visit/step.ts';
import type { ScriptLine, Situation } from './line.ts';

/** Values of this shop for the {{slots}} of lines; a slot that is not here, or blank, hides its line. */
export type Slots = Readonly<Record<string, string>>;

const SLOT = /\{\{([^}]+)\}\}/g;

/** The line's text with its slots filled; null when a value is missing. Nothing is made up. */
export function fill(line: ScriptLine, slots: Slots, language: 'zh' | 'en'): string | null {
  let isWhole = true;
  const text = line[language].replace(SLOT, (_, slot: string) => {
    const value = slots[slot]?.trim() ?? '';
    if (value === '') isWhole = false;
    return value;
  });
  return isWhole ? text : null;
}

/**
 * Up to `most` lines to say in a step, best first: those that the most pressing situation calls up before those for any,
 * each only when every slot of it is known. `situations`: what holds here, most pressing first.
 */
export function chooseLines(
  lines: readonly ScriptLine[],
  step: Step,
  situations: readonly Situation[],
  slots: Slots,
  most = 3,
): ScriptLine[] {
  const rank = (line: ScriptLine): number => {
    const at = situations.indexOf(line.situation);
    return at >= 0 ? at : line.situation === 'any' ? situations.length : Infinity;
  };
  return lines
    .filter((line) => line.steps.includes(step) && rank(line) < Infinity && fill(line, slots, 'zh') !== null)
    .sort((a, b) => rank(a) - rank(b) || slotCount(b) - slotCount(a) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

// Of two lines that fit, the one that knows more of this shop.
const slotCount = (line: ScriptLine): number => line.zh.match(SLOT)?.length ?? 0;
