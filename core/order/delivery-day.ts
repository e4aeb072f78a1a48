import { plusDays, type Day } from '../base/day.ts';

/** The first day on which the distributor delivers: `leadDays` working days from that day. */
export function deliveryDay(from: Day, leadDays: number, closed: readonly Day[]): Day {
  let day = from;
  for (let left = leadDays; left > 0;) {
    day = plusDays(day, 1);
    if (!closed.includes(day)) left--;
  }
  return day;
}
