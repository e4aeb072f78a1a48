import { useMemo } from 'react';
import type { Id } from '../../core/base/id.ts';
import { dayOf, daysBetween, type Day } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { unexplainedStops } from '../../core/plan/deeds.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { PracticeGrade } from '../../core/script/practice/facts.ts';
import { dueOf, practiceOf, type Practised, type ToPractise, type Why } from '../../core/script/practice/practice.ts';
import { practise } from '../../core/script/practice/record.ts';
import { linesOfToday } from '../../core/script/practice/today.ts';
import { linesOn } from '../../core/script/until.ts';
import { useBook } from '../book/book.ts';
import { useDay } from '../book/overlay.ts';
import { usePracticeSoFar } from '../book/practice.ts';
import { now, today as todayIn } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { factOf, useFacts } from '../log/log.ts';
import { useDeed } from '../use-deed.ts';
import { situationsAhead, useSaidAt } from './first-door.ts';

/** What was begun this morning; one of another day is over. */
interface Round {
  readonly day: Day;
  readonly began: Instant;
  readonly chosen: readonly { readonly id: string; readonly why: Why }[];
}

export interface Practice {
  readonly today: Day;
  /** The lines of the organisation that may be said today, and those that today may call up. */
  readonly lines: readonly ScriptLine[];
  readonly practised: Practised;
  /** Concerns on which own visits of the last days were lost. */
  readonly lost: readonly NonNullable<ScriptLine['objection']>[];
  /** What a round would take up now. */
  readonly next: readonly ToPractise[];
  /** The round that was begun; null before. */
  readonly round: {
    readonly began: Instant;
    readonly chosen: readonly ToPractise[];
    readonly left: readonly ToPractise[];
  } | null;
  readonly begin: () => void;
  readonly keep: (line: ScriptLine, grade: PracticeGrade) => Promise<boolean>;
  readonly refusal: string | null;
  readonly said: (line: ScriptLine) => string;
  /** In how many days it is due; null when it never was practised. */
  readonly dueIn: (line: ScriptLine) => number | null;
}

export function usePractice(): Practice {
  const book = useBook();
  const facts = useFacts();
  const { zone } = book.organisation;
  const today = todayIn(zone);
  const day = useDay(today);
  const { practised, missed } = usePracticeSoFar();
  const [begun, setRound] = useDraft<Round | null>('practice', null);
  const round = begun?.day === today ? begun : null;
  const { attempt, refusal } = useDeed(round);
  const lines = useMemo(
    () => linesOfToday(linesOn(book.lines, today), situationsAhead(book, facts, day.stops, today)),
    [book, facts, day.stops, today],
  );
  const next = useMemo(() => practiceOf(lines, practised, missed, now()), [lines, practised, missed]);
  const graded = useMemo(() => {
    const told = facts.map(factOf).filter((fact) => fact.kind === 'line-practised');
    return new Set(round ? told.filter(({ at }) => at >= round.began).map(({ line }) => line.id) : []);
  }, [facts, round]);
  const chosen = (round?.chosen ?? []).flatMap(({ id, why }) => {
    const line = book.lines.find((one) => one.id === id);
    return line ? [{ line, why }] : [];
  });
  return {
    today,
    lines,
    practised,
    lost: useMemo(() => missed.flatMap(({ concerns }) => concerns), [missed]),
    next,
    round: round && { began: round.began, chosen, left: chosen.filter(({ line }) => !graded.has(line.id)) },
    begin: () => setRound({ day: today, began: now(), chosen: next.map(({ line, why }) => ({ id: line.id, why })) }),
    keep: (line, grade) => attempt(practise(line, grade, today, now())),
    refusal,
    said: useSaidAt(firstDoor(day), today),
    dueIn: ({ id }) => {
      const due = dueOf(practised.get(id));
      return due && Math.max(0, daysBetween(today, dayOf(due, zone)));
    },
  };
}

/** Where the rep goes next; null when every shop of the day is accounted for. */
function firstDoor({ stops, visits, missed }: ReturnType<typeof useDay>): Id | null {
  const visited = visits.map(({ outlet }) => outlet);
  return unexplainedStops({ stops, visited, missed: [...missed.keys()] })[0] ?? null;
}
