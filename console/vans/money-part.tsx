import { useState } from 'react';
import { sumOf, yuan } from '../../core/base/money.ts';
import type { MoneyLine } from '../../core/order/collect/count.ts';
import type { RepOfDay, VanDay } from '../../protocol/vans.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Clock } from '../time.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { HandOverSheet } from './hand-over-sheet.tsx';
import * as words from './words.ts';

/** What a rep has collected on a day, what he has counted, and what finance was handed. */
export function MoneyPart({
  row: { rep, money },
  day,
  clock,
  onDone,
}: {
  row: RepOfDay;
  day: VanDay['day'];
  clock: Clock;
  onDone: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [isTaking, setTaking] = useState(false);
  const total = sumOf(money.counted.map((line) => line.expected));
  if (money.counted.length === 0) return <p className="muted">{w.noMoney}</p>;
  return (
    <section className="stack-small">
      <div className="row wrap">
        <h3 className="grow">
          {w.money} {c.yuan(yuan(total))}
        </h3>
        {money.mayTakeOver ? (
          <Button look="primary" onClick={() => setTaking(true)}>
            {w.take}
          </Button>
        ) : null}
      </div>
      <MoneyTable name={w.money} counted={w.repCounted} lines={money.counted} />
      {money.handedOver.map((one) => (
        <MoneyTable
          key={one.at}
          name={w.handed(one.by, clock(one.at))}
          counted={w.handedOver}
          lines={one.money}
          isTitled
        />
      ))}
      {money.collected.length > 0 ? (
        <details>
          <summary>{w.fromWhom(money.collected.length)}</summary>
          {money.collected.map((one, i) => (
            <p key={i}>
              {clock(one.at)} {w.from(one.outlet.name, w.t.way[one.way], c.yuan(yuan(one.amount)))} {one.reference}{' '}
              <span className="pill">{one.isHandedOver ? w.handedOver : w.waits}</span>
            </p>
          ))}
        </details>
      ) : null}
      {isTaking ? (
        <HandOverSheet
          rep={rep}
          day={day}
          due={money.due}
          onDone={() => {
            setTaking(false);
            onDone();
          }}
          onClose={() => setTaking(false)}
        />
      ) : null}
    </section>
  );
}

function MoneyTable({
  name,
  counted,
  lines,
  isTitled = false,
}: {
  name: string;
  counted: string;
  lines: readonly MoneyLine[];
  isTitled?: boolean;
}) {
  const w = useWords(words);
  return (
    <WideTable name={name}>
      {isTitled ? <caption>{name}</caption> : null}
      <thead>
        <tr>
          <th scope="col">{w.way}</th>
          <th scope="col" className="number">
            {w.collected}
          </th>
          <th scope="col" className="number">
            {counted}
          </th>
          <th scope="col" className="number">
            {w.difference}
          </th>
          <th scope="col">{w.reason}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.way}>
            <th scope="row">{w.t.way[line.way]}</th>
            <td className="number">{yuan(line.expected)}</td>
            <td className="number">{line.counted === null ? w.notSaid : yuan(line.counted)}</td>
            <td className="number">
              {line.difference ? <b className="bad">{yuan(line.difference)}</b> : line.difference === 0 ? '0' : ''}
            </td>
            <td>{line.reason}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
