import { useMemo, useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { timeOf } from '../../core/base/day.ts';
import type { FactKind } from '../../protocol/all-facts.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { saveFile, shareText } from '../save-file.ts';
import { outletsIn } from '../unsent/groups.ts';
import * as common from '../words.ts';
import { daysOf, receiptOf, receiptText } from './receipt.ts';
import * as words from './words.ts';

/** The receipt of a day: each record with its time and number, and when the server confirmed it. */
export function ReceiptCard() {
  const w = useWords(words);
  const { zone } = useBook().organisation;
  const facts = useFacts();
  const days = useMemo(() => daysOf(facts, zone), [facts, zone]);
  const [day, setDay] = useState<Day | null>(null);
  if (days.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{w.receipt}</h2>
      <p className="small muted">{w.receiptHint}</p>
      <Button onClick={() => setDay(days[0]!)}>{w.receiptShow}</Button>
      {day === null ? null : <ReceiptSheet day={day} days={days} onDay={setDay} onClose={() => setDay(null)} />}
    </section>
  );
}

function ReceiptSheet(of: { day: Day; days: readonly Day[]; onDay: (day: Day) => void; onClose: () => void }) {
  const { day, days, onDay, onClose } = of;
  const w = useWords(words);
  const c = useWords(common);
  const { organisation, person, outlets } = useBook();
  const { zone } = organisation;
  const facts = useFacts();
  const lines = receiptOf(facts, day, { zone, position: bookPosition(), outletOf: outletsIn(facts) });
  const confirmed = lines.filter((line) => line.confirmed).length;
  const nameOfKind = (kind: string): string => w.kind[kind as FactKind] ?? w.other;
  const nameOfOutlet = (id: string): string => outlets.get(id)?.name ?? w.unknownShop;
  const title = w.receiptTitle(day, person.name);
  const text = (): string => receiptText(lines, w, { day, name: person.name, zone, nameOfKind, nameOfOutlet });
  return (
    <Sheet title={w.receipt} closeLabel={c.close} onClose={onClose}>
      {days.length > 1 ? (
        <Select label={w.receiptDay} value={day} onChange={(value) => onDay(value as Day)}>
          {days.map((one) => (
            <option key={one} value={one}>
              {c.date(one)}
            </option>
          ))}
        </Select>
      ) : null}
      <p className="title">{w.receiptSum(lines.length, confirmed)}</p>
      <ul>
        {lines.map((line) => (
          <li className="list-line" key={line.number}>
            <span>
              {w.receiptLine({
                number: line.number,
                time: timeOf(line.keptAt, zone),
                what: nameOfKind(line.kind),
                where: '',
              })}
              {line.outlet === null ? null : <span className="small muted block">{nameOfOutlet(line.outlet)}</span>}
            </span>
            <span className={`small due ${line.confirmed ? 'ok' : 'warn'}`}>
              {line.confirmed
                ? w.receiptConfirmed(line.confirmed.number, timeOf(line.confirmed.at, zone))
                : w.receiptOpen}
            </span>
          </li>
        ))}
      </ul>
      {'share' in navigator ? <Button onClick={() => void shareText(title, text())}>{w.receiptShare}</Button> : null}
      <Button onClick={() => saveFile(`${title}.txt`, 'text/plain;charset=utf-8', text())}>{w.receiptSave}</Button>
    </Sheet>
  );
}
