import { useState } from 'react';
import { day as readDay, type Day } from '../../core/base/day.ts';
import { PAYMENT_TERMS, type PaymentTerms } from '../../core/outlet/outlet.ts';
import type { Preview as Told, PreviewQuestion, TryShop } from '../../protocol/schemes.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { unitsIn, type TypedAmount } from '../../core/catalog/typed.ts';
import { useTold } from '../use-told.ts';
import { AmountField } from '../goods/amount-field.tsx';
import { goodsOf, type Goods } from '../goods/goods.ts';
import { type SchemeForm } from './form.ts';
import { PreviewResult } from './preview-result.tsx';
import { AddProduct } from '../goods/add-product.tsx';
import { readForm, tryOut } from './read-form.ts';
import { ShopField } from '../goods/shop-field.tsx';
import * as words from './words.ts';

/** What an order of a shop would get if the scheme were as it stands in the form. */
export function Preview({
  form,
  products,
  today,
  firstShop,
}: {
  form: SchemeForm;
  products: readonly Goods[];
  today: Day;
  firstShop: TryShop | null;
}) {
  const w = useWords(words);
  const [shop, setShop] = useState('');
  const [on, setOn] = useState<Day | null>(null);
  const [payment, setPayment] = useState<PaymentTerms | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, TypedAmount>>>({});
  const suggested = tryOut(form, products);
  const lines = [
    ...suggested.map((one) => ({ ...one, amount: typed[one.product] ?? one.amount })),
    ...Object.entries(typed)
      .filter(([product]) => !suggested.some((one) => one.product === product))
      .map(([product, amount]) => ({ product, amount })),
  ];
  const { draft } = readForm({ ...form, code: form.code.trim() || '?', name: form.name.trim() || '?' }, products);
  const outlet = (shop.trim() || firstShop?.code) ?? '';
  const day = on ?? (form.from > today && draft ? draft.from : today);
  const question: PreviewQuestion | null =
    draft && outlet !== ''
      ? {
          scheme: draft,
          outlet,
          on: day,
          payment,
          items: lines.flatMap(({ product, amount }) => {
            const quantity = unitsIn(amount, goodsOf(products, product));
            return quantity === null || quantity === 0 ? [] : [{ product, quantity }];
          }),
        }
      : null;
  const { told, refusal } = useTold<Told>('/v1/schemes/preview', question);
  return (
    <aside className="scheme-preview stack-small" aria-label={w.preview}>
      <section className="card stack-small">
        <h2>{w.preview}</h2>
        <p className="small muted">{w.previewHint}</p>
        <ShopField
          value={shop}
          firstShop={firstShop}
          known={told?.outlet ?? null}
          isMissing={refusal?.code === 'no-outlet'}
          onChange={setShop}
        />
        <div className="scheme-row">
          <Field
            label={w.on}
            type="date"
            value={day}
            onChange={(e) => setOn(e.target.value === '' ? null : readDay(e.target.value))}
          />
          <Select
            label={w.payment}
            value={payment ?? ''}
            onChange={(one) => setPayment(PAYMENT_TERMS.find((term) => term === one) ?? null)}
          >
            <option value="">{told && payment === null ? w.usualPayment(w.t.payment[told.payment]) : w.usual}</option>
            {PAYMENT_TERMS.map((term) => (
              <option key={term} value={term}>
                {w.t.payment[term]}
              </option>
            ))}
          </Select>
        </div>
        {lines.map(({ product, amount }) => (
          <AmountField
            key={product}
            label={goodsOf(products, product).name}
            amount={amount}
            of={goodsOf(products, product)}
            onChange={(next) => setTyped((all) => ({ ...all, [product]: next }))}
          />
        ))}
        <AddProduct
          label={w.addLine}
          products={products}
          chosen={lines.map((line) => line.product)}
          onAdd={(product) =>
            setTyped((all) => ({
              ...all,
              [product]: { number: '1', pack: goodsOf(products, product).packs.at(-1)!.name },
            }))
          }
        />
      </section>
      {draft ? null : <p className="notice calm">{w.previewFaulty}</p>}
      {refusal && refusal.code !== 'no-outlet' ? <RefusalNotice refusal={refusal} /> : null}
      {draft && told ? <PreviewResult told={told} products={products} name={form.name} code={draft.code} /> : null}
    </aside>
  );
}
