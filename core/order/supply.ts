import * as v from 'valibot';
import type { Day } from '../base/day.ts';
import { Instant } from '../base/instant.ts';
import { Quantity } from '../base/quantity.ts';
import { words } from '../base/text.ts';
import { ClockTime } from '../privacy/hours.ts';
import { deliveryDay } from './delivery-day.ts';
import { ProductId } from '../catalog/product.ts';

/** What a distributor has said of his deliveries and his warehouse. */
export const Distributor = v.strictObject({
  name: words(100),
  /** Trading days from order to door; null: as each shop's own file says. */
  leadDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30))),
  /** Until when an order goes along on the same day, such as 16:00; null: all day. */
  cutOff: v.nullable(ClockTime),
  /** Base units in the warehouse; a product that is not here is not known. */
  stock: v.record(ProductId, Quantity),
  /** When that was said. */
  stockAt: v.nullable(Instant),
});
export type Distributor = v.InferOutput<typeof Distributor>;

/** [O51] What he has of a product; null: nobody knows. */
export const availableOf = (distributor: Pick<Distributor, 'stock'> | null, product: ProductId): Quantity | null =>
  distributor?.stock[product] ?? null;

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
