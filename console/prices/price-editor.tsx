import { useState } from 'react';
import { CODE_MAX, NAME_MAX } from '../../core/base/text.ts';
import { CHANNELS } from '../../core/outlet/outlet.ts';
import type { PriceListChange, SchemeList } from '../../protocol/schemes.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSave } from '../use-save.ts';
import { readPriceForm, type PriceForm } from './form.ts';
import { PriceRows } from './price-rows.tsx';
import './prices.css';
import * as words from './words.ts';

/** A price list as it is written. */
export function PriceEditor({
  initial,
  before,
  products,
  onDone,
}: {
  initial: PriceForm;
  /** The version that is changed; null: a new list. */
  before: number | null;
  products: SchemeList['products'];
  onDone: (isSaved: boolean) => void;
}) {
  const w = useWords(words);
  const [form, setForm] = useState(initial);
  const { isTried, refusal, isBusy, save } = useSave('/v1/price-lists', () => onDone(true));
  const { after, faults } = readPriceForm(form);
  const shown = isTried && faults ? faults : {};
  const set = (part: Partial<PriceForm>): void => setForm((f) => ({ ...f, ...part }));
  const faultAt = (field: string): string | undefined => (shown[field] ? w.faults[shown[field]] : undefined);
  const change: PriceListChange | null = after && { before, after };
  const wrong = Object.keys(shown).length;
  return (
    <Page
      title={before === null ? w.create : initial.name}
      actions={
        <>
          <Button onClick={() => onDone(false)}>{w.back}</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void save(change)}>
            {w.save}
          </Button>
        </>
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {wrong > 0 ? (
        <p className="notice bad" role="alert">
          ✕ {w.faulty(wrong)}
        </p>
      ) : null}
      <section className="card stack-small">
        <h2>{w.basics}</h2>
        <div className="scheme-row">
          <Field
            label={w.code}
            value={form.code}
            maxLength={CODE_MAX}
            disabled={before !== null}
            fault={faultAt('code')}
            onChange={(e) => set({ code: e.target.value })}
          />
          <Field
            label={w.name}
            value={form.name}
            maxLength={NAME_MAX}
            fault={faultAt('name')}
            onChange={(e) => set({ name: e.target.value })}
          />
          {(['from', 'to'] as const).map((field) => (
            <Field
              key={field}
              label={w[field]}
              type="date"
              value={form[field]}
              fault={faultAt(field)}
              onChange={(e) => set({ [field]: e.target.value })}
            />
          ))}
        </div>
        <CheckChips
          legend={w.channelsLabel}
          values={form.channels}
          onChange={(channels) => set({ channels })}
          choices={CHANNELS.map((value) => ({ value, label: w.t.channel[value] }))}
        />
      </section>
      <PriceRows form={form} products={products} faultAt={faultAt} onChange={(prices) => set({ prices })} />
    </Page>
  );
}
