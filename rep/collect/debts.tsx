import { daysBetween } from '../../core/base/day.ts';
import { NOTHING, yuan } from '../../core/base/money.ts';
import type { Account } from '../../core/order/account/account.ts';
import type { PaidPart } from '../../core/order/collect/owed.ts';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

type Debt = Pick<Account['items'][number], 'order' | 'day' | 'due'>;

/** What a debt is called: the goods of a day, and how long it has been due. */
function useDebtName(): (debt: Debt) => { name: string; due: string; isLate: boolean } {
  const w = useWords(words);
  const c = useWords(common);
  const { today } = useAtVisit();
  return ({ order, day, due }) => {
    const days = daysBetween(due, today);
    return {
      name: order === null ? w.brought : w.delivered(c.date(day)),
      due: days > 0 ? w.late(days) : w.dueOn(c.date(due)),
      isLate: days > 0,
    };
  };
}

/** What the shop owes, the oldest first; of orders one may be chosen. */
export function Debts({
  account,
  chosen,
  onChange,
}: {
  account: Account;
  chosen: readonly string[];
  onChange: (orders: string[]) => void;
}) {
  const w = useWords(words);
  const nameOf = useDebtName();
  return (
    <fieldset className="stack-small">
      <legend>
        <b>{w.forWhich}</b>
      </legend>
      {account.items.map((item, i) => {
        const { name, due, isLate } = nameOf(item);
        const { order } = item;
        return (
          <label key={i} className="list-line">
            <span className="row">
              {order === null ? null : (
                <input
                  type="checkbox"
                  checked={chosen.includes(order)}
                  onChange={(e) =>
                    onChange(e.target.checked ? [...chosen, order] : chosen.filter((one) => one !== order))
                  }
                />
              )}
              <span>
                {name}
                <span className={`small block ${isLate ? 'bad' : 'muted'}`}>{due}</span>
              </span>
            </span>
            <b className="due">¥{yuan(item.open)}</b>
          </label>
        );
      })}
    </fieldset>
  );
}

/** [CO2] What a sum pays, before it is taken. */
export function Pays({ parts }: { parts: readonly PaidPart[] }) {
  const w = useWords(words);
  const nameOf = useDebtName();
  return (
    <section className="stack-small">
      <h3>{w.pays}</h3>
      {parts.map((item, i) => (
        <p key={i} className="list-line">
          <span>{nameOf(item).name}</span>
          <span className="due">{w.part(yuan(item.part), item.open > NOTHING ? yuan(item.open) : '')}</span>
        </p>
      ))}
    </section>
  );
}
