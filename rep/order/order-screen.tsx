import { useState } from 'react';
import { NOTHING, sumOf, yuan } from '../../core/base/money.ts';
import { NONE } from '../../core/base/quantity.ts';
import { caseOf, type Product, type ProductId } from '../../core/catalog/product.ts';
import { freeOf, NO_ORDER_REASONS, type NoOrderReason } from '../../core/order/order.ts';
import { casesOf, lackingOf } from '../../core/order/order-minimum.ts';
import type { Proposal } from '../../core/order/proposal.ts';
import { GROUPS } from '../../core/order/suggestion.ts';
import { agreeOrder, declineOrder } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CollectCard } from '../collect/collect-card.tsx';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useFirstThenAll } from '../use-first-then-all.ts';
import { SaleSheet } from '../van/sale-sheet.tsx';
import { HandedOver, HowItLeaves, useVanOrder } from '../van/van-order.tsx';
import * as vanWords from '../van/words.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { AddProduct } from './add-product.tsx';
import { DiscountSheet } from './discount-sheet.tsx';
import { OrderRow } from './order-row.tsx';
import { OwnerView } from './owner-view.tsx';
import { QuantitySheet } from './quantity-sheet.tsx';
import { useOrder } from './use-order.ts';
import { WhySheet } from './why-sheet.tsx';
import * as words from './words.ts';

const NO_PRODUCTS: readonly Product[] = [];

/** The step of the order; one that has left the van stays as it is. */
export const OrderScreen = () => (useAtVisit().visit.order?.type === 'van' ? <HandedOver /> : <Ordering />);

