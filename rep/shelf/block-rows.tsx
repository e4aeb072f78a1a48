import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Product } from '../../core/catalog/product.ts';
import { useFirstThenAll } from '../use-first-then-all.ts';
import { CheckRow } from './check-row.tsx';
import type { Check } from './check.ts';

/** The products of one block, row by row. */
export function BlockRows({
  check,
  products,
  onDetails,
}: {
  check: Check;
  products: readonly Product[];
  onDetails: (product: Product) => void;
}) {
  const latest = useRef(check);
  useLayoutEffect(() => {
    latest.current = check;
  });
  const hands = useMemo(
    (): Pick<Check, 'tap' | 'count'> => ({
      tap: (product, state) => latest.current.tap(product, state),
      count: (product) => latest.current.count(product),
    }),
    [],
  );
  return (
    <section>
      {useFirstThenAll(products).map((product) => (
        <CheckRow
          key={product.id}
          product={product}
          line={check.lineOf(product.id)}
          isMust={check.listed.has(product.id)}
          isActive={check.active?.id === product.id}
          isDrawn={check.drawn?.id === product.id}
          isFound={check.found === product.id}
          isInCases={check.isInCases && check.active?.id === product.id}
          hands={hands}
          onDetails={onDetails}
        />
      ))}
    </section>
  );
}
