import { createContext, useContext, useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { mustStockOf, type MustStock } from '../../core/catalog/must-stock.ts';
import { handledProducts, hasOrdered, roundsHad, type OutletHistory } from '../../core/order/history.ts';
import type { Gift } from '../../core/outlet/gift.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Commitment } from '../../core/plan/commitment.ts';
import { nextCall } from '../../core/route/route.ts';
import type { Situation } from '../../core/script/line.ts';
import { situationsOf } from '../../core/script/situations.ts';
import { findingsOf, type Finding } from '../../core/shelf/findings.ts';
import type { Tariff } from '../../core/price/price-order.ts';
import { tariffAt } from '../../core/price/tariff.ts';
import { giftsAfter } from '../../core/visit/converse.ts';
import type { Step } from '../../core/visit/step.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { useBook, type Book } from '../book/book.ts';
import { useCommitments } from '../book/overlay.ts';
import { useHistory } from '../book/history.ts';
import { useFacts } from '../log/log.ts';
import { linesUsedAt } from './lines-used.ts';
import { useShop, type KnownShop } from '../book/shop.ts';

/** The steps' names in addresses. */
export const SLUGS: Record<Step, string> = {
  prepare: 'prepare',
  greet: 'greet',
  'store-check': 'check',
  merchandise: 'photos',
  'suggested-order': 'order',
  presentation: 'pitch',
  review: 'review',
  administration: 'admin',
};

/** Everything a step's screen works with. */
export interface AtVisit {
  readonly visit: Visit;
  readonly outlet: Outlet;
  /** What passes between us and the shop: complaints, small goals, material, agreements. */
  readonly shop: KnownShop;
  readonly history: OutletHistory;
  readonly mustStock: MustStock | undefined;
  /** What things cost here today, and the schemes that the shop may have. */
  readonly tariff: Tariff;
  readonly commitments: readonly Commitment[];
  readonly findings: readonly Finding[];
  readonly situations: readonly Situation[];
  /** Ids of talk lines that were said in earlier visits of this phone here. */
  readonly linesUsed: readonly string[];
  /** The register of gifts of this shop, this visit's with it. */
  readonly gifts: readonly Gift[];
  readonly today: Day;
  readonly nextVisit: Day | null;
  readonly began: Instant;
  readonly book: Book;
  /** Goes to the step that follows. */
  readonly goOn: () => void;
}

const NO_DAY = '' as Day;

export const VisitContext = createContext<AtVisit | null>(null);

export function useAtVisit(): AtVisit {
  const at = useContext(VisitContext);
  if (!at) throw new Error('a step is shown outside of a visit');
  return at;
}

/** Puts together what the visit's screens need; null when the visit or its outlet is not on this phone. */
export function useVisitData(visit: Visit, began: Instant, goOn: () => void): AtVisit | null {
  const book = useBook();
  const shop = useShop(visit.opened?.outlet ?? '', visit.opened?.day ?? NO_DAY);
  const history = useHistory(visit.opened?.outlet ?? '');
  const commitments = useCommitments(shop?.outlet.id ?? '');
  const facts = useFacts();
  return useMemo(() => {
    if (!visit.opened || !shop) return null;
    const { outlet } = shop;
    const today = visit.opened.day;
    const mustStock = mustStockOf(book.mustStock, outlet, today);
    const handled = handledProducts(history);
    const tariff = tariffAt({
      lists: book.prices.values(),
      schemes: book.schemes,
      shop: { outlet, agreements: shop.agreements, handled, hasOrdered: hasOrdered(history, visit.order?.id ?? null) },
      had: roundsHad(history, visit.order?.id ?? null),
      on: today,
    });
    const findings = visit.shelf
      ? findingsOf({
          lines: visit.shelf.lines,
          scope: visit.shelf.scope,
          on: today,
          products: book.products,
          mustStock,
          prices: tariff.prices,
          handled,
        })
      : [];
    const situations = situationsOf({
      visit,
      outlet,
      history,
      ladder: shop.ladder,
      findings,
      commitments,
      complaints: shop.complaints,
      schemes: book.schemes,
      gifts: book.organisation.gifts,
      on: today,
    });
    return {
      visit,
      outlet,
      shop,
      history,
      mustStock,
      tariff,
      commitments,
      findings,
      situations,
      today,
      began,
      book,
      goOn,
      linesUsed: linesUsedAt(facts, outlet.id, visit.id),
      gifts: giftsAfter(
        book.gifts.filter((one) => one.outlet === outlet.id),
        visit,
      ),
      nextVisit: nextCall(book.routes, outlet.id, today),
    };
  }, [visit, shop, history, commitments, facts, book, began, goOn]);
}
