import { explain, type Explanation } from '../../core/order/explain.ts';
import { baseOf, type Product } from '../../core/catalog/product.ts';
import type { Proposal } from '../../core/order/proposal.ts';
import { DEMAND_LINES, packNames } from '../../core/words/demand-lines.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** One line of reason, in the fewest numbers that can be checked. */
export const Because = ({ suggestion, product }: { suggestion: Proposal; product: Product }) => (
  <Why of={explain(suggestion)} product={product} />
);

/** The words of a reason. */
export function Why({ of: e, product }: { of: Explanation; product: Product }): string {
  const w = useWords(words);
  const lines = useWords(DEMAND_LINES);
  const unit = baseOf(product).name;
  switch (e.kind) {
    case 'sold':
      return w.sold(e, unit);
    case 'estimate':
      return w.est(String(Math.round(e.perDay * 10) / 10), unit, e.counted);
    case 'demand':
      return lines.owner(e.line, packNames(product));
    case 'starter':
      return w.starter;
    case 'negative':
      return w.negative;
    case 'blank':
      return w.blank;
    case 'blocked':
      return w.blocked;
    case 'nothing-known':
      return w.nothing;
  }
}
