import { useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import { reconcile, type Reconciliation } from '../../core/kpi/reconcile.ts';
import type { Order } from '../../core/order/order.ts';
import type { CompetitorNoted } from '../../core/visit/observed.ts';
import type { ComplaintMade } from '../../core/visit/relation.ts';
import { factOf, useFacts } from '../log/log.ts';

/** What this phone's facts of a day tell, beside the figures: nothing of it is written twice. */
export interface DayFacts {
  readonly orders: Reconciliation;
  readonly complaints: readonly ComplaintMade[];
  readonly competitors: readonly CompetitorNoted[];
  /** The outlet of each visit. */
  readonly outletOf: ReadonlyMap<string, string>;
}

export function useDayFacts(day: Day): DayFacts {
  const facts = useFacts();
  return useMemo(() => {
    const told = facts.map(factOf);
    const outletOf = new Map(
      told.flatMap((f) => (f.kind === 'visit-opened' && f.day === day ? [[f.visit, f.outlet] as const] : [])),
    );
    const orders = new Map<string, Order>();
    for (const f of told) {
      if (f.kind === 'order-agreed' && outletOf.has(f.visit)) orders.set(f.visit, f.order);
      else if (f.kind === 'order-declined') orders.delete(f.visit);
    }
    const ofDay = (f: { readonly visit: string }): boolean => outletOf.has(f.visit);
    const complaints = new Map(
      told.flatMap((f) => (f.kind === 'complaint-made' && ofDay(f) ? [[f.complaint, f] as const] : [])),
    );
    return {
      orders: reconcile([...orders.values()]),
      complaints: [...complaints.values()],
      competitors: told.filter((f) => f.kind === 'competitor-noted').filter(ofDay),
      outletOf,
    };
  }, [facts, day]);
}
