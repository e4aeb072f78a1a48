import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { millisecondsOf, type Instant } from '../../base/instant.ts';
import type { MissedInVisit } from '../../visit/missed.ts';
import type { ScriptLine } from '../line.ts';
import type { LinePractice, PracticeGrade } from './facts.ts';

/** Every line that was practised, with how it went each time. */
export type Practised = ReadonlyMap<string, LinePractice['times']>;
export type Missed = Pick<MissedInVisit, 'day' | 'lines' | 'concerns'>;

const RATING: Readonly<Record<PracticeGrade, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};
/** By whole days, and always the same: a rep practises once in the morning. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** [PT1] When a line is due again, by all of its practice in the order of time; null for one that was never practised. */
export function dueOf(times: LinePractice['times'] | undefined): Instant | null {
  let card: Card | null = null;
  for (const { at, grade } of times ?? []) {
    const on = new Date(millisecondsOf(at));
    card = scheduler.next(card ?? createEmptyCard(on), on, RATING[grade]).card;
  }
  return card && (card.due.toISOString() as Instant);
}

export const TODAY_MOST = 3;

/** Why a line is to be practised: a visit was lost on it, its day has come, or it is new. */
export type Why = 'missed' | 'due' | 'new';
const WHYS: readonly Why[] = ['missed', 'due', 'new'];

export interface ToPractise {
  readonly line: ScriptLine;
  readonly why: Why;
}

/** [PT2] What to practise now, of the lines that today may call up, the most pressing first. */
export function practiceOf(
  lines: readonly ScriptLine[],
  practised: Practised,
  missed: readonly Missed[],
  now: Instant,
): ToPractise[] {
  return lines
    .filter(({ kind }) => kind === 'say')
    .map((line) => {
      const times = practised.get(line.id);
      const due = dueOf(times);
      const why: Why = isMissed(line, times?.at(-1)?.day ?? '', missed) ? 'missed' : due ? 'due' : 'new';
      return { line, why, due };
    })
    .filter(({ why, due }) => why !== 'due' || due! <= now)
    .sort((a, b) => WHYS.indexOf(a.why) - WHYS.indexOf(b.why) || (a.due ?? '').localeCompare(b.due ?? ''))
    .slice(0, TODAY_MOST)
    .map(({ line, why }) => ({ line, why }));
}

/** [PT5] A visit was lost on it, or on the concern that it answers, and it was not practised on a later day. */
const isMissed = ({ id, objection }: ScriptLine, last: string, missed: readonly Missed[]): boolean =>
  missed.some(
    ({ day, lines, concerns }) =>
      day >= last && (lines.includes(id) || (objection !== null && concerns.includes(objection))),
  );
