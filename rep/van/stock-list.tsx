import { units } from '../../core/base/quantity.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { inVan, movedIn, type Van } from '../../core/order/van/van.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import * as words from './words.ts';

/** What is in the van, by case and bottle, and what has moved. */
export function StockList({ van }: { van: Van }) {
  const w = useWords(words);
  const { products } = useBook();
  return (
    <section className="card">
      {movedIn(van).map((moved) => {
        const product = products.get(moved.product);
        const text = (quantity: number): string => (product ? packedText(units(quantity), product) : String(quantity));
        const left = inVan(van, moved.product);
        return (
          <p key={moved.product} className="list-line">
            <span>
              {product?.name ?? moved.product}
              <span className="small muted block">
                {[
                  w.loaded(text(moved.loaded)),
                  moved.sold > 0 ? w.sold(text(moved.sold)) : '',
                  moved.given > 0 ? w.given(text(moved.given)) : '',
                  moved.returned > 0 ? w.returned(text(moved.returned)) : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
            <b className="due">{left > 0 ? w.inVan(text(left)) : w.gone}</b>
          </p>
        );
      })}
    </section>
  );
}
