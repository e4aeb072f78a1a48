import { useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import type { MonthPlan } from '../../core/plan/month.ts';
import { useFacts } from '../log/log.ts';
import { bookPosition } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { useBook } from './book.ts';

/** The month as the office knows it, with own orders that it has not counted yet. Null without a plan for this month. */
export function useMonth(today: Day): MonthPlan | null {
  const { months } = useBook();
  const facts = useFacts();
  return useMemo(() => {
    const month = months.find((m) => today.startsWith(m.month));
    if (!month) return null;
    const position = bookPosition();
    const totals = new Map<string, number>();
    for (const f of facts) {
      const fact = f.fact as { kind: string; visit: string; order?: { total: number } };
      const isNew = stateOf(f, position) !== 'settled' && f.at.slice(0, 7) >= month.month;
      if (isNew && fact.kind === 'order-agreed') totals.set(fact.visit, fact.order!.total);
      if (fact.kind === 'order-declined') totals.delete(fact.visit);
    }
    return { ...month, actual: fen([...totals.values()].reduce((sum, total) => sum + total, month.actual)) };
  }, [months, facts, today]);
}
