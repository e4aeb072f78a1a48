import { createContext, useContext } from 'react';
import type { Instant } from '../../core/base/instant.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { VisitPage } from '../../protocol/board.ts';
import { productIn } from '../product-in.ts';
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
  return (id) => productIn(products, id);
}
