import { useMemo, useState } from 'react';
import { plusDays, type Day } from '../../core/base/day.ts';
import { fen, NOTHING, sumOf, yuan } from '../../core/base/money.ts';
import { NONE, units, type Quantity } from '../../core/base/quantity.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { valueAt } from '../../core/catalog/price.ts';
import { freeGoods } from '../../core/catalog/scheme.ts';
import { linesOf, needsReason, orderFrom, schemeFor } from '../../core/order/agree.ts';
import { mustHold } from '../../core/order/credit.ts';
import { explain } from '../../core/order/explain.ts';
import {
  EDIT_REASONS,
  NO_ORDER_REASONS,
  totalOf,
  type EditReason,
  type NoOrderReason,
} from '../../core/order/order.ts';
import { GROUPS, type Suggestion } from '../../core/order/suggestion.ts';
import { agreeOrder, declineOrder } from '../../core/visit/steps.ts';
import { draftOrder } from '../../core/visit/draft-order.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { OwnerView } from './owner-view.tsx';
import { WhySheet } from './why-sheet.tsx';
import * as words from './words.ts';

interface Draft {
  readonly id: string;
  /** Units agreed where they are not what was proposed. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, EditReason>>;
  /** Products that were not suggested. */
  readonly added: readonly string[];
}

/** The suggested order: grouped by why, every quantity with its sum, changed with a reason. */
export function OrderScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { visit, outlet, history, mustStock, prices, book, today, nextVisit, began, goOn } = useAtVisit();
  const { attempt, refusal, isBusy } = useDeed();
  const [draft, setDraft, forget] = useDraft<Draft>(`order:${visit.id}`, {
    id: newId(),
    quantities: {},
    reasons: {},
    added: [],
  });
  const [why, setWhy] = useState<Suggestion | null>(null);
  const [panel, setPanel] = useState<'add' | 'decline' | 'owner' | null>(null);

  const suggestions = useMemo(
    () =>
      draftOrder({
        outlet,
        visit,
        history,
        products: book.products,
        mustStock,
        organisation: book.organisation,
        today,
        nextVisit,
      }),
    [outlet, visit, history, book, mustStock, today, nextVisit],
  );
  const quantityOf = (id: string): Quantity =>
    units(draft.quantities[id] ?? suggestions.find((s) => s.product === id)?.proposed ?? NONE);
  const ids = [...suggestions.filter((s) => s.group !== 'blocked').map((s) => s.product), ...draft.added];
  const agreed = ids.map((product) => ({
    product,
    quantity: quantityOf(product),
    reason: draft.reasons[product] ?? null,
  }));
  const lines = prices
    ? linesOf({ agreed, suggestions, prices, schemes: book.schemes, channel: outlet.channel, today })
    : [];
  const total = totalOf(lines);
  const cases = lines.reduce(
    (sum, line) => sum + Math.ceil(line.agreed / caseOf(book.products.get(line.product)!).factor),
    0,
  );
  const openOrders = sumOf(history.onTheWay.filter((o) => o.order !== draft.id).map((o) => o.total));
  const isHeld = lines.length > 0 && mustHold(outlet.credit, openOrders, total);
  const deliveryDay = deliveryFrom(today, outlet.distributor.leadDays, book.organisation.closedDays);

  const setQuantity = (id: string, quantity: number): void =>
    setDraft((d) => ({ ...d, quantities: { ...d.quantities, [id]: Math.max(0, quantity) } }));
  const place = async (): Promise<void> => {
    if (!prices) return;
    const order = orderFrom({
      id: draft.id,
      agreed,
      suggestions,
      prices,
      schemes: book.schemes,
      channel: outlet.channel,
      payment: outlet.credit.terms,
      today,
      deliveryDay,
      note: '',
    });
    if (!(await attempt(agreeOrder(visit, { order, began }, now())))) return;
    await forget();
    goOn();
  };
  const decline = async (reason: NoOrderReason): Promise<void> => {
    if (!(await attempt(declineOrder(visit, { reason, note: '', began }, now())))) return;
    await forget();
    goOn();
  };
  const row = (product: Product, suggestion: Suggestion | undefined) => {
    const pack = caseOf(product);
    const quantity = quantityOf(product.id);
    const price = prices?.prices[product.id];
    const scheme = schemeFor(book.schemes, product.id, outlet.channel, today);
    const free = scheme ? freeGoods(scheme, quantity) : NONE;
    const asksReason = needsReason(suggestion?.proposed ?? null, quantity);
    const isFixed = suggestion?.group === 'recount' || suggestion?.group === 'blocked' || !price;
    return (
      <div className="order-row" key={product.id}>
        <div>
          <b>{product.name}</b>{' '}
          {suggestion?.isEstimate ? (
            <span className="pill warn">{w.estimate}</span>
          ) : suggestion?.group === 'opportunity' ? (
            <span className="pill pri">{w.trial}</span>
          ) : null}
          <p className="small muted">
            {price ? `¥${yuan(valueAt(price, units(pack.factor)))}/${pack.name}` : w.noPrice}
            {suggestion ? (
              <>
                {' '}
                · <Reason suggestion={suggestion} unit={baseOf(product).name} />{' '}
                <button type="button" className="why" onClick={() => setWhy(suggestion)}>
                  {w.why}
                </button>
              </>
            ) : null}
            {free > 0 ? <span className="ok"> {w.free(free, baseOf(product).name)}</span> : null}
          </p>
        </div>
        {isFixed ? (
          <span className="pill">{suggestion ? t.group[suggestion.group] : w.noPrice}</span>
        ) : (
          <Stepper
            label={product.name}
            shown={`${quantity % pack.factor === 0 ? quantity / pack.factor : Math.round((quantity / pack.factor) * 10) / 10} ${pack.name}`}
            lessLabel={`${w.less} ${product.name}`}
            moreLabel={`${w.more} ${product.name}`}
            isLeast={quantity === 0}
            onLess={() => setQuantity(product.id, Math.ceil(quantity / pack.factor - 1) * pack.factor)}
            onMore={() => setQuantity(product.id, Math.floor(quantity / pack.factor + 1) * pack.factor)}
          />
        )}
        {asksReason ? (
          <div className="reason">
            <Chips
              legend={w.reason}
              value={draft.reasons[product.id] ?? null}
              onChange={(reason) => setDraft((d) => ({ ...d, reasons: { ...d.reasons, [product.id]: reason } }))}
              choices={EDIT_REASONS.map((value) => ({ value, label: t.editReason[value] }))}
            />
          </div>
        ) : null}
      </div>
    );
  };
  return (
    <>
      <main>
        {visit.order ? (
          <p className="notice ok">
            {w.ordered} ¥{yuan(visit.order.total)}
          </p>
        ) : null}
        {suggestions.length === 0 && draft.added.length === 0 ? <p className="notice calm">{w.empty}</p> : null}
        {GROUPS.map((group) => {
          const of = suggestions.filter((s) => s.group === group);
          return of.length === 0 ? null : (
            <section key={group}>
              <h2 className="row spread">
                <span>{t.group[group]}</span>
                <span className="muted">{of.length}</span>
              </h2>
              {of.map((s) => row(book.products.get(s.product)!, s))}
            </section>
          );
        })}
        {draft.added.length > 0 ? (
          <section>{draft.added.map((id) => row(book.products.get(id)!, undefined))}</section>
        ) : null}
        <Button onClick={() => setPanel('add')}>{w.add}</Button>
        <Button look="plain" onClick={() => setPanel('decline')}>
          {w.declined}
        </Button>
        {isHeld ? <p className="notice">{w.hold}</p> : null}
      </main>
      <div className="dock">
        {refusal ? (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        ) : null}
        <div className="row">
          <Button onClick={() => setPanel('owner')} disabled={total === NOTHING}>
            {w.owner}
          </Button>
          <Button look="primary" disabled={isBusy || total === NOTHING} onClick={() => void place()}>
            <span>
              {w.place} {w.total(yuan(total))}
              <br />
              <span className="small">{w.packs(cases)}</span>
            </span>
          </Button>
        </div>
      </div>
      {why ? (
        <WhySheet product={book.products.get(why.product)!} suggestion={why} onClose={() => setWhy(null)} />
      ) : null}
      {panel === 'owner' ? (
        <OwnerView lines={lines} total={total} deliveryDay={deliveryDay} onClose={() => setPanel(null)} />
      ) : null}
      {panel === 'decline' ? (
        <Sheet title={w.declineTitle} closeLabel={c.close} onClose={() => setPanel(null)}>
          {refusal ? (
            <p className="notice bad" role="alert">
              {refusal}
            </p>
          ) : null}
          <div className="chips">
            {NO_ORDER_REASONS.map((reason) => (
              <Button key={reason} onClick={() => void decline(reason)}>
                {t.noOrder[reason]}
              </Button>
            ))}
          </div>
        </Sheet>
      ) : null}
      {panel === 'add' ? (
        <AddProduct
          taken={ids}
          onAdd={(product) => {
            setDraft((d) => ({
              ...d,
              added: [...d.added, product.id],
              quantities: { ...d.quantities, [product.id]: caseOf(product).factor },
            }));
            setPanel(null);
          }}
          onClose={() => setPanel(null)}
        />
      ) : null}
    </>
  );
}

