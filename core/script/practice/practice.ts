import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { millisecondsOf, type Instant } from '../../base/instant.ts';
import type { Objection } from '../../visit/objection.ts';
import type { ScriptLine } from '../line.ts';

/** How well it was known: 忘了, 吃力, 记得, 很熟 */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type PracticeGrade = (typeof GRADES)[number];

/** A line was said from memory, and how that went. */
export interface Practised {
  readonly line: string;
  readonly at: Instant;
  readonly grade: PracticeGrade;
}

const RATING: Readonly<Record<PracticeGrade, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};
/** By whole days, and always the same: a rep practises once in the morning. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** [PT1] When each line is due again, by all practice so far in the order of time; lines that were never practised are not there. */
export function dueBy(practised: readonly Practised[]): Map<string, Instant> {
  const cards = new Map<string, Card>();
  for (const { line, at, grade } of practised) {
    const on = new Date(millisecondsOf(at));
    cards.set(line, scheduler.next(cards.get(line) ?? createEmptyCard(on), on, RATING[grade]).card);
  }
  return new Map(Array.from(cards, ([line, { due }]) => [line, due.toISOString() as Instant]));
}

const TODAY_MOST = 3;

/** [PT2] What to practise now, of the lines that today may call up. `missed`: concerns on which visits of this rep were lost. */
export function practiceOf(
  lines: readonly ScriptLine[],
  practised: readonly Practised[],
  missed: ReadonlySet<Objection>,
  now: Instant,
): ScriptLine[] {
  const due = dueBy(practised);
  const isWanted = ({ id, kind }: ScriptLine): boolean => kind === 'say' && (due.get(id) ?? now) <= now;
  const rank = ({ id, objection }: ScriptLine): number =>
    objection !== null && missed.has(objection) ? 0 : due.has(id) ? 1 : 2;
  return lines
    .filter(isWanted)
    .sort(
      (a, b) => rank(a) - rank(b) || (due.get(a.id) ?? '').localeCompare(due.get(b.id) ?? '') || (a.id < b.id ? -1 : 1),
    )
    .slice(0, TODAY_MOST);
}
