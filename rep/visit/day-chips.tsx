import { daysBetween, plusDays, weekdayOf, type Day } from '../../core/base/day.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** A day in one tap: some days from today, and another one that is usual. */
export function DayChips({
  legend,
  today,
  offsets,
  extra,
  value,
  onChange,
}: {
  legend: string;
  today: Day;
  offsets: readonly number[];
  extra?: Day | null;
  value: Day | null;
  onChange: (day: Day) => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const days = [...new Set([...offsets.map((n) => plusDays(today, n)), ...(extra ? [extra] : [])])].sort();
  const label = (day: Day): string => w.day(daysBetween(today, day), c.weekday[weekdayOf(day)]!, c.dayMonth(day));
  return (
    <Chips
      legend={legend}
      value={value}
      onChange={(day) => onChange(day as Day)}
      choices={days.map((day) => ({ value: day as string, label: label(day) }))}
    />
  );
}
