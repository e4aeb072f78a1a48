import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { noAmount } from '../../core/catalog/typed.ts';
import { AmountField } from '../goods/amount-field.tsx';
import type { Editing } from './editing.ts';
import { goodsOf } from '../goods/goods.ts';
import { type TypedStep } from './form.ts';
import { ProductPicker } from './product-picker.tsx';
import * as words from './words.ts';

/** The most that a scheme may have. */
const STEPS_MAX = 10;

/** Steps of a discount, in a quantity or in yuan. */
export function StepsPart({ form, products, set, faultAt }: Editing) {
  const w = useWords(words);
  const first = goodsOf(products, form.products[0] ?? '');
  const put = (i: number, part: Partial<TypedStep>): void =>
    set({ steps: form.steps.with(i, { ...form.steps[i]!, ...part }) });
  return (
    <>
      <ProductPicker
        label={w.products}
        products={products}
        chosen={form.products}
        fault={faultAt('products') ?? faultAt('steps')}
        onChange={(chosen) => {
          const next = goodsOf(products, chosen[0] ?? '');
          const steps =
            chosen[0] === form.products[0]
              ? form.steps
              : form.steps.map((step) => ({ ...step, from: noAmount(next, step.from.number) }));
          set({ products: chosen, steps });
        }}
      />
      <Chips
        legend={w.by2}
        value={form.by}
        onChange={(by) => set({ by })}
        choices={(['units', 'value'] as const).map((value) => ({ value, label: w.bys[value] }))}
      />
      {form.steps.map((step, i) => (
        <div className="scheme-row" key={i}>
          {form.by === 'units' ? (
            <AmountField
              label={`${w.step(i + 1)} ${w.stepFrom}`}
              amount={step.from}
              of={first}
              fault={faultAt(`step ${i} from`)}
              onChange={(from) => put(i, { from })}
            />
          ) : (
            <Field
              label={`${w.step(i + 1)} ${w.stepFromYuan}`}
              inputMode="decimal"
              value={step.from.number}
              fault={faultAt(`step ${i} from`)}
              onChange={(e) => put(i, { from: { ...step.from, number: e.target.value } })}
            />
          )}
          <Field
            label={w.stepOff}
            inputMode="decimal"
            value={step.off}
            fault={faultAt(`step ${i} off`)}
            onChange={(e) => put(i, { off: e.target.value })}
          />
          <Button
            look="plain"
            aria-label={w.removeStep(i + 1)}
            onClick={() => set({ steps: form.steps.filter((_, n) => n !== i) })}
          >
            <Icon name="close" size={18} />
          </Button>
        </div>
      ))}
      <div>
        <Button
          disabled={form.steps.length >= STEPS_MAX}
          onClick={() => set({ steps: [...form.steps, { from: noAmount(first), off: '' }] })}
        >
          {w.addStep}
        </Button>
      </div>
    </>
  );
}
