import type { Counted, Quantity } from '../base/quantity.ts';
import { demandLine, type DemandLine } from './engine/demand-line.ts';
import type { OrderLine } from './order.ts';
import type { Proposal } from './proposal.ts';
import type { Arithmetic, SuggestionGroup } from './suggestion.ts';

/**
 * The numbers of the one line under a suggestion, as data; screens have the words.
 * sold: 上次24 + 送48 − 退0 − 现在20 = 卖了52. estimate: 估算, so much a day. negative: 数目对不上, count again.
 */
export type Explanation =
  | {
      readonly kind: 'sold';
      readonly previous: number;
      readonly delivered: number;
      readonly removed: number;
      readonly counted: number;
      readonly sold: number;
      readonly onTheWay: number;
      readonly proposed: number;
    }
  | {
      readonly kind: 'estimate';
      readonly perDay: number;
      readonly days: number;
      readonly counted: number;
      readonly onTheWay: number;
      readonly proposed: number;
    }
  | { readonly kind: 'starter'; readonly proposed: number }
  | {
      readonly kind: 'negative';
      readonly previous: number;
      readonly delivered: number;
      readonly removed: number;
      readonly counted: number;
      readonly sold: number;
    }
  | { readonly kind: 'demand'; readonly line: DemandLine }
  | { readonly kind: 'blank' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'nothing-known' };

type Explained = Pick<Proposal, 'group' | 'proposed' | 'arithmetic' | 'demand'>;

/** [O23] [O39] Why this quantity, in the fewest numbers that let the owner check it. */
export function explain({ group, proposed, arithmetic, demand }: Explained): Explanation {
  if (demand) return { kind: 'demand', line: demandLine({ group, proposed, sum: demand }) };
  if (group === 'blocked') return { kind: 'blocked' };
  if (!arithmetic || arithmetic.counted === null) return { kind: 'blank' };
  return ofRule(group, proposed, arithmetic, arithmetic.counted);
}

function ofRule(group: SuggestionGroup, proposed: Counted, a: Arithmetic, counted: Quantity): Explanation {
  const { onTheWay } = a;
  if (a.sold !== null && a.previous !== null && (proposed === null || a.basis === 'counts')) {
    const sum = { previous: a.previous, delivered: a.delivered, removed: a.removed, counted, sold: a.sold };
    return proposed === null ? { kind: 'negative', ...sum } : { kind: 'sold', ...sum, onTheWay, proposed };
  }
  if (proposed === null) return { kind: 'blank' };
  if (a.perDay !== null) return { kind: 'estimate', perDay: a.perDay, days: a.daysToNext, counted, onTheWay, proposed };
  return group === 'opportunity' ? { kind: 'starter', proposed } : { kind: 'nothing-known' };
}

/** [O23] The same of a line of an order, which keeps the sum; null where nothing was proposed. */
export function explainLine({
  proposed,
  arithmetic,
  demand,
}: Pick<OrderLine, 'proposed' | 'arithmetic' | 'demand'>): Explanation | null {
  const sum = demand ?? arithmetic;
  if (!sum) return null;
  const codes = sum.adjustments.map((a) => a.code);
  const isStarter = codes.includes('new-product') || codes.includes('must-stock-missing');
  const group: SuggestionGroup = codes.includes('blocked') ? 'blocked' : isStarter ? 'opportunity' : 'top-up';
  return explain({ group, proposed, arithmetic, demand });
}

/** [O60] What the owner may read of why; null where it is a question to the rep, or says nothing. */
export function explainToOwner(line: Parameters<typeof explainLine>[0]): Explanation | null {
  const why = explainLine(line);
  if (why?.kind === 'demand') return FOR_OWNER.includes(why.line.kind) ? why : null;
  return why && FOR_OWNER.includes(why.kind) ? why : null;
}

const FOR_OWNER: readonly (Explanation | DemandLine)['kind'][] = ['sold', 'estimate', 'starter', 'demand'];
