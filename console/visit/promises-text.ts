import type { VisitSummary } from '../../core/visit/summary.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** How many promises a visit made and settled; nothing is said of none. */
export function usePromisesText(): (of: Pick<VisitSummary, 'promised' | 'settled'>) => string {
  const w = useWords(words);
  return ({ promised, settled }) =>
    [promised > 0 ? w.promisedNow(promised) : '', settled > 0 ? w.settledNow(settled) : '']
      .filter((part) => part !== '')
      .join(' · ');
}
