import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { promise } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { DayChips } from '../visit/day-chips.tsx';
import * as words from './words.ts';

interface Draft {
  readonly text: string;
  readonly direction: 'to-customer' | 'to-us';
  readonly due: Day | null;
}
const EMPTY: Draft = { text: '', direction: 'to-customer', due: null };

/** A promise with its day, ours or theirs; each is kept at once. */
export function NewPromise() {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, today } = useAtVisit();
  const [draft, setDraft, forget] = useDraft(`promise:${visit.id}`, EMPTY);
  const { attempt, refusal, isBusy } = useDeed(draft);
  const [isOpen, setOpen] = useState(draft.text !== '');
  const keep = async (): Promise<void> => {
    const { direction, due } = draft;
    if (!due) return;
    const said = { commitment: newId(), direction, text: draft.text.trim(), due };
    if (!(await attempt(promise(visit, said, now())))) return;
    setDraft(EMPTY);
    await forget();
    setOpen(false);
  };
  return (
    <section className="card">
      <h2>{w.promise}</h2>
      {visit.promised.map((p) => (
        <p key={p.commitment} className="list-line">
          <span>✓ {p.text}</span>
          <span className="muted due">{c.date(p.due)}</span>
        </p>
      ))}
      {isOpen ? (
        <>
          <TextBox
            label={w.promiseText}
            value={draft.text}
            maxLength={500}
            onChange={(e) => setDraft((d) => ({ ...d, text: e.target.value }))}
          />
          <Chips
            legend={w.whoPromises}
            value={draft.direction}
            onChange={(direction) => setDraft((d) => ({ ...d, direction }))}
            choices={[
              { value: 'to-customer', label: w.we },
              { value: 'to-us', label: w.they },
            ]}
          />
          <DayChips
            legend={w.by}
            today={today}
            offsets={[1, 3, 7]}
            value={draft.due}
            onChange={(due) => setDraft((d) => ({ ...d, due }))}
          />
          <Refusal text={refusal} />
          <div className="row">
            <Button onClick={() => setOpen(false)}>{c.cancel}</Button>
            <Button
              className="grow"
              disabled={isBusy || draft.due === null || !draft.text.trim()}
              onClick={() => void keep()}
            >
              {w.addPromise}
            </Button>
          </div>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>{w.morePromises}</Button>
      )}
    </section>
  );
}
