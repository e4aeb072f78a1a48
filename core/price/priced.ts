import * as v from 'valibot';
import { Amount, NOTHING, fen, minus, share, sumOf, type Money } from '../base/money.ts';
import { NONE, Quantity, units } from '../base/quantity.ts';
import { valueAt } from '../catalog/price.ts';
import type { ProductId } from '../catalog/product.ts';
import { Edition, type Listed } from './listed.ts';

/** What one scheme does to one line: units that come free, and fen taken off. */
export const Share = v.strictObject({ ...Edition.entries, free: Quantity, off: Amount });
export type Share = v.InferOutput<typeof Share>;

/** A line and what it costs. `quantity` is paid for, what is free comes on top. */
export interface PricedLine extends Listed {
  readonly product: ProductId;
  readonly quantity: Quantity;
  readonly schemes: readonly Share[];
}

/** What a line would cost without any scheme. */
export const listValue = (line: Pick<PricedLine, 'price' | 'quantity'>): Money => valueAt(line.price, line.quantity);

/** [Q11] */
export const netValue = (line: Pick<PricedLine, 'price' | 'quantity' | 'schemes'>): Money =>
  minus(listValue(line), sumOf(line.schemes.map((s) => s.off)));

export const freeUnits = ({ schemes }: Pick<PricedLine, 'schemes'>): Quantity =>
  schemes.reduce((sum, s) => units(sum + s.free), NONE);

/** [Q13] What so many units of a line really cost, free goods spread over all; null where there are none. */
export function netCostOf(line: Pick<PricedLine, 'price' | 'quantity' | 'schemes'>, of: number): Money | null {
  const all = line.quantity + freeUnits(line);
  return all === 0 ? null : share(netValue(line), of, all);
}

/** The line with what one more scheme does to it. */
export const withShare = (line: PricedLine, { code, version }: Edition, free: Quantity, off: Money): PricedLine =>
  free === NONE && off === NOTHING
    ? line
    : { ...line, schemes: [...line.schemes, { code, version, free, off: fen(off) }] };
