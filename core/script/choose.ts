import type { Objection } from '../visit/objection.ts';
import type { Step } from '../visit/step.ts';
import type { Audience, ScriptLine, Situation } from './line.ts';
import type { Heard } from './trial/heard.ts';

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

const hasValue = (slots: Slots, slot: string): boolean => Object.hasOwn(slots, slot) && slots[slot]!.trim() !== '';

/** [S1] The sentence with its slots filled; null when the shop has nothing to fill one with. */
export function fill(line: Pick<ScriptLine, 'zh' | 'en'>, slots: Slots, language: Language): string | null {
  const text = line[language];
  if (!slotsOf(text).every((slot) => hasValue(slots, slot))) return null;
  // A function, so that `$&` in the name of a shop stays a name.
  return text.replace(SLOT, (_, slot: string) => slots[slot.trim()]!);
}

/** [S1] Everything that a line says of this shop, its number with it. */
export const slotsOfLine = ({ zh, number }: Pick<ScriptLine, 'zh' | 'number'>): string[] => [
  ...new Set([...slotsOf(zh), ...(number === null ? [] : [number])]),
];

export interface Moment {
  readonly step: Step;
  /** What the visit knows, the most urgent first. */
  readonly situations: readonly Situation[];
  /** Who stands before the rep; null as long as nobody was met. */
  readonly audience?: Audience | null;
  /** The concern that was raised last. */
  readonly objection?: Objection | null;
  readonly slots: Slots;
  /** Ids of lines that were used here before: others come first. */
  readonly used?: readonly string[];
  /** Of two wordings on trial the one that is heard here. */
  readonly trials?: readonly Heard[];
  /** How many visits there have been: reminders take turns. */
  readonly turn?: number;
}

/** [S2] [S8] Whether a line belongs to the moment, its facts left aside. */
function belongs(line: ScriptLine, { step, situations, audience = null, objection = null }: Moment): boolean {
  if (!line.steps.includes(step)) return false;
  if (line.objection !== null && line.objection !== objection) return false;
  if (line.audience !== 'anyone' && (audience === null ? line.audience === 'household' : line.audience !== audience))
    return false;
  return line.situations.some((one) => one === 'any' || situations.includes(one));
}

/** [TR8] The names under which a line has its place: its own, and that of the wording that it is tried against. */
const namesOf = (id: string, trials: readonly Heard[]): string[] => [
  id,
  ...trials.flatMap(({ heard, unheard }) => (heard === id ? [unheard] : [])),
];

/** [S2] [S3] [S4] [S8] [TR8] The lines to say in a step, best first, at most three. */
export function choose(lines: readonly ScriptLine[], moment: Moment): ScriptLine[] {
  const { used = [], trials = [] } = moment;
  const rankOf = (line: ScriptLine, names: readonly string[], needs: readonly string[]) => ({
    line,
    name: names.toSorted()[0]!,
    wasUsed: names.some((name) => used.includes(name)) ? 1 : 0,
    isAnswer: line.objection === null ? 1 : 0,
    urgency: Math.min(...line.situations.map((one) => urgencyOf(one, moment.situations))),
    concrete: needs.length,
  });
  return lines
    .filter((line) => line.kind === 'say' && belongs(line, moment))
    .filter(({ id }) => !trials.some(({ unheard }) => unheard === id))
    .flatMap((line) => {
      const needs = slotsOfLine(line);
      return needs.every((slot) => hasValue(moment.slots, slot)) ? [rankOf(line, namesOf(line.id, trials), needs)] : [];
    })
    .sort(
      (a, b) =>
        a.wasUsed - b.wasUsed ||
        a.isAnswer - b.isAnswer ||
        a.urgency - b.urgency ||
        b.concrete - a.concrete ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, LINES_OFFERED)
    .map(({ line }) => line);
}

const urgencyOf = (situation: Situation, situations: readonly Situation[]): number => {
  const at = situations.indexOf(situation);
  return at >= 0 ? at : situations.length;
};

/** [S9] What the rep is reminded of in a step; another one each visit, null where there is none. */
export function reminderFor(lines: readonly ScriptLine[], moment: Moment): ScriptLine | null {
  const reminders = lines
    .filter((line) => line.kind === 'remind' && belongs(line, moment))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return reminders[(moment.turn ?? 0) % Math.max(1, reminders.length)] ?? null;
}
