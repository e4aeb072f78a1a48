import { daysBetween, plusDays, type Day } from '../../core/base/day.ts';
import { mustStockOf } from '../../core/catalog/must-stock.ts';
import type { Product, ProductId } from '../../core/catalog/product.ts';
import type { Channel, Outlet, OutletClass } from '../../core/outlet/outlet.ts';
import { rangeOf } from './products.ts';
import { chanceOf, type Chance } from './random.ts';
import type { World } from './world.ts';

interface Lot {
  readonly produced: Day;
  left: number;
}

/** One product in one shop: what stands there, and how fast it goes. */
export interface Place {
  readonly product: Product;
  /** Units a day in an ordinary week. */
  readonly perDay: number;
  readonly facings: number;
  readonly isDrink: boolean;
  lots: Lot[];
}

/** The shelf of one shop as it really is; the rep sees it on his visits only. */
export interface Shelf {
  readonly places: ReadonlyMap<ProductId, Place>;
  readonly chance: Chance;
  until: Day;
}

const BREADTH: Record<OutletClass, number> = { A: 20, B: 16, C: 13, D: 11 };
const PACE: Record<OutletClass, number> = { A: 1.4, B: 1.1, C: 0.9, D: 0.75 };
const CHANNEL_PACE: Record<Channel, number> = {
  grocery: 1,
  convenience: 1.2,
  supermarket: 1.7,
  hypermarket: 3.5,
  restaurant: 1.3,
  school: 1.4,
  transport: 1.2,
  wholesale: 4,
  other: 1,
};
/** Share of a case that an ordinary product sells a week in an ordinary shop. */
const CASES_A_WEEK = 0.22;

export const stockIn = (place: Place): number => place.lots.reduce((sum, lot) => sum + lot.left, 0);

/** A shop's range and what stands there on the first day. The showcase lacks one product that it should carry. */
export function openShelf(world: World, outlet: Outlet, first: Day): Shelf {
  const chance = chanceOf(`${world.seed} shelf ${outlet.code}`);
  const must = mustStockOf(world.mustStock, outlet, first)?.products ?? [];
  const facings = new Map(must.map((p) => [p.product, p.facings]));
  const isShowcase = outlet.code === world.company.showcase;
  const lacking = isShowcase ? must[2]?.product : undefined;
  const carried = must.map((p) => p.product).filter((id) => id !== lacking && (isShowcase || chance.percent(88)));
  const breadth = isShowcase ? 20 : BREADTH[outlet.class] + chance.between(-2, 3);
  const range = rangeOf(world.company.goods, outlet.channel).map((g) => g.product.id);
  const chosen = new Set(carried);
  for (const id of range) {
    if (chosen.size >= breadth) break;
    if (!facings.has(id) && chance.percent(55)) chosen.add(id);
  }
  const places = [...chosen].map((id): [ProductId, Place] => {
    const product = world.products.get(id)!;
    const good = world.company.goods.byId.get(id)!;
    const perCase = product.packs.at(-1)!.factor;
    const week =
      perCase * CASES_A_WEEK * good.pull * PACE[outlet.class] * CHANNEL_PACE[outlet.channel] * chance.noise(0.5);
    const perDay = Math.max(0.15, week / 7);
    const place: Place = {
      product,
      perDay,
      facings: facings.get(id) ?? chance.between(1, 2),
      isDrink: product.packs[0]!.name !== '袋' && product.packs[0]!.name !== '盒',
      lots: [],
    };
    receive(place, Math.round(perDay * chance.between(14, 26)), first, chance);
    return [id, place];
  });
  return { places: new Map(places.sort(([a], [b]) => (a < b ? -1 : 1))), chance, until: first };
}

/** Goods come in; they are some weeks old, never older than a quarter of their life. */
export function receive(place: Place, quantity: number, on: Day, chance: Chance): void {
  if (quantity <= 0) return;
  const life = place.product.shelfLifeDays ?? 365;
  place.lots.push({ produced: plusDays(on, -Math.round(life * (0.04 + chance.next() * 0.2))), left: quantity });
}

export function deliver(shelf: Shelf, lines: readonly { product: ProductId; quantity: number }[], on: Day): void {
  sellUntil(shelf, on);
  for (const { product, quantity } of lines) {
    const place = shelf.places.get(product);
    if (place) receive(place, quantity, on, shelf.chance);
  }
}

/** Warm months drink, cold months nibble. */
function season(on: Day, isDrink: boolean): number {
  const warmth = Math.cos(((Number(on.slice(5, 7)) - 7) / 12) * 2 * Math.PI);
  return isDrink ? 1 + 0.22 * warmth : 1 - 0.12 * warmth;
}

/** Shoppers take what they want as long as it lasts, the oldest first. */
export function sellUntil(shelf: Shelf, on: Day): void {
  const days = daysBetween(shelf.until, on);
  if (days <= 0) return;
  for (const place of shelf.places.values()) {
    const wanted = place.perDay * days * season(on, place.isDrink) * shelf.chance.noise(0.3);
    let rest = Math.min(stockIn(place), Math.floor(wanted) + (shelf.chance.next() < wanted % 1 ? 1 : 0));
    for (const lot of place.lots) {
      const taken = Math.min(lot.left, rest);
      lot.left -= taken;
      rest -= taken;
    }
    place.lots = place.lots.filter((lot) => lot.left > 0);
  }
  shelf.until = on;
}

/** The rep takes what is past its last day off the shelf; answers how many packs. */
export function removeExpired(place: Place, on: Day): number {
  const life = place.product.shelfLifeDays;
  if (life === null) return 0;
  const isPast = (lot: Lot): boolean => daysBetween(lot.produced, on) > life;
  const gone = place.lots.filter(isPast).reduce((sum, lot) => sum + lot.left, 0);
  place.lots = place.lots.filter((lot) => !isPast(lot));
  return gone;
}

/** One pack is found broken and taken off. */
export function removeOne(place: Place): number {
  const lot = place.lots[0];
  if (!lot) return 0;
  lot.left -= 1;
  place.lots = place.lots.filter((l) => l.left > 0);
  return 1;
}

/** Nothing is left of a product: everything that stood there was sold. */
export function sellOut(place: Place): void {
  place.lots = [];
}
