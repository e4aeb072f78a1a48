import { dayFigures } from '../../core/kpi/day.ts';
import { missVisit, signDay, unexplainedStops } from '../../core/plan/deeds.ts';
import { MISSED_REASONS } from '../../core/plan/facts.ts';
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
import { Figures } from '../results/figures.tsx';
import { useDeed } from '../use-deed.ts';
import * as words from './words.ts';

/** The day's report: computed, with a reason for every shop that was missed; the rep adds three remarks and signs. */
export function DayEndScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const day = useDay(today);
  const status = useStatus();
  const { attempt, refusal, isBusy } = useDeed();
  const [draft, setDraft, forget] = useDraft(`day-end:${today}`, { problems: '', helpWanted: '', tomorrow: '' });
  const visited = day.visits.filter((v) => v.state !== 'in-progress').map((v) => v.outlet);
  const openVisits = day.visits.filter((v) => v.state === 'in-progress').map((v) => v.visit);
  const missed = [...day.missed.keys()];
  const unexplained = unexplainedStops({ stops: day.stops, visited, missed });
  const sign = async (): Promise<void> => {
    if (await attempt(signDay({ day: today, stops: day.stops, visited, missed, openVisits }, draft, now()))) await forget();
  };
  return (
    <PlainScreen title={w.title} back="/today" dock={day.signed ? <p className="notice ok">{w.signed}</p> : <Button look="primary" disabled={isBusy} onClick={() => void sign()}>{w.sign}</Button>}>
      <h2 className="title">{w.report}</h2>
      <p className="small muted">{w.computed}</p>
      <Figures of={dayFigures(day.stops, day.visits)} />
      {status.waiting > 0 ? <p className="notice">{w.unsent(status.waiting)}</p> : null}
      <section className="card">
        <h2>{w.missed}</h2>
        {unexplained.length + missed.length === 0 ? <p className="muted">{w.noneMissed}</p> : null}
        {missed.map((id) => <p key={id} className="list-line"><span>{book.outlets.get(id)?.name}</span><span className="muted">{t.missed[day.missed.get(id)!]}</span></p>)}
        {unexplained.map((outlet) => (
          <Chips key={outlet} legend={`${book.outlets.get(outlet)?.name ?? ''} · ${w.why}`} value={null} onChange={(reason) => void attempt(missVisit({ day: today, outlet, reason }, visited, now()))}
            choices={MISSED_REASONS.map((value) => ({ value, label: t.missed[value] }))} />
        ))}
      </section>
      {day.signed ? null : (
        <>
          <TextBox label={w.problems} value={draft.problems} maxLength={500} onChange={(e) => setDraft((d) => ({ ...d, problems: e.target.value }))} />
          <TextBox label={w.help} value={draft.helpWanted} maxLength={500} onChange={(e) => setDraft((d) => ({ ...d, helpWanted: e.target.value }))} />
          <TextBox label={w.tomorrow} value={draft.tomorrow} maxLength={500} onChange={(e) => setDraft((d) => ({ ...d, tomorrow: e.target.value }))} />
        </>
      )}
      {refusal ? <p className="notice bad" role="alert">{refusal}</p> : null}
    </PlainScreen>
  );
}
