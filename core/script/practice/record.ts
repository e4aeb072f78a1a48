import type { Day } from '../../base/day.ts';
import { millisecondsOf, type Instant } from '../../base/instant.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ScriptLine } from '../line.ts';
import { TIMES_KEPT, type LinePractice, type LinePractised, type PracticeGrade } from './facts.ts';

type Time = LinePractice['times'][number];

/** A line was said from memory, and this is how it went. */
export const practise = (
  { id, version }: Pick<ScriptLine, 'id' | 'version'>,
  grade: PracticeGrade,
  day: Day,
  at: Instant,
): Result<LinePractised, never> => ok({ kind: 'line-practised', at, day, line: { id, version }, grade });

/** Once for each moment; of the same moment the order does not depend on who told it first. */
const inOrder = (times: readonly Time[]): Time[] =>
  [...new Map(times.map((one) => [`${millisecondsOf(one.at)} ${one.grade}`, one])).values()].sort(
    (a, b) => millisecondsOf(a.at) - millisecondsOf(b.at) || (a.grade < b.grade ? -1 : 1),
  );

/** [PT4] The practice of one line after more of it was told, in whatever order and however often it comes. */
export const practiceAfter = (known: readonly Time[], told: readonly LinePractised[]): Time[] =>
  inOrder([...known, ...told.map(({ day, at, grade }) => ({ day, at, grade }))]).slice(-TIMES_KEPT);

/** [PT4] All practice by line: as the book has it, with what this phone has told. */
export function practiceByLine(
  known: readonly Pick<LinePractice, 'line' | 'times'>[],
  told: readonly LinePractised[],
): Map<string, Time[]> {
  const byLine = new Map<string, Time[]>(known.map(({ line, times }) => [line, times]));
  for (const id of new Set(told.map(({ line }) => line.id)))
    byLine.set(
      id,
      practiceAfter(
        byLine.get(id) ?? [],
        told.filter(({ line }) => line.id === id),
      ),
    );
  return byLine;
}
