import { yuan } from '../../core/base/money.ts';
import { oneDecimal } from '../../core/base/ratio.ts';
import type { MonthGoals } from '../../core/plan/month-proposal.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** How the shops are to develop, as far as goals are set. */
export function Figures({ goals }: { goals: MonthGoals }) {
  const w = useWords(words);
  const { productsPerOutlet, orderPerOutlet, distribution, newOutlets } = goals;
  const said = [
    productsPerOutlet === null ? null : w.productsPerOutlet(oneDecimal(productsPerOutlet / 10)),
    orderPerOutlet === null ? null : w.orderPerOutlet(yuan(orderPerOutlet)),
    distribution === null ? null : w.distribution(distribution),
    newOutlets === null ? null : w.newOutlets(newOutlets),
  ];
  return <>{said.filter((one) => one !== null).join(' · ')}</>;
}
