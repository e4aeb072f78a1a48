import { useEffect, useState } from 'react';
import { dayOf, timeOf } from '../../core/base/day.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook, type Book } from '../book/book.ts';
import { PlainScreen } from '../frame.tsx';
import { bookPosition, factOf, useFacts } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { useStatus } from '../log/status.ts';
import { signOut, syncAgain } from '../phone.ts';
import type { StoredFact } from '../work/database.ts';
import * as words from './words.ts';

const SHOWN = 100;

/** The truth about what is kept here and what has arrived, record by record. */
export function SyncScreen() {
  const w = useWords(words);
  const book = useBook();
  const facts = useFacts();
  const status = useStatus();
  const position = bookPosition();
  const waiting = facts.filter((f) => stateOf(f, position) === 'unsent');
  const attention = facts.filter((f) => f.ack?.status === 'quarantined');
  const { zone } = book.organisation;
  return (
    <PlainScreen
      title={w.sync}
      back="/me"
      dock={
        status.line === 'needs-login' ? (
          <Button look="primary" onClick={() => void signOut()}>
            {w.again}
          </Button>
        ) : (
          <Button look="primary" disabled={status.line === 'syncing'} onClick={syncAgain}>
            {status.line === 'syncing' ? w.line.syncing : w.now}
          </Button>
        )
      }
    >
      <p className="goal">{w.syncHint(facts.length, status.sent)}</p>
      <section className="card">
        <dl className="stack-small">
          <Line name={w.line[status.line]} value="" />
          <Line
            name={w.last}
            value={
              status.lastSync ? `${dayOf(status.lastSync, zone).slice(5)} ${timeOf(status.lastSync, zone)}` : w.never
            }
          />
          <Line name={w.waiting} value={String(waiting.length)} />
          <Line name={w.photosWaiting} value={String(status.photos)} />
          <Line name={w.attention} value={String(attention.length)} />
        </dl>
        {waiting.length + status.photos > 0 ? <p className="notice">{w.keepOpen}</p> : null}
      </section>
      {attention.length > 0 ? <FactList title={w.attentionList} facts={attention} book={book} /> : null}
      <FactList title={w.waitingList} facts={waiting} book={book} />
      <Storage />
    </PlainScreen>
  );
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <div className="list-line">
    <dt>{name}</dt>
    <dd>
      <b>{value}</b>
    </dd>
  </div>
);

function FactList({ title, facts, book }: { title: string; facts: readonly StoredFact[]; book: Book }) {
  const w = useWords(words);
  const all = useFacts();
  const outletOf = (fact: StoredFact): string => {
    const told = factOf(fact);
    if ('outlet' in told) return book.outlets.get(told.outlet)?.name ?? '';
    const opened = all.map(factOf).find((f) => f.kind === 'visit-opened' && f.visit === fact.entity);
    return opened?.kind === 'visit-opened' ? (book.outlets.get(opened.outlet)?.name ?? '') : '';
  };
  return (
    <section className="card">
      <h2>{title}</h2>
      {facts.length === 0 ? <p className="muted">{w.nothingWaiting}</p> : null}
      <ul>
        {facts
          .slice(-SHOWN)
          .reverse()
          .map((fact) => (
            <li className="list-line" key={fact.id}>
              <span>
                {w.kind[factOf(fact).kind] ?? w.other}
                <span className="small muted"> {outletOf(fact)}</span>
              </span>
              <span className="small muted">
                {fact.ack?.code ? w.code[fact.ack.code] : timeOf(fact.at, book.organisation.zone)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Storage() {
  const w = useWords(words);
  const [state, setState] = useState<{ isKept: boolean; used: number | undefined } | null>(null);
  useEffect(() => {
    const { storage } = navigator;
    if (storage)
      void Promise.all([storage.persisted(), storage.estimate()]).then(
        ([isKept, { usage }]) => setState({ isKept, used: usage }),
        () => {},
      );
  }, []);
  if (!state) return null;
  return (
    <section className="card">
      <h2>{w.storage}</h2>
      <p>
        {state.isKept ? w.persisted : w.notPersisted}
        {state.used === undefined ? '' : ` · ${w.used((state.used / 1_048_576).toFixed(1))}`}
      </p>
    </section>
  );
}
