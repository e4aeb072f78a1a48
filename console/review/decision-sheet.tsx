import { useState, type FormEvent } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import type { ReviewItem } from '../../protocol/review.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import { useItemName } from './at-review.ts';
import { decide, type Decided } from './decide.ts';
import { ReviewTrouble } from './review-trouble.tsx';
import * as words from './words.ts';

/** Takes all facts of a group in, or turns them down; what is turned down needs a word of why. */
export function DecisionSheet({
  item,
  decision,
  onDecided,
  onClose,
}: {
  item: ReviewItem;
  decision: Decided['decision'];
  onDecided: (decided: Decided) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const name = useItemName()(item);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isApply = decision === 'apply';
  const count = item.facts.length;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isApply && note.trim() === '') return setRefusal({ code: 'note-needed' });
    setBusy(true);
    setRefusal(null);
    const result = await decide({ facts: item.facts.map((fact) => fact.id), decision, note: note.trim() });
    setBusy(false);
    if (result.ok) onDecided({ item, decision, results: result.value.results });
    else if (result.refusal.code === 'conflict') onDecided({ item, decision, results: null });
    else setRefusal(result.refusal);
  };
  return (
    <Sheet title={isApply ? w.applyTitle(name) : w.rejectTitle(name)} closeLabel={c.close} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(e) => void submit(e)}>
        <p>{isApply ? w.applyHint : w.rejectHint}</p>
        <TextBox
          label={isApply ? w.noteOptional : w.noteNeeded}
          value={note}
          maxLength={NOTE_MAX}
          required={!isApply}
          onChange={(e) => setNote(e.target.value)}
        />
        {refusal ? <ReviewTrouble refusal={refusal} /> : null}
        <div className="row wrap">
          <Button look={isApply ? 'primary' : 'danger'} type="submit" disabled={isBusy}>
            {isApply ? w.applyAll(count) : w.rejectAll(count)}
          </Button>
          <Button onClick={onClose}>{c.close}</Button>
        </div>
      </form>
    </Sheet>
  );
}
