import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { missVisit } from '../../core/plan/deeds.ts';
import { MISSED_REASONS, type MissedReason } from '../../core/plan/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import type { OwnDay } from '../book/overlay.ts';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as words from './words.ts';

/** The shops that were not visited, each with its reason; one reason for all that are left in one tap. */
export function Missed({
  today,
  day,
  visited,
  left,
}: {
  today: Day;
  day: OwnDay;
  visited: readonly Id[];
  left: readonly Id[];
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { outlets } = useBook();
  const { attempt, refusal } = useDeed(day.missed.size);
  const notVisited = day.stops.filter((stop) => !visited.includes(stop));
  const choices = MISSED_REASONS.map((reason) => ({ value: reason, label: t.missed[reason] }));
  const miss = (reason: MissedReason, stops: readonly Id[]): void =>
    void attempt(...stops.map((outlet) => missVisit({ day: today, outlet, reason }, visited, now())));
  const reasonOf = (outlet: Id): string => {
    const reason = day.missed.get(outlet);
    return reason ? t.missed[reason] : '';
  };
  return (
    <section className="card">
      <h2>{left.length > 0 ? w.missed(left.length) : w.allAccounted}</h2>
      <Refusal text={refusal} />
      {day.signed ? (
        notVisited.map((outlet) => (
          <div className="list-line" key={outlet}>
            <span>{outlets.get(outlet)?.name}</span>
            <b className="due">{reasonOf(outlet)}</b>
          </div>
        ))
      ) : (
        <>
          {left.length > 1 ? (
            <div className="all-left">
              <Chips
                legend={w.allLeft(left.length)}
                value={null}
                onChange={(reason) => miss(reason, left)}
                choices={choices}
              />
            </div>
          ) : null}
          {notVisited.map((outlet) => (
            <Chips
              key={outlet}
              legend={outlets.get(outlet)?.name ?? ''}
              value={day.missed.get(outlet) ?? null}
              onChange={(reason) => miss(reason, [outlet])}
              choices={choices}
            />
          ))}
        </>
      )}
    </section>
  );
}
