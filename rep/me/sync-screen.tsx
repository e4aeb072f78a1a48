import { useEffect, useState } from 'react';
import { dayOf, timeOf } from '../../core/base/day.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook, type Book } from '../book/book.ts';
import { PlainScreen } from '../frame.tsx';
import { bookPosition, factOf, useFacts } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { isCutOff, useStatus } from '../log/status.ts';
import { signOut, syncAgain } from '../phone.ts';
import type { StoredFact } from '../work/database.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const SHOWN = 100;

/** The truth about what is kept here and what has arrived, record by record. */
export function SyncScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const facts = useFacts();
  const { line, lastSync, sent, photos } = useStatus();
  const position = bookPosition();
  const waiting = facts.filter((f) => stateOf(f, position) === 'unsent');
  const attention = facts.filter((f) => f.ack?.status === 'quarantined');
  const { zone } = book.organisation;
  return (
    <PlainScreen title={w.sync} back="/me" dock={<Now />}>
      <p className="title">{w.syncHint(facts.length, sent)}</p>
      <section className="card">
        <dl>
          <Line name={w.state} value={w.line[line]} />
          <Line
            name={w.last}
            value={lastSync ? `${c.date(dayOf(lastSync, zone))} ${timeOf(lastSync, zone)}` : w.never}
          />
          <Line name={w.waiting} value={String(waiting.length)} />
          <Line name={w.photosWaiting} value={String(photos)} />
          {attention.length > 0 ? <Line name={w.attention} value={String(attention.length)} /> : null}
        </dl>
        {waiting.length + photos > 0 ? (
          <p className="notice">{line === 'needs-login' ? w.loginHint : isCutOff(line) ? w.offlineHint : w.keepOpen}</p>
        ) : null}
      </section>
      {attention.length > 0 ? <FactList title={w.attentionList} facts={attention} book={book} /> : null}
      <FactList title={w.waitingList} facts={waiting} book={book} />
      <Storage />
    </PlainScreen>
  );
}

/** What can be done about it now. */
function Now() {
  const w = useWords(words);
  const { line, isTrying } = useStatus();
  const [text, deed] =
    line === 'needs-login'
      ? [w.again, () => void signOut()]
      : line === 'update-needed'
        ? [w.update, () => location.reload()]
        : [isTrying ? w.trying : w.now, syncAgain];
  return (
    <Button look="primary" disabled={isTrying} onClick={deed}>
      {text}
    </Button>
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
              <span className="small muted due">
                {fact.ack?.code ? w.code[fact.ack.code] : timeOf(fact.at, book.organisation.zone)}
              </span>
            </li>
          ))}
      </ul>
      {facts.length > SHOWN ? <p className="muted">{w.more(facts.length - SHOWN)}</p> : null}
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
      <p>{state.isKept ? w.persisted : w.notPersisted}</p>
      {state.used === undefined ? null : <p className="muted">{w.used((state.used / 1_048_576).toFixed(1))}</p>}
    </section>
  );
}
