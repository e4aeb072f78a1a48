import { day, plusDays, weekdayOf, type Day } from '../base/day.ts';
import type { Focus } from '../plan/focus.ts';

/** [PB10] The days of a focus that begins now: what is left of this month or week, or today. */
export function periodOf(span: Focus['span'], today: Day): Pick<Focus, 'to' | 'from'> {
  if (span === 'day') return { from: today, to: today };
  if (span === 'week') return { from: today, to: plusDays(today, 7 - weekdayOf(today)) };
  const next = plusDays(day(`${today.slice(0, 7)}-28`), 4);
  return { from: today, to: plusDays(day(`${next.slice(0, 7)}-01`), -1) };
}
