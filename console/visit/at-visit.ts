import { createContext, useContext } from 'react';
import type { Instant } from '../../core/base/instant.ts';
import type { Quantity } from '../../core/base/quantity.ts';
import { packed } from '../../core/catalog/packed.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import type { VisitPage } from '../../protocol/board.ts';
import { clockOn } from '../time.ts';

export const VisitContext = createContext<VisitPage | null>(null);

export function useVisitPage(): VisitPage {
  const page = useContext(VisitContext);
  if (!page) throw new Error('shown outside of a visit');
  return page;
}

/** The clock of an instant on the day of the visit. */
export function useClock(): (at: Instant) => string {
  const { summary, zone } = useVisitPage();
  return (at) => clockOn(summary.day, at, zone);
}

/** A product by its code; one that the office has taken away keeps its code as its name. */
export function useProducts(): (id: string) => Pick<Product, 'name' | 'packs'> {
  const { products } = useVisitPage();
  return (id) => products.find((product) => product.id === id) ?? { name: id, packs: [{ name: '', factor: 1 }] };
}

/** A quantity in cases and singles: 5 箱 3 瓶. */
export function packedText(quantity: Quantity, product: Pick<Product, 'packs'>): string {
  const { cases, singles } = packed(quantity, product);
  return [
    cases > 0 ? `${cases} ${caseOf(product).name}` : '',
    singles > 0 || cases === 0 ? `${singles} ${baseOf(product).name}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
    .trim();
}
