import { useState } from 'react';
import { units } from '../../core/base/quantity.ts';
import { COMPLAINT_TYPES, SEVERITIES, type ComplaintType } from '../../core/outlet/complaint.ts';
import { complain } from '../../core/visit/relate.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, Select, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Camera } from '../camera/camera.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

interface Draft {
  readonly type: ComplaintType;
  readonly severity: '1' | '2' | '3';
  readonly text: string;
  readonly product: string;
  readonly batch: string;
  readonly quantity: string;
  readonly photo: string | null;
}
const EMPTY: Draft = { type: 'quality', severity: '2', text: '', product: '', batch: '', quantity: '', photo: null };

/** What the shop complains of, with everything the office needs to act: kept at once, with a number that the shop can quote. */
export function ComplaintSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { visit, book, history } = useAtVisit();
  const [draft, setDraft, forget] = useDraft(`complaint:${visit.id}`, EMPTY);
  const [isShooting, setShooting] = useState(false);
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const had = [...new Set([...history.deliveries.flatMap((d) => Object.keys(d.lines)), ...stockedIn(history)])];

  const keep = async (): Promise<void> => {
    const { type, severity, text, product, batch, quantity, photo } = draft;
    const deed = complain(
      visit,
      {
        complaint: newId(),
        type,
        severity: Number(severity) as 1 | 2 | 3,
        text: text.trim(),
        product: product === '' ? null : product,
        batch: batch.trim(),
        quantity: /^\d{1,6}$/.test(quantity) ? units(Number(quantity)) : null,
        photo,
      },
      now(),
    );
    if (!(await attempt(deed))) return;
    setDraft(EMPTY);
    await forget();
    onClose();
  };
  if (isShooting) {
    return (
      <Camera
        subject="complaint"
        title={t.photo.complaint}
        onKept={(photo) => {
          set({ photo });
          setShooting(false);
        }}
        onClose={() => setShooting(false)}
      />
    );
  }
  return (
    <Sheet title={w.note} closeLabel={c.close} onClose={onClose}>
      <Chips
        legend={w.type}
        value={draft.type}
        onChange={(type) => set({ type })}
        choices={COMPLAINT_TYPES.map((value) => ({ value, label: w.t.complaint[value] }))}
      />
      <TextBox label={w.text} value={draft.text} maxLength={500} onChange={(e) => set({ text: e.target.value })} />
      <Chips
        legend={w.severity}
        value={draft.severity}
        onChange={(severity) => set({ severity })}
        choices={SEVERITIES.map((n) => ({ value: String(n) as Draft['severity'], label: w.t.severity[n] }))}
      />
      <Select label={w.product} value={draft.product} onChange={(product) => set({ product })}>
        <option value="">{w.noProduct}</option>
        {had.map((id) => (
          <option key={id} value={id}>
            {book.products.get(id)?.name ?? id}
          </option>
        ))}
      </Select>
      <div className="row">
        <Field label={w.batch} value={draft.batch} maxLength={40} onChange={(e) => set({ batch: e.target.value })} />
        <Field
          label={w.quantity}
          value={draft.quantity}
          inputMode="numeric"
          maxLength={6}
          onChange={(e) => set({ quantity: e.target.value.replaceAll(/\D/g, '') })}
        />
      </div>
      <Button onClick={() => setShooting(true)}>{draft.photo ? `✓ ${w.photoTaken}` : w.photo}</Button>
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || draft.text.trim() === ''} onClick={() => void keep()}>
        {w.keep}
      </Button>
    </Sheet>
  );
}

const stockedIn = ({ visits }: { visits: readonly { readonly stock: Readonly<Record<string, number>> }[] }): string[] =>
  visits.flatMap((v) => Object.keys(v.stock));
