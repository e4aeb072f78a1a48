import { weekdayOf, type Day } from '../../core/base/day.ts';
import type { Money } from '../../core/base/money.ts';
import { packedText } from '../../core/catalog/packed.ts';
import type { Product } from '../../core/catalog/product.ts';
import { explainToOwner } from '../../core/order/explain.ts';
import type { OrderLine } from '../../core/order/order.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { Why } from './because.tsx';
import { OrderLines } from './order-lines.tsx';
import * as words from './words.ts';

/** [O60] Why so much; where something else was agreed, that it was our proposal. */
function Reason({ line, product }: { line: OrderLine; product: Product }) {
  const w = useWords(words);
  const why = explainToOwner(line);
  if (!why) return null;
  return (
    <span className="small block">
      {line.proposed !== null && line.agreed !== line.proposed ? w.proposal(packedText(line.proposed, product)) : ''}
      <Why of={why} product={product} />
    </span>
  );
}

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
        <OrderLines lines={lines} total={total} because={(line, product) => <Reason line={line} product={product} />} />
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
