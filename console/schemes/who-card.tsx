import { AGREEMENT_TYPES } from '../../core/outlet/agreement.ts';
import { CHANNELS, OUTLET_CLASSES } from '../../core/outlet/outlet.ts';
import { CheckChips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Editing } from './editing.ts';
import { PLAIN_CONDITIONS } from './form.ts';
import { ProductPicker } from './product-picker.tsx';
import * as words from './words.ts';

/** Which shops take part. */
export function WhoCard({ form, products, set, faultAt }: Editing) {
  const w = useWords(words);
  return (
    <section className="card stack-small">
      <h2>{w.who}</h2>
      <CheckChips
        legend={w.channels}
        values={form.channels}
        onChange={(channels) => set({ channels })}
        choices={CHANNELS.map((value) => ({ value, label: w.t.channel[value] }))}
      />
      <CheckChips
        legend={w.classes}
        values={form.classes}
        onChange={(classes) => set({ classes })}
        choices={OUTLET_CLASSES.map((value) => ({ value, label: value }))}
      />
      <CheckChips
        legend={w.more}
        values={form.plain}
        onChange={(plain) => set({ plain })}
        choices={PLAIN_CONDITIONS.map((value) => ({ value, label: w.shop.condition[value] }))}
      />
      <CheckChips
        legend={w.agreements}
        values={form.agreements}
        onChange={(agreements) => set({ agreements })}
        choices={AGREEMENT_TYPES.map((value) => ({ value, label: w.shop.agreement[value] }))}
      />
      <Field
        label={w.outlets}
        value={form.outlets}
        fault={faultAt('outlets')}
        onChange={(e) => set({ outlets: e.target.value })}
      />
      <ProductPicker
        label={w.carries}
        products={products}
        chosen={form.carries}
        onChange={(carries) => set({ carries })}
      />
    </section>
  );
}

/** How much of it there is. */
export function BoundsCard({ form, set, faultAt }: Editing) {
  const w = useWords(words);
  return (
    <section className="card stack-small">
      <h2>{w.bounds}</h2>
      <label className="row">
        <input type="checkbox" checked={form.isAlone} onChange={(e) => set({ isAlone: e.target.checked })} />
        <span>{w.isAlone}</span>
      </label>
      <div className="scheme-row">
        {(['perOrder', 'perOutlet'] as const).map((field) => (
          <Field
            key={field}
            label={w[field]}
            inputMode="numeric"
            value={form[field]}
            fault={faultAt(field)}
            onChange={(e) => set({ [field]: e.target.value })}
          />
        ))}
      </div>
      <Field
        label={w.budget}
        hint={w.budgetHint}
        inputMode="decimal"
        value={form.budget}
        fault={faultAt('budget')}
        onChange={(e) => set({ budget: e.target.value })}
      />
    </section>
  );
}
