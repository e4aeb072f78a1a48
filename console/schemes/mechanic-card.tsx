import type { MechanicKind } from '../../core/catalog/scheme.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { noAmount } from '../../core/catalog/typed.ts';
import { AmountField } from '../goods/amount-field.tsx';
import type { Editing } from './editing.ts';
import { goodsOf } from '../goods/goods.ts';
import { AddProduct } from '../goods/add-product.tsx';
import { ProductPicker } from './product-picker.tsx';
import { StepsPart } from './steps-part.tsx';
import * as words from './words.ts';

const KINDS: readonly MechanicKind[] = ['buy-get', 'tiers', 'bundle', 'cash', 'display'];

/** What a scheme gives. */
export function MechanicCard(editing: Editing) {
  const w = useWords(words);
  const { form, set, faultAt } = editing;
  return (
    <section className="card stack-small">
      <h2>{w.what}</h2>
      <Chips
        legend={w.kind}
        value={form.kind}
        onChange={(kind) => set({ kind })}
        choices={KINDS.map((value) => ({ value, label: w.kinds[value] }))}
      />
      <p className="muted">{w.kindHints[form.kind]}</p>
      {form.kind === 'buy-get' ? <BuyGetPart {...editing} /> : null}
      {form.kind === 'tiers' ? <StepsPart {...editing} /> : null}
      {form.kind === 'bundle' ? <BundlePart {...editing} /> : null}
      {form.kind === 'cash' ? (
        <Field
          label={w.off}
          inputMode="decimal"
          value={form.off}
          fault={faultAt('off')}
          onChange={(e) => set({ off: e.target.value })}
        />
      ) : null}
      {form.kind === 'display' ? (
        <Field
          label={w.fee}
          inputMode="decimal"
          value={form.fee}
          fault={faultAt('fee')}
          onChange={(e) => set({ fee: e.target.value })}
        />
      ) : null}
    </section>
  );
}

function BuyGetPart({ form, products, set, faultAt }: Editing) {
  const w = useWords(words);
  const first = goodsOf(products, form.products[0] ?? '');
  const gift = form.gift === '' ? first : goodsOf(products, form.gift);
  return (
    <>
      <ProductPicker
        label={w.products}
        products={products}
        chosen={form.products}
        fault={faultAt('products')}
        onChange={(chosen) => {
          const next = goodsOf(products, chosen[0] ?? '');
          const isFirst = chosen[0] !== form.products[0];
          set({
            products: chosen,
            ...(isFirst ? { buy: noAmount(next, form.buy.number) } : {}),
            ...(isFirst && form.gift === '' ? { free: noAmount(next, form.free.number) } : {}),
          });
        }}
      />
      <div className="scheme-row">
        <AmountField
          label={w.buy}
          amount={form.buy}
          of={first}
          fault={faultAt('buy')}
          onChange={(buy) => set({ buy })}
        />
        <Select
          label={w.gift}
          value={form.gift}
          fault={faultAt('gift')}
          onChange={(id) =>
            set({ gift: id, free: noAmount(id === '' ? first : goodsOf(products, id), form.free.number) })
          }
        >
          <option value="">{w.giftSame}</option>
          {products.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.category} · ${one.name}`}
            </option>
          ))}
        </Select>
        <AmountField
          label={w.free}
          amount={form.free}
          of={gift}
          fault={faultAt('free')}
          onChange={(free) => set({ free })}
        />
      </div>
    </>
  );
}

function BundlePart({ form, products, set, faultAt }: Editing) {
  const w = useWords(words);
  return (
    <>
      <AddProduct
        label={w.partsTitle}
        products={products}
        chosen={form.parts.map((part) => part.product)}
        fault={faultAt('parts')}
        onAdd={(product) =>
          set({ parts: [...form.parts, { product, amount: noAmount(goodsOf(products, product), '1') }] })
        }
      />
      {form.parts.map((part, i) => {
        const goods = goodsOf(products, part.product);
        return (
          <div className="scheme-row" key={part.product}>
            <AmountField
              label={w.quantityOf(goods.name)}
              amount={part.amount}
              of={goods}
              fault={faultAt(`part ${i}`)}
              onChange={(amount) => set({ parts: form.parts.with(i, { ...part, amount }) })}
            />
            <Button
              look="plain"
              aria-label={w.remove(goods.name)}
              onClick={() => set({ parts: form.parts.filter((_, n) => n !== i) })}
            >
              <Icon name="close" size={18} />
            </Button>
          </div>
        );
      })}
      <Field
        label={w.bundlePrice}
        inputMode="decimal"
        value={form.price}
        fault={faultAt('price')}
        onChange={(e) => set({ price: e.target.value })}
      />
    </>
  );
}
