import type { OrderPage } from '../../protocol/orders.ts';
import { useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import { productIn } from '../product-in.ts';
import { NoteButton } from './note-button.tsx';
import * as words from './words.ts';

/** What was handed over, part by part, with what stands on the packs. */
export function Deliveries({ page: { row, deliveries, products } }: { page: OrderPage }) {
  const w = useWords(words);
  if (deliveries.length === 0) return null;
  return (
    <section className="card" aria-label={w.deliveries}>
      <h2>{w.deliveries}</h2>
      {deliveries.map(({ part, day, lines }) => (
        <div key={part}>
          <div className="row spread">
            <b>{w.part(part, day)}</b>
            <NoteButton row={row} part={part} />
          </div>
          <ul>
            {lines.map((line) => {
              const product = productIn(products, line.product);
              return (
                <li key={line.product}>
                  {[
                    `${product.name} ${packedText(line.quantity, product)}`,
                    line.batch ? w.batch(line.batch) : '',
                    line.produced ? w.producedOn(line.produced) : '',
                  ]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
