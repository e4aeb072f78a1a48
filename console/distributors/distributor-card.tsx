import { useState } from 'react';
import { dayOf, timeOf } from '../../core/base/day.ts';
import type { Refusal } from '../../core/base/result.ts';
import type { DistributorChange, DistributorList, DistributorRow } from '../../protocol/distributors.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { formOf, readForm, withPasted } from './form.ts';
import { PasteSheet } from './paste-sheet.tsx';
import { StockRows } from './stock-rows.tsx';
import * as words from './words.ts';

/** One distributor as he is written. */
export function DistributorCard({
  row: { distributor: before, outlets, days, written },
  list: { products, zone },
  onSaved,
}: {
  row: DistributorRow;
  list: DistributorList;
  onSaved: () => void;
}) {
  const w = useWords(words);
  const [form, setForm] = useState(() => formOf(before, products));
  const [isChecked, setChecked] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { after, faults } = readForm(before.name, form, products);
  const shown = isChecked ? faults : new Set<string>();
  const save = async (): Promise<void> => {
    setChecked(true);
    if (!after) return;
    setBusy(true);
    const json: DistributorChange = { before, after };
    const result = await ask('/v1/distributors', { method: 'POST', json });
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) onSaved();
  };
  const { stockAt } = before;
  return (
    <>
      <div className="row spread">
        <p className="muted">
          {[w.outlets(outlets), written ? w.written(dayOf(written.at, zone), written.by) : '']
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
        <Button look="primary" disabled={isBusy} onClick={() => void save()}>
          {w.save}
        </Button>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {shown.size > 0 ? (
        <p className="notice bad" role="alert">
          ✕ {w.faulty(shown.size)}
        </p>
      ) : null}
      <section className="card stack-small">
        <h2>{w.times}</h2>
        <div className="distributor-row">
          <Field
            label={w.leadDays}
            hint={days ? w.daysOf(days.least, days.most) : ''}
            fault={shown.has('leadDays') ? w.leadFault : undefined}
            inputMode="numeric"
            value={form.leadDays}
            onChange={(e) => setForm({ ...form, leadDays: e.target.value })}
          />
          <Field
            label={w.cutOff}
            hint={w.cutOffHint}
            type="time"
            value={form.cutOff}
            onChange={(e) => setForm({ ...form, cutOff: e.target.value })}
          />
        </div>
      </section>
      <section className="card stack-small">
        <div className="row spread">
          <h2>
            {w.stock}{' '}
            <span className="small muted">
              {stockAt ? w.stockAt(`${dayOf(stockAt, zone)} ${timeOf(stockAt, zone)}`) : w.never}
            </span>
          </h2>
          <Button onClick={() => setPasting(true)}>{w.paste}</Button>
        </div>
        <p className="muted">{w.stockHint}</p>
        <StockRows
          form={form}
          products={products}
          faults={shown}
          onChange={(id, amount) => setForm({ ...form, stock: { ...form.stock, [id]: amount } })}
        />
      </section>
      {isPasting ? (
        <PasteSheet
          products={products}
          onTake={(stock) => {
            setForm(withPasted(form, stock, products));
            setPasting(false);
          }}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </>
  );
}