/** The first day on which the distributor delivers, `leadDays` working days from today. */
function deliveryFrom(today: Day, leadDays: number, closed: readonly Day[]): Day {
  let day = today;
  for (let left = leadDays; left > 0;) {
    day = plusDays(day, 1);
    if (!closed.includes(day)) left--;
  }
  return day;
}

/** One line of reason, in the fewest numbers that can be checked. */
function Reason({ suggestion, unit }: { suggestion: Suggestion; unit: string }) {
  const w = useWords(words);
  const e = explain(suggestion);
  switch (e.kind) {
    case 'sold':
      return (
        <>
          {e.counted === 0 ? `${w.gone} · ` : ''}
          {w.sold(e.sold, unit, e.counted)}
        </>
      );
    case 'estimate':
      return <>{w.est(String(Math.round(e.perDay * 10) / 10), unit, e.counted)}</>;
    case 'starter':
      return <>{w.starter}</>;
    case 'negative':
      return <>{w.negative}</>;
    case 'blank':
      return <>{w.blank}</>;
    case 'blocked':
      return <>{w.blocked}</>;
    case 'nothing-known':
      return <>{w.nothing}</>;
  }
}

function AddProduct({
  taken,
  onAdd,
  onClose,
}: {
  taken: readonly string[];
  onAdd: (product: Product) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { book, prices } = useAtVisit();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = [...book.products.values()].filter(
    (p) =>
      (p.status === 'active' || p.status === 'new') &&
      prices?.prices[p.id] &&
      !taken.includes(p.id) &&
      (p.name.toLowerCase().includes(wanted) || p.id.toLowerCase().includes(wanted)),
  );
  return (
    <Sheet title={w.add} closeLabel={c.close} onClose={onClose}>
      <Field label={w.search} type="search" value={search} onChange={(e) => setSearch(e.target.value)} />
      {found.slice(0, 30).map((product) => (
        <Button key={product.id} onClick={() => onAdd(product)}>
          {product.name} · ¥{yuan(fen(valueAt(prices!.prices[product.id]!, units(caseOf(product).factor))))}/
          {caseOf(product).name}
        </Button>
      ))}
    </Sheet>
  );
}
