import type { Id } from '../base/id.ts';
import type { ProductId } from '../catalog/product.ts';
import type { StockState } from './check.ts';

/** What the last check left of a shop: what it counted, what it saw without a count, and what was delivered since. */
export interface LastCheck {
  readonly stock: Readonly<Record<ProductId, number>>;
  readonly seen: Readonly<Record<ProductId, 'present' | 'low'>>;
  readonly cameSince: ReadonlySet<ProductId>;
}

/** [F10] [F11] How a product stood last time; null where that says nothing of today. */
function stateBefore(product: ProductId, { stock, seen, cameSince }: LastCheck): StockState | null {
  const counted = stock[product];
  if (counted === undefined) return seen[product] ?? null;
  if (counted > 0) return 'present';
  return cameSince.has(product) ? null : 'out';
}

/** What one tap takes over in a block of the shelf, and the one product of it that has to be counted by hand. */
export interface AsBefore {
  readonly states: ReadonlyMap<ProductId, StockState>;
  readonly toCount: ProductId;
}

/**
 * [F10] [F11] [F12] Of a block's products those that stand as last time, without the ones that are counted anyway; null
 * where fewer than two are known: the one to be counted would be all there is.
 */
export function asBefore(
  products: readonly ProductId[],
  last: LastCheck,
  { counted, seed }: { readonly counted: ReadonlySet<ProductId>; readonly seed: Id },
): AsBefore | null {
  const known = products.flatMap((product): [ProductId, StockState][] => {
    const state = counted.has(product) ? null : stateBefore(product, last);
    return state ? [[product, state]] : [];
  });
  if (known.length < 2) return null;
  // By rank and not by place: a product that joins or leaves the block does not draw anew.
  const drawn = known.map(([product]) => product).sort((a, b) => rank(seed, a) - rank(seed, b));
  return { states: new Map(known), toCount: drawn[0]! };
}

/** [F13] There where it was there, out where it was out: how many there are is what the count is for. */
export const isAsBefore = ({ states, toCount }: AsBefore, counted: number): boolean =>
  (states.get(toCount) === 'out') === (counted === 0);

/** FNV-1a: the same words have the same rank on every phone. */
function rank(seed: string, product: ProductId): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${product}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
