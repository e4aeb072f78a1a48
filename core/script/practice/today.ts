import { fill, slotsOf, type Language, type Slots } from '../choose.ts';
import { SITUATIONS, type ScriptLine, type Situation } from '../line.ts';
import { SLOTS, type SlotName } from '../slots.ts';

/** What no one knows before the door, and any visit may bring. */
const MAY_COME: readonly Situation[] = ['any', 'objection', 'owner-absent', 'refused', 'order-ready'];

/** [PT6] The lines that today may call up, those of its most pressing situations first. */
export function linesOfToday(lines: readonly ScriptLine[], situations: ReadonlySet<Situation>): ScriptLine[] {
  const may = SITUATIONS.filter((one) => situations.has(one) || MAY_COME.includes(one));
  const urgency = ({ situations: of }: ScriptLine): number =>
    Math.min(...of.map((one) => may.indexOf(one)).filter((at) => at >= 0));
  // `any` stands first among situations and last in a visit.
  const rank = (line: ScriptLine): number => urgency(line) || may.length;
  return lines
    .filter(({ kind, situations: of }) => kind === 'say' && of.some((one) => may.includes(one)))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const MARKS: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) => `【${name === 'SKU' ? '商品' : name}】`,
  en: (name) => `[${SLOTS[name as SlotName]?.from.en ?? name}]`,
};

/** [PT7] The sentence with the facts of the first door; what it lacks keeps its name in brackets. */
export function practiceText(line: Pick<ScriptLine, 'zh' | 'en'>, slots: Slots, language: Language): string {
  const named = Object.fromEntries(slotsOf(line[language]).map((name) => [name, MARKS[language](name)]));
  return fill(line, { ...named, ...slots }, language)!;
}
