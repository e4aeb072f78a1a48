import { minus, yuan } from '../../core/base/money.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What the shop may owe, owes, and has on the way beside this order. */
export function CreditCard({ page, credit }: { page: OrderPage; credit: NonNullable<OrderPage['credit']> }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const over = minus(page.row.total, credit.available);
  const figures = [
    [w.limit, credit.limit],
    [w.receivable, credit.receivable],
    [w.overdue, credit.overdue],
    [w.openOrders, credit.openOrders],
    [w.available, credit.available],
  ] as const;
  const isOnAccount = credit.limit > 0 || credit.receivable > 0 || credit.overdue > 0;
  if (!isOnAccount) {
    return (
      <section className="card" aria-label={w.credit}>
        <h2>{w.credit}</h2>
        <p className="muted">{w.onlyCash(t.payment[credit.terms])}</p>
      </section>
    );
  }
  return (
    <section className="card" aria-label={w.credit}>
      <h2>{w.credit}</h2>
      <dl className="figures">
        {figures.map(([label, amount]) => (
          <Figure key={label} name={label} value={c.yuan(yuan(amount))} />
        ))}
      </dl>
      {page.row.state === 'held' && credit.overdue > 0 ? <p className="notice">{w.isOverdue}</p> : null}
      {page.row.state === 'held' && over > 0 ? <p className="notice">{w.over(yuan(over))}</p> : null}
    </section>
  );
}
