import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { complaintNumber, mayBecome } from '../../core/outlet/complaint.ts';
import type { ComplaintChange, ComplaintRow } from '../../protocol/complaints.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useSession } from '../sign-in/session.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const STATES = ['assigned', 'working', 'resolved'] as const;

/** Who deals with a complaint, how far it is, and what was done. */
export function HandleSheet({
  row: { complaint },
  onDone,
  onClose,
}: {
  row: ComplaintRow;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { person } = useSession();
  const ways = STATES.filter((state) => state === complaint.state || mayBecome(complaint.state, state));
  const [state, setState] = useState<ComplaintChange['state']>(ways.includes('working') ? 'working' : ways[0]!);
  const [handler, setHandler] = useState(complaint.handler ?? person.name);
  const [answer, setAnswer] = useState(complaint.answer);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const json: ComplaintChange = { state, handler: handler.trim() || null, answer: answer.trim() };
    const result = await ask(`/v1/complaints/${complaint.id}`, { method: 'POST', json });
    setBusy(false);
    if (result.ok) onDone();
    else setRefusal(result.refusal);
  };
  return (
    <Sheet title={w.handleTitle(complaintNumber(complaint))} closeLabel={c.close} onClose={onClose}>
      <p className="title">{complaint.text}</p>
      <Chips
        legend={w.toState}
        value={state}
        onChange={setState}
        choices={ways.map((value) => ({ value, label: w.t.complaintState[value] }))}
      />
      <Field label={w.handler} value={handler} maxLength={100} onChange={(e) => setHandler(e.target.value)} />
      <TextBox label={w.answer} value={answer} maxLength={500} onChange={(e) => setAnswer(e.target.value)} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || (state === 'resolved' && answer.trim() === '')}
        onClick={() => void save()}
      >
        {w.save}
      </Button>
    </Sheet>
  );
}
