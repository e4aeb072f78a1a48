import { inCapitals } from '../../core/base/capitals.ts';
import { minus, NOTHING, sumOf, yuan } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { fenIn, yuanText } from '../../core/catalog/typed.ts';
import { PAYMENT_WAYS, type PaymentWay } from '../../core/order/account/entry.ts';
import type { Order } from '../../core/order/order.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';
import { goodsOf, inVan } from '../../core/order/van/van.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeedSaying } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { saleDeeds, soldNow } from './sale.ts';
import * as words from './words.ts';

interface Draft {
  readonly ways: readonly PaymentWay[];
  readonly typed: Readonly<Partial<Record<PaymentWay, string>>>;
}

/** Goods are handed over: what leaves the van, what is paid now and what is left on account. */
export function SaleSheet({
  order: agreed,
  trip,
  onSold,
  onClose,
}: {
  order: Order;
  trip: VanTrip;
  onSold: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const at = useAtVisit();
  const order = soldNow(agreed, at);
  const { total } = order;
  const [draft, setDraft, forget] = useDraft<Draft>(`van-sale:${at.visit.id}`, { ways: ['cash'], typed: {} });
  const { attempt, refusal, isBusy } = useDeedSaying(w.refusals, draft, order.total);
  // The first way takes all of it until something else is typed.
  const textOf = (way: PaymentWay): string =>
    draft.typed[way] ?? (draft.ways[0] === way && draft.ways.length === 1 ? yuanText(total) : '');
  const takings = PAYMENT_WAYS.filter((way) => draft.ways.includes(way))
    .map((way) => ({ way, amount: fenIn(textOf(way)) ?? NOTHING }))
    .filter((one) => one.amount > NOTHING);
  const collected = sumOf(takings.map((one) => one.amount));
  const rest = minus(total, collected);
  const sell = async (): Promise<void> => {
    if (!(await attempt(...saleDeeds(at, trip, { order, takings }, now())))) return;
    await forget();
    onSold();
  };
  return (
    <Sheet title={w.sale} closeLabel={c.close} onClose={onClose}>
      <Goods order={order} trip={trip} />
      <p className="list-line total">
        <span>{w.total}</span>
        <b className="due">¥{yuan(total)}</b>
      </p>
      {language === 'zh' ? <p className="small muted">{w.capitals(inCapitals(total))}</p> : null}
      <CheckChips
        legend={w.payment}
        values={draft.ways}
        onChange={(ways) => setDraft((d) => ({ ...d, ways }))}
        choices={PAYMENT_WAYS.map((value) => ({ value, label: w.t.way[value] }))}
      />
      {PAYMENT_WAYS.filter((way) => draft.ways.includes(way)).map((way) => (
        <Field
          key={way}
          label={w.paidIn(w.t.way[way])}
          inputMode="decimal"
          maxLength={12}
          value={textOf(way)}
          onChange={(e) => setDraft((d) => ({ ...d, typed: { ...d.typed, [way]: e.target.value } }))}
        />
      ))}
      <p className={`notice ${rest > NOTHING ? '' : 'ok'}`}>{rest > NOTHING ? w.rest(yuan(rest)) : w.allPaid}</p>
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy} onClick={() => void sell()}>
        {collected > NOTHING ? w.confirm(yuan(collected)) : w.confirmOnAccount}
      </Button>
    </Sheet>
  );
}

/** What leaves the van; red where there is not so much of it. */
function Goods({ order, trip: { van } }: { order: Order; trip: VanTrip }) {
  const w = useWords(words);
  const { book } = useAtVisit();
  return goodsOf(order).map(({ product: id, paid, free }) => {
    const product = book.products.get(id);
    if (!product) return null;
    const left = inVan(van, id);
    return (
      <div key={id} className="list-line">
        <span>
          {product.name}
          {paid + free > left ? (
            <span className="small bad block">{w.lacking(product.name, packedText(left, product))}</span>
          ) : null}
        </span>
        <span className="due">
          {packedText(paid, product)}
          {free > 0 ? <span className="small ok block">{w.free(packedText(units(free), product))}</span> : null}
        </span>
      </div>
    );
  });
}
