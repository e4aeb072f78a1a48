import { daysBetween, type Day } from '../base/day.ts';
import { NONE, units, type Counted, type Quantity } from '../base/quantity.ts';
import type { MustStock } from '../catalog/must-stock.ts';
import type { Product, ProductId } from '../catalog/product.ts';
import { handledProducts, type OutletHistory } from '../order/history.ts';
import type { Limits } from '../order/limits.ts';
import { suggest } from '../order/suggest.ts';
import { GROUPS, type Suggestion } from '../order/suggestion.ts';
import { availableOf, leadDaysOf, type Distributor } from '../order/supply.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { Organisation } from '../plan/organisation.ts';
import type { CheckLine } from '../shelf/check.ts';
import { stockOf } from './left-behind.ts';
import type { Visit } from './visit.ts';

export interface DraftInput {
  readonly outlet: Outlet;
  readonly visit: Visit;
  readonly history: OutletHistory;
  readonly products: ReadonlyMap<ProductId, Product>;
  readonly mustStock: MustStock | undefined;
  readonly organisation: Pick<Organisation, 'suggestionFactor' | 'closedDays'>;
  /** Who delivers here, as far as he has said anything. */
  readonly distributor: Pick<Distributor, 'leadDays' | 'stock' | 'gone'> | null;
  readonly today: Day;
  /** The next call of a route; null when none is planned. */
  readonly nextVisit: Day | null;
}

/** Days to the next visit when no route says. */
export const USUAL_CYCLE = 7;
/** How many deep a starter stands behind each facing. */
const STARTER_DEPTH = 4;
const DELIVERIES_FOR_ESTIMATE = 4;
const INTERVALS_FOR_MEDIAN = 3;

/**
 * [V26] [V27] What to propose to this outlet today: one suggestion for each product that was counted or looked short, and for
 * each must-stock product that is missing. Empty shelves first; inside a group the larger quantity first.
 */
export const draftOrder = (of: DraftInput): Suggestion[] => inOrder(toPropose(of).map((seen) => suggestOne(of, seen)));

/** What there is to propose something of, with what is known of it here. */
export function toPropose(of: DraftInput): Seen[] {
  const stock = stockOf(of.visit);
  const checked = groupLines(of.visit);
  const handled = handledProducts(of.history);
  const mustStock = new Map((of.mustStock?.products ?? []).map((p) => [p.product, p.facings]));
  const past = of.history.visits.filter((v) => v.visit !== of.visit.id && v.day <= of.today);
  return [...of.products.values()].flatMap((product): Seen[] => {
    const { id } = product;
    const lines = checked.get(id);
    // Seen to be there and not counted: it is neither short nor known.
    if (lines ? lines.every((l) => l.state === 'present' && l.quantity === null) : !isMissing(of, mustStock, product))
      return [];
    const before = past.find((v) => v.stock[id] !== undefined);
    const facings = mustStock.get(id) ?? null;
    const isKnownHere = handled.has(id);
    const isBegun = (!isKnownHere && facings !== null) || (product.status === 'new' && !before);
    return [
      {
        product,
        lines: lines ?? [],
        past,
        before,
        // No line at all: an empty place for what was never here, a blank for what is sold here.
        counted: !lines && !isKnownHere ? NONE : (stock[id] ?? null),
        onTheWay: sum(of.history.onTheWay.filter((o) => o.order !== of.visit.order?.id).map((o) => o.lines[id] ?? 0)),
        starter: isBegun ? units(Math.max(product.minimum, (facings ?? 1) * STARTER_DEPTH)) : null,
        isMustStock: facings !== null,
        saleableDays: product.shelfLifeDays,
        capacity: null,
        available: availableOf(of.distributor, id),
      },
    ];
  });
}

/** Empty shelves first; inside a group the larger quantity first. What is full is not said. */
export function inOrder<S extends Pick<Suggestion, 'group' | 'proposed' | 'product'>>(suggestions: readonly S[]): S[] {
  const rank = (s: S): number => GROUPS.indexOf(s.group);
  return suggestions
    .filter((s) => s.group !== 'top-up' || (s.proposed ?? 0) > 0)
    .sort((a, b) => rank(a) - rank(b) || (b.proposed ?? 0) - (a.proposed ?? 0) || (a.product < b.product ? -1 : 1));
}

