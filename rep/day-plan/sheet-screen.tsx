import { useState } from 'react';
import { weekdayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { wholeYuan } from '../../core/base/money.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { openCommitments } from '../../core/plan/commitment.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useAllCommitments } from '../book/overlay.ts';
import { PlainScreen } from '../frame.tsx';
import { useObjectives } from '../visit/objectives.ts';
import * as common from '../words.ts';
import { StopsMap } from './stops-map.tsx';
import { useDayPlan } from './use-day-plan.ts';
import * as words from './words.ts';

/** The way of the day on paper: where, whom, what for, what was ordered last, what was promised; and where the shops are. */
export function SheetScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const { today, stops } = useDayPlan();
  const [shown, setShown] = useState<'today' | 'all'>('today');
  const all = [...book.outlets.keys()].sort();
  return (
    <PlainScreen
      title={w.sheetTitle}
      back="/plan"
      dock={
        <Button look="primary" onClick={() => window.print()}>
          {w.print}
        </Button>
      }
    >
      <h2>{w.sheetOf(book.person.name, c.date(today), c.weekday[weekdayOf(today)]!)}</h2>
      <div className="sheet-line sheet-names" aria-hidden="true">
        {Object.values(w.columns).map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className="sheet-lines">
        {stops.map((id, i) => (
          <Line key={id} id={id} number={i + 1} />
        ))}
      </ol>
      <section className="stack-small map-part">
        <h2>{w.mapTitle}</h2>
        <Chips
          legend={w.mapShow}
          isLegendHidden
          value={shown}
          onChange={setShown}
          choices={[
            { value: 'today', label: w.mapToday },
            { value: 'all', label: w.mapAll },
          ]}
        />
        <StopsMap outlets={shown === 'today' ? stops : all} isWay={shown === 'today'} today={today} />
      </section>
    </PlainScreen>
  );
}

function Line({ id, number }: { id: Id; number: number }) {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const { today, draft } = useDayPlan();
  const commitments = useAllCommitments().filter((one) => one.outlet === id);
  const outlet = book.outlets.get(id)!;
  const { proposals } = useObjectives({ book, outlet, commitments, today });
  const last = book.histories.get(id)?.visits.find((v) => v.total !== null);
  const contact = decisionMaker(outlet.contacts);
  const key = draft.keys.find((one) => one.outlet === id);
  const promises = openCommitments(commitments);
  const label = (name: keyof typeof w.columns) => <span className="sheet-label small muted">{w.columns[name]} </span>;
  return (
    <li className="sheet-line">
      <b>{number}</b>
      <span>
        <b>{outlet.name}</b>
        <span className="small muted block">{outlet.address}</span>
      </span>
      <span>
        {label('contact')}
        {contact ? `${contact.salutation} ${contact.phone}`.trim() : w.nothing}
      </span>
      <span>
        {label('purpose')}
        {key?.objective ?? proposals[0]}
      </span>
      <span>
        {label('last')}
        {last ? `${c.dayMonth(last.day)} ¥${wholeYuan(last.total!)}` : w.nothing}
      </span>
      <span>
        {label('promises')}
        {promises.length === 0 ? w.nothing : promises.map((one) => `${one.text} (${c.dayMonth(one.due)})`).join(' · ')}
      </span>
    </li>
  );
}
