import { useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { MoneyCollected, MoneyCounted } from '../../core/order/collect/facts.ts';
import { factOf, useFacts } from '../log/log.ts';

/** What this phone tells of the money of a day: what was collected, and how it was counted last. */
export function useCollected(day: Day): { collected: readonly MoneyCollected[]; counted: MoneyCounted | null } {
  const facts = useFacts();
  return useMemo(() => {
    const told = facts.map(factOf);
    const visits = new Set(told.flatMap((f) => (f.kind === 'visit-opened' && f.day === day ? [f.visit] : [])));
    return {
      collected: told.filter((f) => f.kind === 'money-collected').filter((f) => visits.has(f.visit)),
      counted: told.filter((f) => f.kind === 'money-counted').findLast((f) => f.day === day) ?? null,
    };
  }, [facts, day]);
}
