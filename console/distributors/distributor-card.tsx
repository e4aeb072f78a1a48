import { useState } from 'react';
import { dayOf, timeOf } from '../../core/base/day.ts';
import type { DistributorChange, DistributorList, DistributorRow } from '../../protocol/distributors.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSave } from '../use-save.ts';
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
  const [isPasting, setPasting] = useState(false);
  const { isTried, refusal, isBusy, save } = useSave('/v1/distributors', onSaved);
  const { after, faults } = readForm(before.name, form, products);
  const shown = isTried ? faults : new Set<string>();
  const change: DistributorChange | null = after && { before, after };
  const { stockAt } = before;
  return (
    <>
      <div className="row spread">
        <p className="muted">
          {[w.outlets(outlets), written ? w.written(dayOf(written.at, zone), written.by) : '']
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
        <Button look="primary" disabled={isBusy} onClick={() => void save(change)}>
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
          before={before}
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
