import * as v from 'valibot';
import { Day, dayOf, plusDays, type Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import { Chips } from '../ui/chips.tsx';
import { useWords } from '../ui/language.tsx';
import * as words from './words.ts';

/** The day in an address; null where there is none, or one that is no day: then it is today. */
export function dayIn(query: URLSearchParams): Day | null {
  const asked = v.safeParse(Day, query.get('day'));
  return asked.success ? asked.output : null;
}

/** Today, yesterday, or any day. Today is null, so that tomorrow it is tomorrow. */
export function DayChooser({
  day,
  clock,
  onChange,
}: {
  day: Day | null;
  clock: { readonly asOf: Instant; readonly zone: Zone } | null;
  onChange: (day: Day | null) => void;
}) {
  const w = useWords(words);
  const today = clock ? dayOf(clock.asOf, clock.zone) : null;
  const yesterday = today ? plusDays(today, -1) : null;
  const choice = day === null || day === today ? 'today' : day === yesterday ? 'yesterday' : null;
  return (
    <>
      <Chips
        legend={w.day}
        isLegendHidden
        value={choice}
        onChange={(one) => onChange(one === 'today' ? null : yesterday)}
        choices={[
          { value: 'today', label: w.today },
          { value: 'yesterday', label: w.yesterday, isDisabled: yesterday === null },
        ]}
      />
      <input
        className="day-input"
        type="date"
        aria-label={w.otherDay}
        value={day ?? today ?? ''}
        max={today ?? undefined}
        onChange={(e) => {
          const chosen = v.safeParse(Day, e.target.value);
          if (chosen.success) onChange(chosen.output === today ? null : chosen.output);
        }}
      />
    </>
  );
}
