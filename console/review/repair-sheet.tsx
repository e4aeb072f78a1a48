import { useId, useMemo, useState, type FormEvent } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import type { AsideFact, ReviewItem } from '../../protocol/review.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import { textOf } from './as-sent.ts';
import { useKindText } from './at-review.ts';
import { decide, type Decided } from './decide.ts';
import { FaultText } from './fault-text.tsx';
import { readRepaired } from './first-fault.ts';
import { ReviewTrouble } from './review-trouble.tsx';
import * as words from './words.ts';

/** The text of one fact, to be put right and taken in; as long as it cannot be, it says what is wrong and where. */
export function RepairSheet({
  item,
  fact,
  onDecided,
  onClose,
}: {
  item: ReviewItem;
  fact: AsideFact;
  onDecided: (decided: Decided) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const id = useId();
  const kind = useKindText()(fact.kind);
  const [text, setText] = useState(() => textOf(fact));
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const reading = useMemo(() => readRepaired(text), [text]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!reading.isSound) return;
    setBusy(true);
    setRefusal(null);
    const repaired = { [fact.id]: { ...reading.fact } };
    const result = await decide({ facts: [fact.id], decision: 'apply', note: note.trim(), repaired });
    setBusy(false);
    if (result.ok) onDecided({ item, decision: 'apply', results: result.value.results });
    else if (result.refusal.code === 'conflict') onDecided({ item, decision: 'apply', results: null });
    else setRefusal(result.refusal);
  };
  return (
    <Sheet title={w.repairTitle(kind)} closeLabel={c.close} onClose={onClose}>
      <form className="stack repair" onSubmit={(e) => void submit(e)}>
        <p>{w.repairHint}</p>
        <label className="field">
          <span>{w.json}</span>
          <textarea
            className="json"
            lang="en"
            value={text}
            rows={18}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="none"
            aria-invalid={!reading.isSound}
            aria-describedby={id}
            onChange={(e) => setText(e.target.value)}
          />
        </label>
        <output id={id} className={`notice ${reading.isSound ? 'ok' : 'bad'}`}>
          {reading.isSound ? `✓ ${w.sound}` : <FaultText fault={reading.fault} />}
        </output>
        <Field label={w.noteOptional} value={note} maxLength={NOTE_MAX} onChange={(e) => setNote(e.target.value)} />
        {refusal ? <ReviewTrouble refusal={refusal} /> : null}
        <div className="row wrap">
          <Button look="primary" type="submit" disabled={isBusy || !reading.isSound}>
            {w.repair}
          </Button>
          <Button onClick={() => setText(textOf(fact))}>{w.restore}</Button>
        </div>
      </form>
    </Sheet>
  );
}
