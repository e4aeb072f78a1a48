import { explain } from '../../core/order/explain.ts';
import type { Suggestion } from '../../core/order/suggestion.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** One line of reason, in the fewest numbers that can be checked. */
export function Because({ suggestion, unit }: { suggestion: Suggestion; unit: string }): string {
  const w = useWords(words);
  const e = explain(suggestion);
  switch (e.kind) {
    case 'sold':
      return w.sold(e.sold, unit, e.counted);
    case 'estimate':
      return w.est(String(Math.round(e.perDay * 10) / 10), unit, e.counted);
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
