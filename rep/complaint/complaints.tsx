import { useState } from 'react';
import { complaintNumber, type Complaint } from '../../core/outlet/complaint.ts';
import { confirmComplaint } from '../../core/visit/relate.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What the shop has complained of and is not settled, with what came of it; the shop has the last word. */
export function Complaints() {
  const w = useWords(words);
  const { shop } = useAtVisit();
  if (shop.complaints.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.title}</h2>
      {shop.complaints.map((one) => (
        <One key={one.id} complaint={one} />
      ))}
    </section>
  );
}

function One({ complaint }: { complaint: Complaint }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, today } = useAtVisit();
  const [isAgain, setAgain] = useState(false);
  const [note, setNote] = useState('');
  const { attempt, refusal, isBusy } = useDeed(note);
  const confirm = (isSettled: boolean): void =>
    void attempt(confirmComplaint(visit, complaint, { isSettled, note: note.trim() }, now()));
  const isLate = complaint.answerBy < today && complaint.state !== 'resolved';
  const day = c.date(complaint.answerBy);
  return (
    <fieldset className="stack-small" aria-label={complaint.text}>
      <p>
        <b>{w.t.complaint[complaint.type]}</b> {complaint.text}
        <span className={`small block ${isLate ? 'bad' : 'muted'}`}>
          {w.number(complaintNumber(complaint))} · {w.t.complaintState[complaint.state]} ·{' '}
          {isLate ? w.overdue(day) : w.answerBy(day)}
          {complaint.handler ? ` · ${w.handler(complaint.handler)}` : ''}
        </span>
      </p>
      {complaint.state === 'resolved' ? (
        <>
          {complaint.answer ? <p className="notice ok">{w.answer(complaint.answer)}</p> : null}
          <p>{w.isSettled}</p>
          {isAgain ? (
            <>
              <TextBox label={w.whyAgain} value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} />
              <Button disabled={isBusy || note.trim() === ''} onClick={() => confirm(false)}>
                {w.sendAgain}
              </Button>
            </>
          ) : (
            <div className="row wrap">
              <Button disabled={isBusy} onClick={() => confirm(true)}>
                ✓ {w.settled}
              </Button>
              <Button onClick={() => setAgain(true)}>{w.again}</Button>
            </div>
          )}
          <Refusal text={refusal} />
        </>
      ) : null}
    </fieldset>
  );
}
