import { useState } from 'react';
import type { SchemeList } from '../../protocol/schemes.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import { typedPrice, type PriceForm, type TypedPrice } from './form.ts';
import * as words from './words.ts';

type Goods = SchemeList['products'][number];

/** What each product costs on the list; a blank one is not on it. */
export function PriceRows({
  form,
  products,
  faultAt,
  onChange,
}: {
  form: PriceForm;
  products: readonly Goods[];
  faultAt: (field: string) => string | undefined;
  onChange: (prices: PriceForm['prices']) => void;
}) {
  const w = useWords(words);
  const [find, setFind] = useState('');
  const text = find.trim().toLowerCase();
  const rows = products.filter((one) =>
    [one.id, one.name, one.category].some((part) => part.toLowerCase().includes(text)),
  );
  const fault = faultAt('prices');
  return (
    <section className="card stack-small">
      <h2>{w.prices}</h2>
      <p className="muted">{w.pricesHint}</p>
      {fault ? <p className="bad">✕ {fault}</p> : null}
      <div className="scheme-row">
        <Field
          label={w.search}
          hint={w.found(rows.length, products.length)}
          type="search"
          value={find}
          onChange={(e) => setFind(e.target.value)}
        />
      </div>
      <WideTable name={w.prices} className="price-rows">
        <thead>
          <tr>
            <th scope="col">{w.product}</th>
            <th scope="col">{w.price}</th>
            <th scope="col">{w.per}</th>
            <th scope="col">{w.retail}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <PriceRow
              key={one.id}
              goods={one}
              price={typedPrice(form, one)}
              fault={faultAt(`price ${one.id}`)}
              onChange={(price) => onChange({ ...form.prices, [one.id]: price })}
            />
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

function PriceRow({
  goods: { id, name, category, packs },
  price,
  fault,
  onChange,
}: {
  goods: Goods;
  price: TypedPrice;
  fault: string | undefined;
  onChange: (price: TypedPrice) => void;
}) {
  const w = useWords(words);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="small muted">{`${id} · ${category}`}</span>
        {fault ? <span className="small bad block">✕ {fault}</span> : null}
      </th>
      <td>
        <input
          inputMode="decimal"
          aria-label={w.priceOf(name)}
          aria-invalid={fault !== undefined}
          value={price.yuan}
          onChange={(e) => onChange({ ...price, yuan: e.target.value })}
        />
      </td>
      <td>
        <select
          aria-label={w.perOf(name)}
          value={price.per}
          onChange={(e) => onChange({ ...price, per: Number(e.target.value) })}
        >
          {packs.some((pack) => pack.factor === price.per) ? null : (
            <option value={price.per}>{w.perUnits(price.per)}</option>
          )}
          {packs.map((pack) => (
            <option key={pack.factor} value={pack.factor}>
              {pack.name}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          inputMode="decimal"
          aria-label={w.retailOf(name)}
          value={price.retail}
          onChange={(e) => onChange({ ...price, retail: e.target.value })}
        />
      </td>
    </tr>
  );
}
