import type { SchemeCondition } from '../../core/catalog/scheme.ts';
import { packedText } from '../../core/catalog/packed.ts';
import type { Naming } from '../../core/words/scheme-text.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { goodsOf, type Goods } from '../goods/goods.ts';
import * as words from './words.ts';

export const namingOf = (products: readonly Goods[]): Naming => ({
  name: (product) => goodsOf(products, product).name,
  amount: (product, quantity) => packedText(quantity, goodsOf(products, product)),
});

/** A condition in words. */
export function useConditionText(products: readonly Goods[]): (condition: SchemeCondition) => string {
  const w = useWords(words);
  const c = useWords(common);
  return (condition) => {
    switch (condition.kind) {
      case 'class':
        return w.condition.classes(c.list(condition.classes));
      case 'outlets':
        return condition.outlets.length <= 3 ? c.list(condition.outlets) : w.condition.outlets;
      case 'carries':
        return w.condition.carries(goodsOf(products, condition.product).name);
      case 'agreement':
        return w.condition.agreement(w.shop.agreement[condition.type]);
      default:
        return w.shop.condition[condition.kind];
    }
  };
}
