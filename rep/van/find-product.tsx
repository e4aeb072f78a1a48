import { useState } from 'react';
import type { Product } from '../../core/catalog/product.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const SHOWN = 30;

/** A product that goes into the van, found as one types. */
export function FindProduct({
  taken,
  onFind,
  onClose,
}: {
  taken: ReadonlySet<string>;
  onFind: (product: Product) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { products } = useBook();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = [...products.values()].filter(
    ({ id, name, barcode, status }) =>
      (status === 'active' || status === 'new') &&
      !taken.has(id) &&
      [name, id, barcode].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <Sheet title={w.add} closeLabel={c.close} onClose={onClose}>
      <Field label={w.search} type="search" value={search} onChange={(e) => setSearch(e.target.value)} />
      <ul>
        {found.slice(0, SHOWN).map((product) => (
          <li key={product.id}>
            <button type="button" className="choice" onClick={() => onFind(product)}>
              <span>{product.name}</span>
              <span className="muted">{product.id}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="muted">{w.noneFound}</p> : null}
    </Sheet>
  );
}
