import * as v from 'valibot';
import type { Day } from '../base/day.ts';
import { Instant } from '../base/instant.ts';
import { Quantity, units } from '../base/quantity.ts';
import { words } from '../base/text.ts';
import { ClockTime } from '../privacy/hours.ts';
import { deliveryDay } from './delivery-day.ts';
import { ProductId } from '../catalog/product.ts';

const Stock = v.record(ProductId, Quantity);
type Stock = v.InferOutput<typeof Stock>;

/** What a distributor has said of his deliveries and his warehouse. */
export const DistributorSaid = v.strictObject({
  name: words(100),
  /** Trading days from order to door; null: as each shop's own file says. */
  leadDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30))),
  /** Until when an order goes along on the same day, such as 16:00; null: all day. */
  cutOff: v.nullable(ClockTime),
  /** Base units in the warehouse; a product that is not here is not known. */
  stock: Stock,
  /** When that was said. */
  stockAt: v.nullable(Instant),
});
export type DistributorSaid = v.InferOutput<typeof DistributorSaid>;

/** And what has left his warehouse since, base units. */
export const Distributor = v.strictObject({ ...DistributorSaid.entries, gone: Stock });
export type Distributor = v.InferOutput<typeof Distributor>;

type Warehouse = Pick<Distributor, 'stock' | 'gone'>;

/** [O51] What he has of a product: what he said, less what has left since; null: nobody knows. */
export function availableOf(warehouse: Warehouse | null, product: ProductId): Quantity | null {
  const said = warehouse?.stock[product];
  return said === undefined ? null : units(Math.max(0, said - (warehouse?.gone[product] ?? 0)));
}

/**
 * [O61] The stock after somebody has told it, who saw it as it was a while ago: what he left as he saw it is what is left
 * now. Null: he left it all.
 */
export function stockTold(seen: Warehouse, told: Stock, now: Warehouse): Stock | null {
  const isLeft = (product: ProductId): boolean => (told[product] ?? null) === availableOf(seen, product);
  if ([...Object.keys(told), ...Object.keys(seen.stock)].every(isLeft)) return null;
  return Object.fromEntries(
    Object.entries(told).map(([product, quantity]) => [
      product,
      isLeft(product) ? (availableOf(now, product) ?? quantity) : quantity,
    ]),
  );
}

/** When an order is agreed, and how the goods go from there. */
export interface Shipping {
  readonly today: Day;
  /** The time of day in the organisation's zone, such as 15:20. */
  readonly time: string;
  readonly leadDays: number;
  readonly cutOff: string | null;
  readonly closed: readonly Day[];
}

/** [O50] The first day on which the goods come. */
export const deliveryDayOf = ({ today, time, leadDays, cutOff, closed }: Shipping): Day =>
  deliveryDay(today, leadDays + (isTooLate(time, cutOff) ? 1 : 0), closed);

/** [O50] An order after the hour goes along a day later. */
const isTooLate = (time: string, cutOff: string | null): boolean => cutOff !== null && time > cutOff;

/** [O50] Days from order to door of a shop: what its distributor says, else what its own file says. */
export const leadDaysOf = (own: number, distributor: Pick<Distributor, 'leadDays'> | null): number =>
  distributor?.leadDays ?? own;
