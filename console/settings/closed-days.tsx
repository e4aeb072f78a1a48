import { useState } from 'react';
import * as v from 'valibot';
import { Day, weekdayOf } from '../../core/base/day.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The days on which no shop is called: each can be taken away, another added. */
export function ClosedDays({ days, onChange }: { days: readonly Day[]; onChange: (days: readonly Day[]) => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const [typed, setTyped] = useState('');
  const day = v.safeParse(Day, typed);
  const isNew = day.success && !days.includes(day.output);
  const add = (): void => {
    if (!day.success || !isNew) return;
    onChange([...days, day.output].sort());
    setTyped('');
  };
  return (
    <section className="card">
      <h2>{w.closedDays}</h2>
      <p className="small muted">{w.closedDaysHint}</p>
      {days.length === 0 ? <p>{w.noClosedDays}</p> : null}
      <ul className="closed-days">
        {days.map((one) => (
          <li key={one} className="row">
            <span>
              {one} <span className="muted">{c.weekday[weekdayOf(one)]}</span>
            </span>
            <Button
              look="plain"
              aria-label={w.remove(one)}
              onClick={() => onChange(days.filter((other) => other !== one))}
            >
              {w.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row wrap end">
        <label className="field">
          <span>{w.newClosedDay}</span>
          <input type="date" value={typed} onChange={(e) => setTyped(e.target.value)} />
        </label>
        <Button onClick={add} disabled={!isNew}>
          {w.add}
        </Button>
      </div>
    </section>
  );
}
