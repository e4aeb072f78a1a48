import { Link } from 'wouter';
import { plusDays, timeOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { dayFigures } from '../../core/kpi/day.ts';
import { missVisit, signDay, unexplainedStops } from '../../core/plan/deeds.ts';
import { MISSED_REASONS, type MissedReason } from '../../core/plan/facts.ts';
import { stopsOn } from '../../core/route/route.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useDay } from '../book/overlay.ts';
import { PlainScreen } from '../frame.tsx';
import { now, today as todayIn } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useStatus } from '../log/status.ts';
import { DayFiguresGrid } from '../results/day-figures.tsx';
import { useDeed } from '../use-deed.ts';
import * as words from './words.ts';

/** The report of the day: computed from the facts, with what only the rep can say. */
export function DayEndScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const book = useBook();
  const { zone } = book.organisation;
  const today = todayIn(zone);
  const day = useDay(today);
  const status = useStatus();
  const { attempt, refusal, isBusy } = useDeed();
  const [said, setSaid, forget] = useDraft(`day-end:${today}`, { problems: '', helpWanted: '', tomorrow: '' });

  const visited = day.visits.filter((v) => v.state !== 'in-progress').map((v) => v.outlet);
  const openVisits = day.visits.filter((v) => v.state === 'in-progress');
  const missed = [...day.missed.keys()];
  const unexplained = unexplainedStops({ stops: day.stops, visited, missed });
  const notVisited = day.stops.filter((stop) => !visited.includes(stop));
  const miss = (outlet: Id, reason: MissedReason): Promise<boolean> =>
    attempt(missVisit({ day: today, outlet, reason }, visited, now()));
  const sign = async (): Promise<void> => {
    const deed = signDay(
      { day: today, stops: day.stops, visited, missed, openVisits: openVisits.map((v) => v.visit) },
      said,
      now(),
    );
    if (await attempt(deed)) await forget();
  };
  const tomorrow = stopsOn(book.routes, plusDays(today, 1)).length;

  return (
    <PlainScreen
      title={w.title}
      back="/today"
      dock={
        day.signed ? (
          <p className="notice ok">
            {w.signed(timeOf(day.signed.at, zone))} · {w.savedHere}
          </p>
        ) : (
          <Button look="primary" disabled={isBusy} onClick={() => void sign()}>
            {w.sign}
          </Button>
        )
      }
    >
      {refusal ? (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      ) : null}
      {day.signed && status.waiting + status.photos > 0 ? (
        <p className="notice">{w.unsent(status.waiting + status.photos)}</p>
      ) : null}
      {openVisits.map((visit) => (
        <p className="notice" key={visit.visit}>
          {w.open}{' '}
          <Link className="link" href={`/visit/${visit.visit}`}>
            {book.outlets.get(visit.outlet)?.name}
          </Link>
        </p>
      ))}
      <section className="card">
        <h2>{w.report}</h2>
        <p className="small muted">{w.computed}</p>
        <DayFiguresGrid figures={dayFigures(day.stops, day.visits)} />
      </section>
      <section className="card">
        <h2>{w.missed}</h2>
        {unexplained.length === 0 ? <p className="ok">{w.allAccounted}</p> : null}
        {notVisited.map((outlet) => {
          const name = book.outlets.get(outlet)?.name ?? '';
          return day.signed ? (
            <div className="list-line" key={outlet}>
              <span>{name}</span>
              <b>{t.missed[day.missed.get(outlet)!]}</b>
            </div>
          ) : (
            <Chips
              key={outlet}
              legend={name}
              value={day.missed.get(outlet) ?? null}
              onChange={(reason) => void miss(outlet, reason)}
              choices={MISSED_REASONS.map((reason) => ({ value: reason, label: t.missed[reason] }))}
            />
          );
        })}
      </section>
      {day.signed ? null : (
        <section className="card">
          <TextBox
            label={w.problems}
            maxLength={NOTE_MAX}
            value={said.problems}
            onChange={(e) => setSaid({ ...said, problems: e.target.value })}
          />
          <TextBox
            label={w.help}
            maxLength={NOTE_MAX}
            value={said.helpWanted}
            onChange={(e) => setSaid({ ...said, helpWanted: e.target.value })}
          />
          <TextBox
            label={w.tomorrow}
            maxLength={NOTE_MAX}
            value={said.tomorrow}
            onChange={(e) => setSaid({ ...said, tomorrow: e.target.value })}
          />
        </section>
      )}
      <p className="muted">{tomorrow > 0 ? w.tomorrowStops(tomorrow) : w.tomorrowNone}</p>
    </PlainScreen>
  );
}
