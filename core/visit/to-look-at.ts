import type { Placements } from '../catalog/posm.ts';
import type { Agreement } from '../outlet/agreement.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { OutletHistory } from '../order/history.ts';
import type { Visit } from './visit.ts';

/** What stands in a shop beside the goods on its shelf, as far as we know of it. */
export interface KnownThere {
  readonly placements: Placements['items'];
  readonly cooler: Outlet['cooler'];
  readonly agreements: readonly Agreement[];
}

/** What of it nobody has looked at in this visit. */
export interface ToLookAt {
  readonly material: readonly string[];
  readonly coolers: readonly string[];
  readonly agreements: readonly string[];
}

/** [V46] */
export function toLookAt(
  { placements, cooler, agreements }: KnownThere,
  visit: Pick<Visit, 'posm' | 'coolers' | 'agreements'>,
): ToLookAt {
  const seen = new Set(visit.posm?.items.map(({ posm }) => posm));
  const audited = new Set(visit.coolers.map(({ asset }) => asset));
  const checked = new Set(visit.agreements.map(({ agreement }) => agreement));
  return {
    material: placements.map(({ posm }) => posm).filter((posm) => !seen.has(posm)),
    coolers: cooler && !audited.has(cooler.asset) ? [cooler.asset] : [],
    agreements: agreements.map(({ code }) => code).filter((code) => !checked.has(code)),
  };
}

/** Goods of others that were noted before. */
export interface KnownCompetitor {
  readonly brand: string;
  readonly products: readonly { readonly product: string; readonly price: number | null }[];
}

const BRANDS_MAX = 8;
const PRODUCTS_MAX = 8;

/** [V47] Brands and products of earlier notes, those of this shop first, then the ones that are met most; each once. */
export function knownCompetitors(
  histories: Iterable<Pick<OutletHistory, 'outlet' | 'visits'>>,
  here: Outlet['id'],
): KnownCompetitor[] {
  const brands = new Map<string, { weight: number; products: Map<string, number | null> }>();
  for (const { outlet, visits } of histories) {
    for (const { brand, product, price } of visits.flatMap((visit) => visit.competitors)) {
      if (brand === '') continue;
      const known = brands.get(brand) ?? { weight: 0, products: new Map<string, number | null>() };
      known.weight += outlet === here ? HERE : 1;
      // Of this shop the newest price; of another shop none: it asks its own.
      const isNew = !known.products.has(product);
      const own = outlet === here ? price : null;
      if (product !== '' && (isNew || (known.products.get(product) === null && own !== null)))
        known.products.set(product, own);
      brands.set(brand, known);
    }
  }
  return [...brands]
    .sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
    .slice(0, BRANDS_MAX)
    .map(([brand, { products }]) => ({
      brand,
      products: [...products].slice(0, PRODUCTS_MAX).map(([product, price]) => ({ product, price })),
    }));
}
/** A note of this shop outweighs all others. */
const HERE = 100_000;
