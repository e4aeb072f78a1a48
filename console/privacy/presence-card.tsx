import { useState } from 'react';
import { Link } from 'wouter';
import type { Refusal } from '../../core/base/result.ts';
import type { Presence, PresenceDecision, PresenceWord } from '../../protocol/presence.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useClock, useVisitPage } from '../visit/at-visit.ts';
import { Points } from './points.tsx';
import * as words from './words.ts';

/** Was the rep in the shop: what his point has shown, or what the desk says where there is none; his points one tap away. */
export function PresenceCard() {
  const w = useWords(words);
  const { presence, visit, hasPoints } = useVisitPage();
  if (!presence) return null;
  const isOpen = presence.standing === 'manual' || presence.standing === 'outside';
  return (
    <section className="card stack">
      <div className="row spread wrap">
        <h2>{w.title}</h2>
        <Link href="/place-views" className="link">
          {w.views}
        </Link>
      </div>
      <p>
        {presence.manual ? w.byHand(w.manual[presence.manual]) : w.standing[presence.standing]}
        {presence.metres === null ? '' : ` · ${w.metres(presence.metres)}`}
      </p>
      {isOpen ? <Word of={presence} visit={visit.id} /> : null}
      {hasPoints ? <Points visit={visit.id} /> : null}
    </section>
  );
}

/** What the desk says of it. */
function Word({ of, visit }: { of: Presence; visit: string }) {
  const w = useWords(words);
  const clock = useClock();
  const [presence, setPresence] = useState(of);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = async (answer: PresenceWord): Promise<void> => {
    setBusy(true);
    const json: PresenceDecision = { answer, note: note.trim() };
    const result = await ask<Presence>(`/v1/desk/visits/${visit}/presence`, { method: 'POST', json });
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) setPresence(result.value);
  };
  if (presence.answer && presence.answeredAt)
    return (
      <p className={presence.answer === 'confirmed' ? 'notice ok' : 'notice bad'}>
        {presence.answer === 'confirmed' ? '✓ ' : '✕ '}
        {w.answered[presence.answer](presence.answeredBy ?? '', clock(presence.answeredAt))}
        {presence.note ? ` · ${presence.note}` : ''}
      </p>
    );
  return (
    <>
      <Field label={w.note} value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div className="row wrap">
        <Button look="primary" disabled={isBusy} onClick={() => void say('confirmed')}>
          {w.confirm}
        </Button>
        <Button disabled={isBusy || note.trim() === ''} onClick={() => void say('doubted')}>
          {w.doubt}
        </Button>
      </div>
    </>
  );
}
