import * as v from 'valibot';
import { Day, type Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Money } from '../core/base/money.ts';
import type { Product } from '../core/catalog/product.ts';
import type { PaymentWay } from '../core/order/account/entry.ts';
import type { MoneyLine } from '../core/order/collect/count.ts';
import { MoneySaid } from '../core/order/collect/facts.ts';
import type { VanDoubt } from '../core/order/van/doubts.ts';
import type { GoodsLine } from '../core/order/van/reckoning.ts';

/** A product of a van, with its name and packs. */
export interface VanGoods extends GoodsLine {
  readonly name: string;
  readonly packs: Product['packs'];
}

export interface VanOfDay {
  readonly trip: Id;
  readonly goods: readonly VanGoods[];
  readonly doubts: readonly { readonly doubt: VanDoubt; readonly products: readonly string[] }[];
  readonly countedAt: Instant | null;
  readonly approved: { readonly by: string; readonly at: Instant } | null;
  readonly mayApprove: boolean;
}

export interface CollectedRow {
  readonly outlet: { readonly id: Id; readonly name: string };
  readonly amount: Money;
  readonly way: PaymentWay;
  readonly reference: string;
  readonly at: Instant;
  readonly isHandedOver: boolean;
}

/** What finance was handed at one time. */
export interface HandedOver {
  readonly by: string;
  readonly at: Instant;
  readonly money: readonly MoneyLine[];
}

/** A rep's money of a day. */
export interface MoneyOfDay {
  /** What he collected against what he counted. */
  readonly counted: readonly MoneyLine[];
  readonly countedAt: Instant | null;
  readonly collected: readonly CollectedRow[];
  readonly handedOver: readonly HandedOver[];
  /** What finance has not been handed yet. */
  readonly due: readonly MoneyLine[];
  readonly mayTakeOver: boolean;
}

export interface RepOfDay {
  readonly rep: { readonly id: Id; readonly name: string };
  readonly hasVan: boolean;
  readonly vans: readonly VanOfDay[];
  readonly money: MoneyOfDay;
}

/** Vans and the money of reps on one day. */
export interface VanDay {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly day: Day;
  readonly rows: readonly RepOfDay[];
  /** Everybody who could have a van, for whom may say so; else none. */
  readonly reps: readonly { readonly id: Id; readonly name: string; readonly hasVan: boolean }[];
}

/** 交账: finance says what it was handed of a rep's money of a day. */
export const NewHandOver = v.strictObject({ id: Id, rep: Id, day: Day, money: MoneySaid });
export type NewHandOver = v.InferOutput<typeof NewHandOver>;

export const HasVan = v.strictObject({ hasVan: v.boolean() });
