import type { Day } from '../base/day.ts';
import type { Price, PriceList } from '../catalog/price.ts';
import type { ProductId } from '../catalog/product.ts';
import type { Outlet } from '../outlet/outlet.ts';
import * as v from 'valibot';
import { Code } from '../base/text.ts';

/** A list or scheme as it stood when an order was agreed. */
export const Edition = v.strictObject({ code: Code, version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
export type Edition = v.InferOutput<typeof Edition>;

/** A price and the list that it comes from. */
export interface Listed {
  readonly price: Price;
  readonly list: Edition;
}

const holdsOn = (list: { readonly from: Day; readonly to: Day | null }, on: Day): boolean =>
  list.from <= on && (list.to === null || on <= list.to);

/** [Q1] The lists that hold at a shop on a day, the one that counts most first. */
export const listsAt = (
  lists: Iterable<PriceList>,
  outlet: Pick<Outlet, 'priceList' | 'channel'>,
  on: Day,
): PriceList[] => {
  const isOwn = (list: PriceList): boolean => list.code === outlet.priceList;
  return [...lists]
    .filter((list) => holdsOn(list, on) && (isOwn(list) || list.channels.includes(outlet.channel)))
    .sort(
      (a, b) =>
        Number(isOwn(b)) - Number(isOwn(a)) || (a.from < b.from ? 1 : a.from > b.from ? -1 : a.code < b.code ? -1 : 1),
    );
};

/** [Q1] What each product costs at a shop on a day; one that no list names is not in it. */
export function pricesAt(
  lists: Iterable<PriceList>,
  outlet: Pick<Outlet, 'priceList' | 'channel'>,
  on: Day,
): ReadonlyMap<ProductId, Listed> {
  const prices = new Map<ProductId, Listed>();
  for (const { code, version, prices: all } of listsAt(lists, outlet, on)) {
    for (const [product, price] of Object.entries(all)) {
      if (!prices.has(product)) prices.set(product, { price, list: { code, version } });
    }
  }
  return prices;
}
