import { useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import { moved, straightLength } from '../../core/route/order.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useAllCommitments } from '../book/overlay.ts';
import { stopFacts } from '../today/stop-facts.ts';
import * as today from '../today/words.ts';
import { AddStop } from './add-stop.tsx';
import { StopSheet } from './stop-sheet.tsx';
import type { DayPlanning } from './use-day-plan.ts';
import * as words from './words.ts';

/** The shops of today in walking order: earlier, later, left out, one more; and which of them must not go wrong. */
export function StopsCard({ plan }: { plan: DayPlanning }) {
  const w = useWords(words);
  const { outlets } = useBook();
  const [panel, setPanel] = useState<{ stop: Id | null } | null>(null);
  const { stops, change } = plan;
  const places = stops.map((id) => outlets.get(id)?.place ?? null);
  const without = places.filter((place) => place === null).length;
  const close = (): void => setPanel(null);
  return (
    <section className="card">
      <h2>{w.stops(stops.length)}</h2>
      <p className="small muted">
        {w.straight((straightLength(places) / 1000).toFixed(1))}
        {without > 0 ? w.withoutPlace(without) : ''}
      </p>
      <ol>
        {stops.map((id, i) => (
          <Row
            key={id}
            id={id}
            number={i + 1}
            plan={plan}
            isLast={i === stops.length - 1}
            onOpen={() => setPanel({ stop: id })}
            onMove={(by) => change({ stops: moved(stops, id, by) })}
          />
        ))}
      </ol>
      <Button onClick={() => setPanel({ stop: null })}>+ {w.add}</Button>
      {panel?.stop === null ? (
        <AddStop
          stops={stops}
          onAdd={(id) => {
            change({ stops: [...stops, id] });
            close();
          }}
          onClose={close}
        />
      ) : panel ? (
        <StopSheet key={panel.stop} id={panel.stop} plan={plan} onClose={close} />
      ) : null}
    </section>
  );
}

function Row({
  id,
  number,
  plan,
  isLast,
  onOpen,
  onMove,
}: {
  id: Id;
  number: number;
  plan: DayPlanning;
  isLast: boolean;
  onOpen: () => void;
  onMove: (by: -1 | 1) => void;
}) {
  const w = useWords(words);
  const t = useWords(today);
  const book = useBook();
  const commitments = useAllCommitments();
  const of = stopFacts(book, commitments, id, plan.today);
  const name = book.outlets.get(id)?.name ?? w.nothing;
  const key = plan.draft.keys.find(({ outlet }) => outlet === id);
  const ahead = [
    of.pressing ? t.promise(of.pressing) : '',
    of.lastOut.length > 0 ? t.lastOut(of.lastOut.length) : '',
  ].filter(Boolean);
  return (
    <li className="planned-stop">
      <button type="button" className="who" onClick={onOpen}>
        <b>
          {number}. {name}
        </b>
        {key ? (
          <span className="small pri-text">
            {w.key} · {key.objective}
          </span>
        ) : ahead.length > 0 ? (
          <span className="small muted">{ahead.join(' · ')}</span>
        ) : null}
        <span className="hidden-text">{w.open}</span>
      </button>
      <Button aria-label={w.up(name)} disabled={number === 1} onClick={() => onMove(-1)}>
        <Icon name="up" />
      </Button>
      <Button aria-label={w.down(name)} disabled={isLast} onClick={() => onMove(1)}>
        <Icon name="down" />
      </Button>
    </li>
  );
}
