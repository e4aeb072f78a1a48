import { baseOf } from '../../core/catalog/product.ts';
import type { PhotoSubject } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { useProducts, useVisitPage } from './at-visit.ts';
import { Photos } from './photos.tsx';
import * as words from './words.ts';

const COMPARED: readonly PhotoSubject[] = [
  'shelf-before',
  'shelf-after',
  'second-display',
  'second-display-after',
  'cooler',
  'cooler-after',
];

/** Step four: what was done at the shelf, and how it looked before and after. */
export function Merchandising() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, material } = useVisitPage();
  const { merchandised, photos } = visit;
  const productOf = useProducts();
  const compared = COMPARED.flatMap((subject) => photos.filter((photo) => photo.subject === subject));
  return (
    <>
      {merchandised && merchandised.actions.length === 0 ? <p className="muted">{w.noActions}</p> : null}
      {merchandised && merchandised.actions.length > 0 ? (
        <ul className="findings" aria-label={w.actions}>
          {merchandised.actions.map((one, i) => {
            const product = one.product === null ? null : productOf(one.product);
            return (
              <li key={i}>
                <span className={one.isDone ? 'pill ok' : 'pill warn'}>
                  {one.isDone ? '✓' : '!'} {t.action[one.action]}
                </span>
                <span>
                  {product?.name ?? material.find((piece) => piece.code === one.posm)?.name ?? one.posm}
                  {one.quantity === null ? '' : ` ${one.quantity} ${product ? baseOf(product).name : ''}`}
                  {one.batch === null ? '' : ` · ${w.batch(one.batch)}`}
                  <span className="muted"> {one.isDone ? w.done : w.actionNotDone(one.reason ?? '')}</span>
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      {compared.length > 0 ? <Photos photos={compared} /> : null}
    </>
  );
}
