import type { Id } from '../base/id.ts';
import type { OutletHistory } from '../order/history.ts';
import type { LastCheck } from '../shelf/as-before.ts';

/** What the last visit before this one found on the shelf, and what was delivered since; null where nobody has checked. */
export function lastCheckOf({ visits, deliveries }: OutletHistory, visit: Id): LastCheck | null {
  const before = visits.find((past) => past.visit !== visit);
  if (!before || Object.keys(before.stock).length + Object.keys(before.seen).length === 0) return null;
  const since = deliveries.filter(({ day }) => day >= before.day);
  return {
    stock: before.stock,
    seen: before.seen,
    cameSince: new Set(since.flatMap(({ lines }) => Object.keys(lines))),
  };
}
