import { useState } from 'react';
import { day } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { CODE_MAX, NOTE_MAX } from '../../core/base/text.ts';
import { AGREEMENT_TYPES, type Agreement } from '../../core/outlet/agreement.ts';
import type { StandardList } from '../../protocol/standards.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import { useSaving } from './use-saving.ts';
import * as words from './words.ts';

/** An agreement as it is written: with which outlet, what, from when to when, for how much. */
export function AgreementSheet({
  before,
  outlet: name,
  list,
  onSaved,
  onClose,
}: {
  before: Agreement | null;
  outlet: string;
  list: StandardList;
  onSaved: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [after, setAfter] = useState<Agreement>(
    before ?? { code: '', outlet: '', type: 'display', text: '', from: list.today, to: list.today, fee: null },
  );
  const [shopCode, setShopCode] = useState('');
  const { refusal, isBusy, save } = useSaving('agreements', onSaved);
  const set = (part: Partial<Agreement>): void => setAfter((a) => ({ ...a, ...part }));
  const shop = list.outlets.find((one) => one.code === shopCode.trim().toUpperCase());
  const isWritten = after.code.trim() !== '' && after.text.trim() !== '' && (before !== null || shop !== undefined);
  return (
    <Sheet title={before ? name : w.newAgreement} closeLabel={c.close} onClose={onClose}>
      {before ? null : (
        <>
          <Field
            label={w.code}
            value={after.code}
            maxLength={CODE_MAX}
            onChange={(e) => set({ code: e.target.value })}
          />
          <Field
            label={w.outlet}
            hint={shop ? shop.name : shopCode.trim() === '' ? w.outletHint : w.noOutlet}
            value={shopCode}
            maxLength={CODE_MAX}
            onChange={(e) => setShopCode(e.target.value)}
          />
        </>
      )}
      <Chips
        legend={w.type}
        value={after.type}
        onChange={(type) => set({ type })}
        choices={AGREEMENT_TYPES.map((value) => ({ value, label: w.shop.agreement[value] }))}
      />
      <TextBox label={w.text} value={after.text} maxLength={NOTE_MAX} onChange={(e) => set({ text: e.target.value })} />
      <div className="standard-row">
        <Field
          label={w.from}
          type="date"
          value={after.from}
          onChange={(e) => (e.target.value === '' ? undefined : set({ from: day(e.target.value) }))}
        />
        <Field
          label={w.to}
          type="date"
          value={after.to}
          onChange={(e) => (e.target.value === '' ? undefined : set({ to: day(e.target.value) }))}
        />
      </div>
      <Field
        label={w.fee}
        type="number"
        min={0}
        step="0.01"
        defaultValue={before?.fee == null ? '' : before.fee / 100}
        onChange={(e) =>
          set({ fee: Number.isFinite(e.target.valueAsNumber) ? fen(Math.round(e.target.valueAsNumber * 100)) : null })
        }
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || !isWritten}
        onClick={() =>
          void save({
            before,
            after: { ...after, code: after.code.trim(), outlet: before?.outlet ?? shop?.id ?? after.outlet },
          })
        }
      >
        {w.save}
      </Button>
    </Sheet>
  );
}