/** The suggested order: grouped by why, every quantity with its sum, changed with a reason. */
function Ordering() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const v = useWords(vanWords);
  const { visit, tariff, book, began, goOn } = useAtVisit();
  const of = useOrder();
  const { attempt, refusal, isBusy } = useDeed(of.draft);
  const [why, setWhy] = useState<Proposal | null>(null);
  const [panel, setPanel] = useState<'add' | 'decline' | 'owner' | 'discount' | 'sale' | null>(null);
  const [picked, setPicked] = useState<Product | null>(null);
  const van = useVanOrder();
  const isFromVan = van?.leaving === 'fromVan';
  const shown = useFirstThenAll(of.suggestions);
  const lines = new Map(of.lines.map((line) => [line.product, line]));
  const cases = casesOf(of.lines, book.products);
  const lacking = lackingOf(book.organisation.orderMinimum, { total: of.total, cases });

  const place = async (): Promise<void> => {
    const { order } = of;
    if (!(await attempt(agreeOrder(visit, { order, began }, now())))) return;
    await of.forget();
    goOn();
  };
  const nameOf = (id: ProductId | undefined): string | null => (id ? (book.products.get(id)?.name ?? id) : null);
  const row = (id: string, suggestion: Proposal | null) => {
    const product = book.products.get(id);
    const line = lines.get(id);
    return product ? (
      <OrderRow
        key={id}
        product={product}
        suggestion={suggestion}
        isInstead={of.by.instead !== null}
        quantity={of.quantityOf(id)}
        free={line ? freeOf(line) : NONE}
        off={line ? sumOf(line.schemes.map((one) => one.off)) : NOTHING}
        editReason={of.draft.reasons[id] ?? null}
        hands={of.hands}
        substitutes={of.substitutes.get(id) ?? NO_PRODUCTS}
        standsFor={nameOf(of.draft.standsFor?.[id])}
        onWhy={setWhy}
        onPick={setPicked}
      />
    ) : null;
  };
  return (
    <>
      <main>
        {visit.order ? <p className="notice ok">{w.ordered(yuan(visit.order.total))}</p> : null}
        {visit.declined ? <p className="notice calm">{w.notOrdered(t.noOrder[visit.declined.reason])}</p> : null}
        {van ? <HowItLeaves leaving={van.leaving} onChange={van.choose} /> : null}
        {tariff.prices.size > 0 ? null : <p className="notice">{w.noPrices}</p>}
        {of.suggestions.length === 0 && of.added.length === 0 ? (
          <p className="notice calm">{visit.shelf ? w.empty : w.notChecked}</p>
        ) : null}
        {of.suggestions.length > 0 ? (
          <p className="small muted">
            {w.method[of.by.method]}
            {of.by.instead ? ` ${w.instead[of.by.instead]}` : ''}
          </p>
        ) : null}
        {GROUPS.map((group) => {
          const all = of.suggestions.filter((s) => s.group === group).length;
          return all === 0 ? null : (
            <section key={group}>
              <h2 className="group">
                {t.group[group]} <span>{all}</span>
              </h2>
              {shown.filter((s) => s.group === group).map((s) => row(s.product, s))}
            </section>
          );
        })}
        {of.added.length > 0 ? (
          <section>
            <h2 className="group">
              {w.added} <span>{of.added.length}</span>
            </h2>
            {of.added.map((id) => row(id, null))}
          </section>
        ) : null}
        {tariff.prices.size > 0 ? <Button onClick={() => setPanel('add')}>{w.add}</Button> : null}
        {of.total > NOTHING ? (
          <Button look="plain" onClick={() => setPanel('discount')}>
            {of.draft.discount ? w.discountOf(of.draft.discount.rate / 10) : w.discount}
          </Button>
        ) : null}
        <Button look="plain" onClick={() => setPanel('decline')}>
          {w.declined}
        </Button>
        {of.isHeld && !isFromVan ? <p className="notice">{w.hold}</p> : null}
        <CollectCard />
        {of.draft.discount ? <p className="notice">{w.discountHold(of.draft.discount.reason)}</p> : null}
      </main>
      <div className="dock">
        <Refusal text={refusal} />
        {lacking ? (
          <output className="notice block">
            {w.lacking(lacking.value === null ? null : yuan(lacking.value), lacking.cases)}
          </output>
        ) : null}
        <div className="row">
          <Button onClick={() => setPanel('owner')} disabled={of.total === NOTHING}>
            {w.owner}
          </Button>
          <Button
            look="primary"
            disabled={isBusy || of.total === NOTHING || lacking !== null}
            onClick={() => (isFromVan ? setPanel('sale') : void place())}
          >
            <span>
              {isFromVan ? v.handOver(yuan(of.total)) : w.place(yuan(of.total))}
              <br />
              <span className="small">{w.cases(Math.ceil(cases))}</span>
            </span>
          </Button>
        </div>
      </div>
      {why ? (
        <WhySheet product={book.products.get(why.product)!} suggestion={why} onClose={() => setWhy(null)} />
      ) : picked ? (
        <QuantitySheet
          key={picked.id}
          product={picked}
          quantity={of.quantityOf(picked.id)}
          onType={(quantity) => of.hands.set(picked.id, quantity)}
          onClose={() => setPicked(null)}
        />
      ) : panel === 'owner' ? (
        <OwnerView lines={of.lines} total={of.total} deliveryDay={of.deliveryDay} onClose={() => setPanel(null)} />
      ) : panel === 'discount' ? (
        <DiscountSheet
          discount={of.draft.discount}
          onAsk={(discount) => {
            of.ask(discount);
            setPanel(null);
          }}
          onClose={() => setPanel(null)}
        />
      ) : panel === 'sale' && van ? (
        <SaleSheet
          order={of.order}
          trip={van.trip}
          onSold={() => void of.forget().then(goOn)}
          onClose={() => setPanel(null)}
        />
      ) : panel === 'decline' ? (
        <Decline forget={of.forget} onClose={() => setPanel(null)} />
      ) : panel === 'add' ? (
        <AddProduct
          taken={new Set([...of.suggestions.map((s) => s.product), ...of.added])}
          onAdd={(product) => {
            of.hands.add(product.id, caseOf(product).factor);
            setPanel(null);
          }}
          onClose={() => setPanel(null)}
        />
      ) : null}
    </>
  );
}

/** No order this time, with its reason. */
function Decline({ forget, onClose }: { forget: () => Promise<unknown>; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { visit, began, goOn } = useAtVisit();
  const { attempt, refusal } = useDeed();
  const decline = async (reason: NoOrderReason): Promise<void> => {
    if (!(await attempt(declineOrder(visit, { reason, note: '', began }, now())))) return;
    await forget();
    goOn();
  };
  return (
    <Sheet title={w.declineTitle} closeLabel={c.close} onClose={onClose}>
      <div className="row wrap">
        {NO_ORDER_REASONS.map((reason) => (
          <Button key={reason} onClick={() => void decline(reason)}>
            {t.noOrder[reason]}
          </Button>
        ))}
      </div>
      <Refusal text={refusal} />
    </Sheet>
  );
}
