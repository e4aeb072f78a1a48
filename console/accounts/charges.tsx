import { Link } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import type { AccountCharge } from '../../protocol/accounts.ts';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as words from './words.ts';

/** What was owed, the newest first, and what is left to pay of it. */
export function Charges({ charges, today }: { charges: readonly AccountCharge[]; today: string }) {
  const w = useWords(words);
  return (
    <section className="card">
      <h2>{w.owed}</h2>
      {charges.length === 0 ? (
        <p className="muted">{w.nothingOwed}</p>
      ) : (
        <WideTable name={w.owed}>
          <thead>
            <tr>
              <th scope="col">{w.what}</th>
              <th scope="col">{w.day}</th>
              <th scope="col">{w.due}</th>
              <th scope="col" className="number">
                {w.total}
              </th>
              <th scope="col" className="number">
                {w.open}
              </th>
            </tr>
          </thead>
          <tbody>
            {charges.map((charge, i) => (
              <Charge key={i} charge={charge} today={today} />
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

function Charge({
  charge: { order, day, due, amount, open, isAtTheDoor },
  today,
}: {
  charge: AccountCharge;
  today: string;
}) {
  const w = useWords(words);
  const isLate = open > 0 && due < today && !isAtTheDoor;
  return (
    <tr>
      <th scope="row">
        {order ? (
          <Link className="link" href={`/orders/${order.id}`}>
            {w.order(order.number)}
          </Link>
        ) : (
          w.brought
        )}
        {order ? <span className="small muted">{w.o.state[order.state]}</span> : null}
      </th>
      <td className="whole">{day}</td>
      <td className="whole">{isAtTheDoor ? w.atTheDoor : isLate ? <b className="bad">! {due}</b> : due}</td>
      <td className="number">{yuan(amount)}</td>
      <td className="number">
        {isAtTheDoor || open === 0 ? '–' : yuan(open)}
        {open === 0 && order?.state === 'signed' ? <span className="small muted">{w.mayBeSettled}</span> : null}
      </td>
    </tr>
  );
}
