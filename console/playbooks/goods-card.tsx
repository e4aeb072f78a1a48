import { useState } from 'react';
import { unmatched, type OwnGoods } from '../../core/playbook/goods.ts';
import type { Playbook } from '../../core/playbook/playbook.ts';
import type { PlaybookHere } from '../../protocol/playbook.ts';
import { Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** No code of a good. */
const NONE = '-';

/** Which of our goods a good of the book is; only those that do not have our codes already. */
export function GoodsCard({
  book,
  products,
  goods,
  onChange,
}: {
  book: Playbook;
  products: PlaybookHere['products'];
  goods: OwnGoods;
  onChange: (goods: OwnGoods) => void;
}) {
  const w = useWords(words);
  const foreign = unmatched(book, products, {});
  const open = unmatched(book, products, goods).length;
  const [isOpen, setOpen] = useState(open > 0);
  if (foreign.length === 0) return null;
  const choose = (good: string, value: string): void => {
    const { [good]: _, ...others } = goods;
    onChange(value === '' ? others : { ...others, [good]: value === NONE ? null : value });
  };
  const chosen = (good: string): string => (Object.hasOwn(goods, good) ? (goods[good] ?? NONE) : '');
  return (
    <section className="card">
      <details open={isOpen} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          <h2>{w.goods}</h2>
          {open > 0 ? <span className="pill warn">{w.openGoods(open)}</span> : null}
        </summary>
        <p className="muted">{w.goodsHint}</p>
        <div className="book-goods">
          {foreign.map(({ product, name }) => (
            <Select
              key={product}
              label={w.goodOf(name)}
              value={chosen(product)}
              onChange={(value) => choose(product, value)}
            >
              <option value="">{w.open}</option>
              <option value={NONE}>{w.noGood}</option>
              {products.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          ))}
        </div>
      </details>
    </section>
  );
}
