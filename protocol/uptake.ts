import type { Day, Zone } from '../core/base/day.ts';
import type { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Uptake } from '../core/kpi/uptake.ts';
import type { EditReason } from '../core/order/order.ts';
import type { Product } from '../core/catalog/product.ts';

/** What uptake is told by: 商品, 业务代表, 门店等级. */
export const UPTAKE_BY = ['product', 'rep', 'class'] as const;
export type UptakeBy = (typeof UPTAKE_BY)[number];

export interface UptakeRow {
  /** The product's code, the rep's id or the class. */
  readonly key: string;
  readonly name: string;
  readonly uptake: Uptake;
}

/** What became of suggested orders in a period, both days included. */
export interface UptakePage {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly from: Day;
  readonly to: Day;
  readonly all: Uptake;
  /** The most that was proposed first. */
  readonly rows: Readonly<Record<UptakeBy, readonly UptakeRow[]>>;
}

/** One line behind a number. */
export interface UptakeLineRow {
  readonly order: Id;
  readonly number: string;
  readonly day: Day;
  readonly outlet: string;
  readonly rep: string;
  readonly product: Pick<Product, 'name' | 'packs'>;
  readonly proposed: number | null;
  readonly agreed: number;
  readonly reason: EditReason | null;
}

export interface UptakeLines {
  readonly asOf: Instant;
  readonly zone: Zone;
  /** The latest first; at most so many as `isCut` says. */
  readonly lines: readonly UptakeLineRow[];
  readonly isCut: boolean;
}
