import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { fact } from '../../base/fact.ts';
import { Id } from '../../base/id.ts';
import { Amount } from '../../base/money.ts';
import { Counted, Quantity, SomeUnits } from '../../base/quantity.ts';
import { Note, Reason, text } from '../../base/text.ts';
import { ProductId } from '../../catalog/product.ts';
import { ORDER_LINES_MAX } from '../order.ts';

const Goods = v.strictObject({ product: ProductId, quantity: SomeUnits });
const lines = <Line extends v.GenericSchema>(line: Line) =>
  v.pipe(v.array(line), v.minLength(1), v.maxLength(ORDER_LINES_MAX));

/** 装车: goods go into the van, from the office or a distributor. `quantity` is what the rep counted, `depot` what its paper says. */
export const VanLoaded = fact('van-loaded', {
  trip: Id,
  day: Day,
  from: text(100),
  lines: lines(
    v.strictObject({ ...Goods.entries, depot: Counted, batch: text(40), produced: v.nullable(Day), reason: Note }),
  ),
});
export type VanLoaded = v.InferOutput<typeof VanLoaded>;

/** 车销: an order of the visit is handed over out of the van. What is not collected for it is owed by the shop. */
export const VanSold = fact('van-sold', {
  trip: Id,
  order: Id,
  outlet: Id,
  lines: lines(v.strictObject({ product: ProductId, paid: Quantity, free: Quantity })),
  total: Amount,
});
export type VanSold = v.InferOutput<typeof VanSold>;

/** Samples and the like: given away beside any order. */
export const VanGiven = fact('van-given', { trip: Id, outlet: v.nullable(Id), lines: lines(Goods), reason: Reason });
export type VanGiven = v.InferOutput<typeof VanGiven>;

/** Goods that a shop gives back: they travel in the van and are not sold out of it. */
export const VanReturned = fact('van-returned', { trip: Id, outlet: Id, lines: lines(Goods), reason: Reason });
export type VanReturned = v.InferOutput<typeof VanReturned>;

/** 盘点: what is in the van at the end of the day; a blank was not counted. */
export const VanCounted = fact('van-counted', {
  trip: Id,
  goods: v.pipe(
    v.array(v.strictObject({ product: ProductId, counted: Counted, reason: Note })),
    v.maxLength(ORDER_LINES_MAX),
  ),
});
export type VanCounted = v.InferOutput<typeof VanCounted>;

export const VanFact = v.variant('kind', [VanLoaded, VanSold, VanGiven, VanReturned, VanCounted]);
export type VanFact = v.InferOutput<typeof VanFact>;
