import { useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import { mustStockOf } from '../../core/catalog/must-stock.ts';
import { distributionOf, type Distribution } from '../../core/kpi/distribution.ts';
import { useBook } from './book.ts';

/** How far the must-stock is spread over own active outlets, by the checks that the book knows. */
export function useDistribution(today: Day): Distribution {
  const { outlets, histories, mustStock } = useBook();
  return useMemo(() => {
    const active = [...outlets.values()].filter((o) => o.status === 'active');
    return distributionOf(
      active.map((outlet) => ({
        mustStock: (mustStockOf(mustStock, outlet, today)?.products ?? []).map(({ product }) => product),
        visits: histories.get(outlet.id)?.visits ?? [],
      })),
      today,
    );
  }, [outlets, histories, mustStock, today]);
}
