import { weekdayOf, type Day } from '../../core/base/day.ts';
import type { Money } from '../../core/base/money.ts';
import type { OrderLine } from '../../core/order/order.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { OrderLines } from './order-lines.tsx';
import * as words from './words.ts';

/** What the owner may read on the counter: large, and nothing of ours in it. */
export function OwnerView({
  lines,
  total,
  deliveryDay,
  onClose,
}: {
  lines: readonly OrderLine[];
  total: Money;
  deliveryDay: Day;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { book, outlet } = useAtVisit();
  const { servicePhone } = book.organisation;
  return (
    <Sheet title={w.ownerTitle(outlet.name)} closeLabel={c.close} onClose={onClose}>
      <div className="owner">
        <OrderLines lines={lines} total={total} />
        <p className="list-line">
          <span>{w.delivery}</span>
          <b>
            {c.date(deliveryDay)} {c.weekday[weekdayOf(deliveryDay)]}
          </b>
        </p>
        <p className="list-line">
          <span>{w.payment}</span>
          <b>{t.payment[outlet.credit.terms]}</b>
        </p>
        {servicePhone ? <p className="small muted">{w.service(servicePhone)}</p> : null}
      </div>
    </Sheet>
  );
}
