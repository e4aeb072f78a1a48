import * as v from 'valibot';
import { ProductId, type Product } from '../catalog/product.ts';
import type { BookFocus, BookGood, BookList, Playbook } from './playbook.ts';

/** Which of our own a good of a book is; null: we have none of it. */
export const OwnGoods = v.record(ProductId, v.nullable(ProductId));
export type OwnGoods = v.InferOutput<typeof OwnGoods>;

/** [PB6] Goods of a book that nobody has matched with one of ours yet. */
export const unmatched = (
  { goods }: Pick<Playbook, 'goods'>,
  products: readonly Pick<Product, 'id'>[],
  own: OwnGoods,
): BookGood[] =>
  goods.filter(({ product }) => !Object.hasOwn(own, product) && !products.some(({ id }) => id === product));

/** [PB6] The lists and targets of a book with our own goods in place of its. What we do not have is left out. */
export function inOwnGoods(
  { standards, targets }: Pick<Playbook, 'standards' | 'targets'>,
  products: readonly Pick<Product, 'id'>[],
  own: OwnGoods,
): { readonly lists: BookList[]; readonly focus: BookFocus[] } {
  const ownOf = (id: ProductId): ProductId | null => {
    const chosen = Object.hasOwn(own, id) ? own[id]! : id;
    return products.some((one) => one.id === chosen) ? chosen : null;
  };
  const lists = standards.lists.flatMap((list): BookList[] => {
    const there = list.products.flatMap(({ product, facings }) => {
      const mine = ownOf(product);
      return mine === null ? [] : [{ product: mine, facings }];
    });
    // Two goods of the book may be one of ours: it stands once, as wide as the wider.
    const once = [...new Set(there.map((one) => one.product))].map((product) => ({
      product,
      facings: Math.max(...there.filter((one) => one.product === product).map((one) => one.facings)),
    }));
    if (once.length === 0 && list.products.length > 0) return [];
    return [{ ...list, products: once, hero: list.hero === null ? null : ownOf(list.hero) }];
  });
  const focus = targets.focus.flatMap((one): BookFocus[] => {
    if (one.product === null) return [one];
    const mine = ownOf(one.product);
    return mine === null ? [] : [{ ...one, product: mine }];
  });
  return { lists, focus };
}
