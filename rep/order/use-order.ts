import { useMemo } from 'react';
import { timeOf, type Day } from '../../core/base/day.ts';
import { sumOf, type Money } from '../../core/base/money.ts';
import { NONE, units, type Quantity } from '../../core/base/quantity.ts';
import type { Product, ProductId } from '../../core/catalog/product.ts';
import { orderFrom } from '../../core/order/agree.ts';
import type { Discount } from '../../core/order/discount.ts';
import { creditOn } from '../../core/order/account/account.ts';
import { mustHold } from '../../core/order/credit.ts';
import type { EditReason, Order, OrderLine } from '../../core/order/order.ts';
import { availableOf, deliveryDayOf, leadDaysOf } from '../../core/order/supply.ts';
import { cannotBeHad, type Proposal } from '../../core/order/proposal.ts';
import { substituteQuantity, substitutesFor } from '../../core/order/substitutes.ts';
import { propose, type Proposed } from '../../core/visit/propose.ts';
import { newId } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useAtVisit } from '../visit/at-visit.ts';

interface Draft {
  readonly id: string;
  /** Units agreed where they are not what was proposed. */
  readonly quantities: Readonly<Record<ProductId, number>>;
  readonly reasons: Readonly<Record<ProductId, EditReason>>;
  /** Products that were not suggested. */
  readonly added: readonly ProductId[];
  /** Of those that stand for another: for which. */
  readonly standsFor?: Readonly<Record<ProductId, ProductId>>;
  /** What is asked for beyond all schemes. */
  readonly discount: Discount | null;
}

export interface OrderHands {
  readonly set: (id: ProductId, quantity: number) => void;
  readonly because: (id: ProductId, reason: EditReason) => void;
  readonly add: (id: ProductId, quantity: number) => void;
  /** [O56] Another product in place of one that cannot be had. */
  readonly replace: (id: ProductId, by: Product, wanted: number) => void;
}

/** The order half agreed: what is proposed, what the owner takes of it, what it comes to. */
export interface OrderDraft {
  readonly draft: Draft;
  readonly suggestions: readonly Proposal[];
  /** Who made the numbers, and why it is not the one that was chosen. */
  readonly by: Pick<Proposed, 'method' | 'instead'>;
  /** Added by hand and not suggested. */
  readonly added: readonly ProductId[];
  readonly lines: readonly OrderLine[];
  readonly total: Money;
  readonly deliveryDay: Day;
  /** The office will look at it first. */
  readonly isHeld: boolean;
  readonly quantityOf: (id: ProductId) => Quantity;
  /** What can be had in place of products that cannot. */
  readonly substitutes: ReadonlyMap<ProductId, readonly Product[]>;
  readonly ask: (discount: Discount | null) => void;
  /** The same for as long as the order is drafted. */
  readonly hands: OrderHands;
  /** The order as it stands. */
  readonly order: Order;
  readonly forget: () => Promise<unknown>;
}

/** What was agreed before, for whom changes it: the same order, and no second one. */
const draftOf = (order: Order | null): Draft => ({
  id: order?.id ?? newId(),
  quantities: Object.fromEntries((order?.lines ?? []).map((l) => [l.product, l.agreed])),
  reasons: Object.fromEntries((order?.lines ?? []).flatMap((l) => (l.reason ? [[l.product, l.reason]] : []))),
  added: (order?.lines ?? []).filter((l) => l.arithmetic === null && l.demand === null).map((l) => l.product),
  standsFor: Object.fromEntries(
    (order?.lines ?? []).flatMap((l) => (l.standsFor ? [[l.product, l.standsFor] as const] : [])),
  ),
  discount: order?.discount ?? null,
});

/** Nothing may be named of it: count again first, or not sold. */
const isFixed = ({ group }: Proposal): boolean => group === 'recount' || group === 'blocked';

