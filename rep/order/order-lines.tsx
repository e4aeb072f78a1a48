import type { ReactNode } from 'react';
import { yuan, type Money } from '../../core/base/money.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { freeOf, type OrderLine } from '../../core/order/order.ts';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { packedText } from '../../core/catalog/packed.ts';
import * as words from './words.ts';

/** What was agreed, line by line, as the owner may read it; and what it comes to. */
export function OrderLines({
  lines,
  total,
  because,
}: {
  lines: readonly OrderLine[];
  total: Money;
  /** Why so much, where that is told. */
  because?: (line: OrderLine, product: Product) => ReactNode;
}) {
  const w = useWords(words);
  const { book } = useAtVisit();
  const inUnits = (line: OrderLine, product: Product): string =>
    caseOf(product).factor > 1 && line.agreed >= caseOf(product).factor
      ? w.inUnits(line.agreed, baseOf(product).name)
      : '';
  return (
    <>
      {lines
        .filter((line) => line.agreed + freeOf(line) > 0)
        .map((line) => {
          const product = book.products.get(line.product);
          return (
            <p key={line.product} className="list-line">
              <span>
                {product?.name ?? line.product}
                <span className="small muted block">
                  {product ? `${packedText(line.agreed, product)}${inUnits(line, product)}` : line.agreed}
                  {product && freeOf(line) > 0 ? ` · ${w.free(freeOf(line), baseOf(product).name)}` : ''}
                </span>
                {product && because ? because(line, product) : null}
              </span>
              <b className="due">¥{yuan(line.value)}</b>
            </p>
          );
        })}
      <p className="list-line total">
        <span>{w.total}</span>
        <b>¥{yuan(total)}</b>
      </p>
    </>
  );
}
