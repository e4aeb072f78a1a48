import { yuan, sumOf } from '../../core/base/money.ts';
import type { RepOfDay, VanDay } from '../../protocol/vans.ts';
import { useWords } from '../../ui/language.tsx';
import { DayChooser, dayIn } from '../day-chooser.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { clockOn, type Clock } from '../time.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { MoneyPart } from './money-part.tsx';
import { VanPart } from './van-part.tsx';
import { WhoHasVan } from './who-has-van.tsx';
import * as words from './words.ts';

/** The vans of a day and the money of its reps: what should be there, what is, and finance's yes. */
export function VansScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const day = dayIn(query);
  const asked = useAnswer<VanDay>(`/v1/vans${day ? `?day=${day}` : ''}`);
  const found = asked.answer;
  return (
    <Page
      title={w.title}
      beside={found ? <span className="muted">{w.count(found.rows.length)}</span> : null}
      actions={
        <>
          <DayChooser day={day} clock={found ?? null} onChange={(chosen) => change({ day: chosen })} />
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {!found && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {found?.rows.length === 0 ? <p className="notice calm">{w.none}</p> : null}
      {found?.rows.map((row) => (
        <RepCard
          key={row.rep.id}
          row={row}
          day={found.day}
          clock={(at) => clockOn(found.day, at, found.zone)}
          onDone={asked.again}
        />
      ))}
      {found && found.reps.length > 0 ? <WhoHasVan reps={found.reps} onDone={asked.again} /> : null}
    </Page>
  );
}

function RepCard({ row, day, clock, onDone }: { row: RepOfDay; day: VanDay['day']; clock: Clock; onDone: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const due = sumOf(row.money.due.map((line) => line.expected));
  return (
    <section className="card">
      <div className="row wrap">
        <h2>{row.rep.name}</h2>
        {due > 0 ? <span className="pill warn">{w.due(c.yuan(yuan(due)))}</span> : null}
      </div>
      {row.hasVan && row.vans.length === 0 ? <p className="muted">{w.noTrip}</p> : null}
      {row.vans.map((van) => (
        <VanPart key={van.trip} van={van} clock={clock} onDone={onDone} />
      ))}
      <MoneyPart row={row} day={day} clock={clock} onDone={onDone} />
    </section>
  );
}
