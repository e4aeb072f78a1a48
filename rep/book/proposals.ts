import { useMemo } from 'react';
import type { MonthProposal } from '../../core/plan/month-proposal.ts';
import { bookPosition, factOf, useFacts } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { useBook } from './book.ts';

/** Own plans of months: as the book has them, with what this phone has handed in since. */
export function useProposals(): readonly MonthProposal[] {
  const { proposals } = useBook();
  const facts = useFacts();
  return useMemo(() => {
    const all = new Map(proposals.map((p) => [p.month, p]));
    for (const stored of facts) {
      const fact = factOf(stored);
      if (fact.kind !== 'month-plan-submitted' || stateOf(stored, bookPosition()) === 'settled') continue;
      const { month, goals } = fact;
      all.set(month, { month, goals, state: 'submitted', comment: all.get(month)?.comment ?? '' });
    }
    return [...all.values()];
  }, [proposals, facts]);
}
