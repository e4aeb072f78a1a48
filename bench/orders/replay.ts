import { normalOnly, PROMOTION_SORTS, type PromotionSort } from '../../core/order/engine/days.ts';
import { PLANNED_LEAD, type Call, type Field, type FieldOutlet, type Shelf } from './field.ts';
import type { Forecast, Played, Player, SeenCall, SeenLine } from './player.ts';
import { unitsBetween } from './series.ts';

/** What happened in the scored days; units, units times days, lines. */
export interface Tally {
  demand: number;
  lost: number;
  /** Stock at the end of each day, added up. */
  stockDays: number;
  expired: number;
  /** Shelves seen by a rep, and how many of them were empty. */
  seen: number;
  empty: number;
  orderLines: number;
}

/** A forecast beside what customers then asked for, in the same days. */
export type Watch = (forecast: Forecast, asked: number, product: string) => void;

interface Batch {
  readonly day: number;
  quantity: number;
}

interface Place {
  readonly shelf: Shelf;
  readonly days: SeenLine['days'];
  /** Oldest first. */
  batches: Batch[];
  stock: number;
  onTheWay: { readonly day: number; readonly quantity: number }[];
  came: { readonly day: number; readonly quantity: number }[];
  removed: number;
}

/**
 * One player's own world from the first day to the last: what it did not order is not there, what was not there was not
 * sold, and what was not sold it does not see. Each day: goods come, the rep calls, customers ask, old goods go.
 */
export function replay(field: Field, player: Player, watch?: Watch): Tally {
  const tally: Tally = { demand: 0, lost: 0, stockDays: 0, expired: 0, seen: 0, empty: 0, orderLines: 0 };
  const worlds = field.outlets.map((outlet) => ({
    outlet,
    next: 0,
    previous: null as number | null,
    places: outlet.shelves.map(placeOf),
  }));
  for (let day = 0; day < field.to; day++) {
    const isScored = day >= field.from;
    for (const world of worlds) {
      for (const place of world.places) receive(place, day);
      const call = world.outlet.calls[world.next];
      if (call?.day === day) {
        const seen = seenBy(field, world.outlet, world.places, call, world.previous);
        const played = player.play(seen);
        if (isScored) score(tally, seen, played);
        if (isScored && watch) watched(watch, world.places, seen, played);
        world.places.forEach((place, i) => take(place, call, played.order[i]!));
        world.next++;
        world.previous = day;
      }
      for (const place of world.places) {
        const asked = place.shelf.demand[day]!;
        const sold = sell(place, asked);
        const expired = expire(place, day, field.shelfLife);
        if (!isScored) continue;
        tally.demand += asked;
        tally.lost += asked - sold;
        tally.stockDays += place.stock;
        tally.expired += expired;
      }
    }
  }
  return tally;
}

function placeOf(shelf: Shelf): Place {
  const sorts = PROMOTION_SORTS.flatMap((sort, i) => {
    const mark = i + 1;
    return shelf.known.includes(mark) ? [[sort, daysOfMark(shelf.known, mark)] as const] : [];
  });
  const days: SeenLine['days'] = (from, to) => {
    if (sorts.length === 0) return normalOnly(to - from);
    let normal = Math.max(0, to - from);
    const promoted: Partial<Record<PromotionSort, number>> = {};
    for (const [sort, count] of sorts) {
      const of = count(from, to);
      if (of === 0) continue;
      promoted[sort] = of;
      normal -= of;
    }
    return { normal, promoted };
  };
  // Every world begins with one pack of everything, fresh.
  const batches = [{ day: 0, quantity: shelf.pack }];
  return { shelf, days, batches, stock: shelf.pack, onTheWay: [], came: [], removed: 0 };
}

/** Counts the days of a mark between two days without walking over them. */
function daysOfMark(known: Uint8Array, mark: number): (from: number, to: number) => number {
  const before = new Int32Array(known.length + 1);
  known.forEach((on, day) => (before[day + 1] = before[day]! + (on === mark ? 1 : 0)));
  const upTo = (day: number): number => before[Math.min(Math.max(0, day), known.length)]!;
  return (from, to) => upTo(to) - upTo(from);
}

function receive(place: Place, day: number): void {
  for (const { day: due, quantity } of place.onTheWay) {
    if (due !== day) continue;
    place.batches.push({ day, quantity });
    place.came.push({ day, quantity });
    place.stock += quantity;
  }
  if (place.onTheWay.length > 0) place.onTheWay = place.onTheWay.filter((order) => order.day > day);
}

function seenBy(
  field: Field,
  outlet: FieldOutlet,
  places: readonly Place[],
  call: Call,
  previous: number | null,
): SeenCall {
  const lines: SeenLine[] = places.map((place) => ({
    product: place.shelf.product,
    pack: place.shelf.pack,
    counted: place.stock,
    delivered: place.came,
    removed: place.removed,
    onTheWay: place.onTheWay.reduce((sum, { quantity }) => sum + quantity, 0),
    shelfLife: field.shelfLife,
    days: place.days,
  }));
  return {
    outlet: outlet.name,
    day: call.day,
    previous,
    plannedDelivery: call.day + PLANNED_LEAD,
    plannedNext: call.plannedNext,
    plannedNextDelivery: call.plannedNext + PLANNED_LEAD,
    lines,
  };
}

function take(place: Place, call: Call, quantity: number): void {
  if (quantity < 0 || quantity % place.shelf.pack !== 0)
    throw new Error(`${quantity} is not whole packs of ${place.shelf.pack}`);
  place.came = [];
  place.removed = 0;
  if (quantity > 0) place.onTheWay.push({ day: call.arrives, quantity });
}

function sell(place: Place, asked: number): number {
  const sold = Math.min(asked, place.stock);
  place.stock -= sold;
  let left = sold;
  while (left > 0) {
    const oldest = place.batches[0]!;
    const part = Math.min(left, oldest.quantity);
    oldest.quantity -= part;
    left -= part;
    if (oldest.quantity === 0) place.batches.shift();
  }
  return sold;
}

/** Goods that came `life` days ago cannot be sold tomorrow. */
function expire(place: Place, day: number, life: number | null): number {
  if (life === null) return 0;
  let gone = 0;
  while (place.batches[0] && day - place.batches[0].day + 1 >= life) gone += place.batches.shift()!.quantity;
  place.stock -= gone;
  place.removed += gone;
  return gone;
}

function score(tally: Tally, seen: SeenCall, { order }: Played): void {
  tally.seen += seen.lines.length;
  for (const line of seen.lines) if (line.counted === 0) tally.empty++;
  for (const quantity of order) if (quantity > 0) tally.orderLines++;
}

function watched(watch: Watch, places: readonly Place[], seen: SeenCall, { forecast }: Played): void {
  if (!forecast) return;
  places.forEach(({ shelf }, i) => {
    // The days must all have been lived, else a forecast at the end would be compared with less.
    if (seen.plannedNextDelivery > shelf.demand.length) return;
    watch(forecast(i), unitsBetween(shelf.demand, seen.day, seen.plannedNextDelivery), shelf.product);
  });
}
