import { useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { valueAt } from '../../core/catalog/price.ts';
import { caseOf, type Product } from '../../core/catalog/product.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const SHOWN = 30;

/** A product that was not suggested, found as one types. */
export function AddProduct({
  taken,
  onAdd,
  onClose,
}: {
  taken: ReadonlySet<string>;
  onAdd: (product: Product) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { book, tariff } = useAtVisit();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = [...book.products.values()].flatMap((product) => {
    const price = tariff.prices.get(product.id)?.price;
    const isSold = product.status === 'active' || product.status === 'new';
    const isMeant = [product.name, product.id, product.barcode].some((text) => text.toLowerCase().includes(wanted));
    return price && isSold && isMeant && !taken.has(product.id) ? [{ product, price }] : [];
  });
  return (
    <Sheet title={w.add} closeLabel={c.close} onClose={onClose}>
      <Field label={w.search} type="search" value={search} onChange={(e) => setSearch(e.target.value)} />
      <ul>
        {found.slice(0, SHOWN).map(({ product, price }) => {
          const pack = caseOf(product);
          return (
            <li key={product.id}>
              <button type="button" className="choice" onClick={() => onAdd(product)}>
                <span>{product.name}</span>
                <span className="muted">
                  ¥{yuan(valueAt(price, units(pack.factor)))}/{pack.name}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {found.length === 0 ? <p className="muted">{w.noneFound}</p> : null}
      {found.length > SHOWN ? <p className="muted">{w.moreFound(found.length - SHOWN)}</p> : null}
    </Sheet>
  );
}