export function useOrder(): OrderDraft {
  const { visit, outlet, history, mustStock, tariff, book, today, began, nextVisit } = useAtVisit();
  const distributor = book.distributors.get(outlet.distributor.name) ?? null;
  const [draft, setDraft, forget] = useDraft<Draft>(`order:${visit.id}`, () => draftOf(visit.order));
  const { proposals: suggestions, ...by } = useMemo(
    () =>
      propose({
        outlet,
        visit,
        history,
        products: book.products,
        mustStock,
        organisation: book.organisation,
        distributor,
        today,
        nextVisit,
        schemes: book.schemes,
        known: book.demandPool ? { pool: book.demandPool, outlet: book.demands.get(outlet.id) ?? null } : null,
      }),
    [outlet, distributor, visit, history, book, mustStock, today, nextVisit],
  );
  const suggested = new Map(suggestions.map((s) => [s.product, s]));
  const quantityOf = (id: ProductId): Quantity => {
    const suggestion = suggested.get(id);
    return suggestion && isFixed(suggestion) ? NONE : units(draft.quantities[id] ?? suggestion?.proposed ?? NONE);
  };
  const substitutes = useMemo(() => {
    const taken = new Set([...suggestions.map((s) => s.product), ...draft.added]);
    const canBeHad = (id: ProductId): boolean =>
      !taken.has(id) && tariff.prices.has(id) && availableOf(distributor, id) !== 0;
    return new Map(
      suggestions.filter(cannotBeHad).map(({ product }) => {
        const missing = book.products.get(product)!;
        return [product, substitutesFor(missing, book.products.values(), canBeHad)];
      }),
    );
  }, [suggestions, draft.added, tariff, distributor, book]);
  const added = draft.added.filter((id) => !suggested.has(id) && book.products.has(id));
  const agreed = [...suggestions.filter((s) => !isFixed(s)).map((s) => s.product), ...added].map((product) => ({
    product,
    quantity: quantityOf(product),
    reason: draft.reasons[product] ?? null,
    standsFor: draft.standsFor?.[product],
  }));
  const { zone, closedDays } = book.organisation;
  const deliveryDay = deliveryDayOf({
    today,
    time: timeOf(began, zone),
    leadDays: leadDaysOf(outlet.distributor.leadDays, distributor),
    cutOff: distributor?.cutOff ?? null,
    closed: closedDays,
  });
  const order = orderFrom({
    id: draft.id,
    agreed,
    suggestions,
    products: book.products,
    tariff,
    payment: outlet.credit.terms,
    discount: draft.discount,
    deliveryDay,
    note: '',
  });
  const hands = useMemo(
    () => ({
      set: (id: ProductId, quantity: number) =>
        setDraft((d) => ({ ...d, quantities: { ...d.quantities, [id]: Math.max(0, quantity) } })),
      because: (id: ProductId, reason: EditReason) =>
        setDraft((d) => ({ ...d, reasons: { ...d.reasons, [id]: reason } })),
      add: (id: ProductId, quantity: number) =>
        setDraft((d) => ({ ...d, added: [...d.added, id], quantities: { ...d.quantities, [id]: quantity } })),
      replace: (id: ProductId, by: Product, wanted: number) =>
        setDraft((d) => ({
          ...d,
          added: [...d.added, by.id],
          quantities: { ...d.quantities, [by.id]: substituteQuantity(by, wanted) },
          standsFor: { ...d.standsFor, [by.id]: id },
        })),
    }),
    [setDraft],
  );
  const { lines, total } = order;
  const openOrders = sumOf(history.onTheWay.filter((o) => o.order !== draft.id).map((o) => o.total));
  return {
    draft,
    suggestions,
    by,
    added,
    lines,
    total,
    deliveryDay,
    isHeld: total > 0 && mustHold(creditOn(outlet.credit, history.account, today), openOrders, total),
    quantityOf,
    substitutes,
    hands,
    ask: (discount) => setDraft((d) => ({ ...d, discount })),
    order,
    forget,
  };
}
