import type { Day } from '../../core/base/day.ts';
import { yuan, type Money } from '../../core/base/money.ts';
import { baseOf } from '../../core/catalog/product.ts';
import type { OrderLine } from '../../core/order/order.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
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
  return (
    <Sheet title={w.ownerTitle} closeLabel={c.close} onClose={onClose}>
      <div className="owner stack">
        <p>
          <b>{outlet.name}</b>
        </p>
        {lines
          .filter((l) => l.agreed > 0)
          .map((line) => {
            const product = book.products.get(line.product);
            const unit = product ? baseOf(product).name : '';
            return (
              <p key={line.product} className="list-line">
                <span>
                  {product?.name ?? line.product}
                  <br />
                  <span className="small muted">
                    {w.exact(line.agreed, unit)}
                    {line.free > 0 ? ` · ${w.free(line.free, unit)}` : ''}
                  </span>
                </span>
                <b>¥{yuan(line.value)}</b>
              </p>
            );
          })}
        <p className="list-line">
          <span>{w.ownerTotal}</span>
          <span className="total">¥{yuan(total)}</span>
        </p>
        <p>
          {w.delivery} {deliveryDay} · {w.payment} {t.payment[outlet.credit.terms]}
        </p>
        {book.organisation.servicePhone ? (
          <p className="small muted">{w.service(book.organisation.servicePhone)}</p>
        ) : null}
      </div>
    </Sheet>
  );
}
