import { useState } from 'react';
import { packedText } from '../../core/catalog/packed.ts';
import type { Distributor } from '../../core/order/supply.ts';
import type { DistributorList } from '../../protocol/distributors.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import type { TypedAmount } from '../../core/catalog/typed.ts';
import { WideTable } from '../wide-table.tsx';
import { typedStock, type DistributorForm, type Faults } from './form.ts';
import * as words from './words.ts';

/** What is in the warehouse of each product; blank: not known. */
export function StockRows({
  before,
  form,
  products,
  faults,
  onChange,
}: {
  /** As it was told, and what has left since. */
  before: Pick<Distributor, 'stock' | 'gone'>;
  form: DistributorForm;
  products: DistributorList['products'];
  faults: Faults;
  onChange: (product: string, amount: TypedAmount) => void;
}) {
  const w = useWords(words);
  const [find, setFind] = useState('');
  const text = find.trim().toLowerCase();
  const rows = products.filter((one) =>
    [one.id, one.name, one.category].some((part) => part.toLowerCase().includes(text)),
  );
  return (
    <>
      <Field
        label={w.search}
        hint={w.found(rows.length, products.length)}
        type="search"
        value={find}
        onChange={(e) => setFind(e.target.value)}
      />
      <WideTable name={w.stock} className="stock-rows">
        <thead>
          <tr>
            <th scope="col">{w.product}</th>
            <th scope="col">{w.quantity}</th>
            <th scope="col">{w.since}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((goods) => {
            const amount = typedStock(form, goods);
            const [told, gone] = [before.stock[goods.id], before.gone[goods.id]];
            const isFaulty = faults.has(goods.id);
            return (
              <tr key={goods.id}>
                <th scope="row">
                  {goods.name}
                  <span className="small muted">{`${goods.id} · ${goods.category}`}</span>
                  {isFaulty ? <span className="small bad">✕ {w.fault}</span> : null}
                </th>
                <td className="whole">
                  <input
                    inputMode="numeric"
                    aria-label={w.quantityOf(goods.name)}
                    aria-invalid={isFaulty}
                    value={amount.number}
                    onChange={(e) => onChange(goods.id, { ...amount, number: e.target.value })}
                  />{' '}
                  <select
                    aria-label={w.packOf(goods.name)}
                    value={amount.pack}
                    onChange={(e) => onChange(goods.id, { ...amount, pack: e.target.value })}
                  >
                    {goods.packs.map((pack) => (
                      <option key={pack.name} value={pack.name}>
                        {pack.name}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  {told === undefined
                    ? ''
                    : w.toldAndGone(packedText(told, goods), gone ? packedText(gone, goods) : '')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
    </>
  );
}