function groupLines(visit: Visit): Map<ProductId, CheckLine[]> {
  const groups = new Map<ProductId, CheckLine[]>();
  for (const line of visit.shelf?.lines ?? []) groups.set(line.product, [...(groups.get(line.product) ?? []), line]);
  return groups;
}

/** A must-stock product that nobody saw. A check that did not look for it says nothing about it. */
const isMissing = (of: DraftInput, mustStock: ReadonlyMap<ProductId, number>, { id, status }: Product): boolean =>
  mustStock.has(id) &&
  (status === 'active' || status === 'new') &&
  of.visit.shelf !== null &&
  of.visit.shelf.scope !== 'focus';

/** What is known of one product here, whoever proposes. */
export interface Seen extends Limits {
  readonly product: Product;
  readonly lines: readonly CheckLine[];
  readonly past: OutletHistory['visits'];
  /** The last visit that counted it. */
  readonly before: OutletHistory['visits'][number] | undefined;
  readonly counted: Counted;
  readonly starter: Quantity | null;
}

function suggestOne(of: DraftInput, { lines, past, before, ...seen }: Seen): Suggestion {
  const { id } = seen.product;
  const trading = (from: Day, to: Day): number => tradingDays(from, to, of.organisation.closedDays);
  const daysToNext = of.nextVisit ? trading(of.today, of.nextVisit) : USUAL_CYCLE;
  const delivered = of.history.deliveries.filter(
    (d) => d.lines[id] && (!before || d.day > before.day) && d.day <= of.today,
  );
  const lastFour = of.history.deliveries
    .filter((d) => d.lines[id] && d.day <= of.today)
    .slice(0, DELIVERIES_FOR_ESTIMATE);
  return suggest({
    ...seen,
    previous: before?.stock[id] ?? null,
    delivered: before ? sum(delivered.map((d) => d.lines[id]!)) : NONE,
    removed: sum(lines.map((l) => l.expired + l.damaged)),
    daysBetween: before ? trading(before.day, of.today) || null : null,
    calendarDays: before ? daysBetween(before.day, of.today) : null,
    daysToNext,
    leadDays: leadDaysOf(of.outlet.distributor.leadDays, of.distributor),
    safetyDays: (of.organisation.suggestionFactor - 1) * daysToNext,
    season: 1,
    daysInStock: null,
    lastDeliveries:
      lastFour.length === 0
        ? null
        : {
            total: sum(lastFour.map((d) => d.lines[id]!)),
            days: Math.max(1, trading(lastFour.at(-1)!.day, of.today)),
          },
    similarPerDay: null,
    medianPerDay: medianSales(id, past, of.history.deliveries, trading),
  });
}

const sum = (amounts: readonly number[]): Quantity => units(amounts.reduce((total, amount) => total + amount, 0));

/** Days after `from` up to and including `to` on which shops sell. */
export const tradingDays = (from: Day, to: Day, closed: readonly Day[]): number =>
  Math.max(0, daysBetween(from, to) - new Set(closed.filter((on) => from < on && on <= to)).size);

/** The median units a day between earlier counts; null with fewer than three intervals. */
function medianSales(
  product: ProductId,
  past: OutletHistory['visits'],
  deliveries: OutletHistory['deliveries'],
  trading: (from: Day, to: Day) => number,
): number | null {
  const counts = past.filter((v) => v.stock[product] !== undefined);
  const perDay = counts.slice(0, -1).flatMap((later, i) => {
    const earlier = counts[i + 1]!;
    const days = trading(earlier.day, later.day);
    const came = deliveries
      .filter((d) => d.day > earlier.day && d.day <= later.day)
      .reduce((total, d) => total + (d.lines[product] ?? 0), 0);
    const sold = earlier.stock[product]! + came - (later.removed[product] ?? 0) - later.stock[product]!;
    return days > 0 && sold >= 0 ? [sold / days] : [];
  });
  if (perDay.length < INTERVALS_FOR_MEDIAN) return null;
  const sorted = perDay.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
