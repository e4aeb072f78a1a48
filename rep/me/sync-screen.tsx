import { useEffect, useState } from 'react';
import { dayOf, timeOf } from '../../core/base/day.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { PlainScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import { bookPosition, factOf, useFacts } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { useStatus } from '../log/status.ts';
import { signOut, syncAgain } from '../phone.ts';
import type { StoredFact } from '../work/database.ts';
import * as words from './words.ts';

/** "12 recorded = 12 confirmed", with a name for each that is missing. */
export function SyncScreen() {
  const w = useWords(words);
  const book = useBook();
  const facts = useFacts();
  const status = useStatus();
  const [storage, setStorage] = useState<{ isPersisted: boolean; megabytes: number | null } | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const estimate = await navigator.storage?.estimate?.().catch(() => null);
      setStorage({ isPersisted: (await navigator.storage?.persisted?.().catch(() => false)) ?? false, megabytes: estimate?.usage === undefined ? null : Math.round(estimate.usage / 1_048_576) });
    };
    void look();
  }, []);
  const zone = book.organisation.zone;
  const position = bookPosition();
  const day = todayIn(zone);
  const ofToday = facts.filter((f) => dayOf(f.at, zone) === day);
  const unsent = facts.filter((f) => stateOf(f, position) === 'unsent');
  const confirmed = ofToday.filter((f) => stateOf(f, position) !== 'unsent').length;
  const aside = facts.filter((f) => f.ack?.status === 'quarantined');
  const remarks = ofToday.filter((f) => f.ack?.status === 'applied' && f.ack.code);
  const line = (f: StoredFact): React.ReactNode => (
    <p key={f.id} className="list-line"><span>{(w.kinds as Record<string, string>)[f.kind] ?? f.kind} · {outletOf(f)}</span><span className="muted">{f.ack?.code ? w.codes[f.ack.code] : timeOf(f.at, zone)}</span></p>
  );
  const outletOf = (f: StoredFact): string => {
    const fact = factOf(f);
    const opened = 'visit' in fact ? facts.map(factOf).find((o) => o.kind === 'visit-opened' && o.visit === fact.visit) : undefined;
    return opened?.kind === 'visit-opened' ? book.outlets.get(opened.outlet)?.name ?? '' : '';
  };
  return (
    <PlainScreen title={w.sync} back="/me" dock={
      status.line === 'needs-login' ? <Button look="primary" onClick={() => void signOut()}>{w.signInAgain}</Button>
        : <Button look="primary" disabled={status.line === 'syncing'} onClick={syncAgain}>{status.line === 'syncing' ? w.syncing : w.now}</Button>
    }>
      <section className={`card ${confirmed === ofToday.length ? '' : 'hot'}`}>
        <p className="small muted">{w.today}</p>
        <p className="goal" role="status">{w.recorded(ofToday.length, confirmed)}</p>
        {ofToday.length > confirmed ? <p className="warn">{w.missing(ofToday.length - confirmed)}</p> : null}
        <p className="muted">{status.lastSync ? w.last(timeOf(status.lastSync, zone)) : w.never}</p>
        {status.line === 'offline' ? <p className="notice">{w.offline}</p> : null}
      </section>
      {aside.length > 0 ? <section className="card"><h2 className="bad">{w.attention}</h2>{aside.map(line)}</section> : null}
      {unsent.length > 0 ? <section className="card"><h2>{w.waiting}</h2>{unsent.map(line)}</section> : null}
      {remarks.length > 0 ? <section className="card"><h2>{w.flagged}</h2>{remarks.map(line)}</section> : null}
      <section className="card"><h2>{w.photos}</h2><p>{status.photos > 0 ? `${w.photoWaiting} ${status.photos}` : w.photoSent}</p></section>
      {storage ? <section className="card"><h2>{w.storage}</h2><p className={storage.isPersisted ? 'ok' : 'warn'}>{storage.isPersisted ? w.persisted : w.notPersisted}</p>{storage.megabytes === null ? null : <p className="muted">{w.used(storage.megabytes)}</p>}</section> : null}
    </PlainScreen>
  );
}

