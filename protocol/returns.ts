import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import { Amount, type Money } from '../core/base/money.ts';
import type { Quantity } from '../core/base/quantity.ts';
import { Code, Note } from '../core/base/text.ts';
import type { Product } from '../core/catalog/product.ts';
import type { Approval, ApprovalRefusal, ApprovalStep } from '../core/order/life/approval.ts';
import { DeliveredLine } from '../core/order/life/delivery.ts';
import {
  RETURN_DEEDS,
  RETURN_LINES_MAX,
  RETURN_REASONS,
  RETURN_WISHES,
  ReturnLine,
  type ReturnDeed,
  type ReturnReason,
  type ReturnState,
  type ReturnWish,
} from '../core/order/returns/return.ts';
import type { TryShop } from './schemes.ts';

export interface ReturnEvent {
  readonly at: Instant;
  readonly by: string;
  readonly deed: ReturnDeed;
  readonly comment: string;
}

/** A return as the desk lists it. */
export interface ReturnRow {
  readonly id: Id;
  readonly outlet: { readonly id: Id; readonly code: string; readonly name: string };
  readonly day: Day;
  readonly state: ReturnState;
  readonly reason: ReturnReason;
  readonly wish: ReturnWish;
  readonly note: string;
  readonly by: string;
  readonly lines: readonly (ReturnLine & { readonly name: string; readonly unit: string })[];
  /** At the price that was paid; null where that is not known, and for whom money is not meant. */
  readonly value: Money | null;
  readonly steps: readonly ApprovalStep[];
  readonly approvals: readonly Approval[];
  /** Whose yes is waited for. */
  readonly step: ApprovalStep | null;
  readonly may: readonly ReturnDeed[];
  /** Why the reader may not say yes or no; null where he may, or nothing waits. */
  readonly notMine: ApprovalRefusal | null;
  readonly events: readonly ReturnEvent[];
}

export interface ReturnList {
  readonly asOf: Instant;
  readonly zone: Zone;
  /** What waits first, then the newest first. */
  readonly rows: readonly ReturnRow[];
  /** There are more than are listed. */
  readonly isCut: boolean;
}

/** A return that the office writes for a shop. Its id is made once: the same sent twice is one. */
export const NewReturn = v.strictObject({
  id: Id,
  outlet: Code,
  reason: v.picklist(RETURN_REASONS),
  wish: v.picklist(RETURN_WISHES),
  lines: v.pipe(v.array(ReturnLine), v.minLength(1), v.maxLength(RETURN_LINES_MAX)),
  note: Note,
});
export type NewReturn = v.InferOutput<typeof NewReturn>;

/** Goods of one batch that came to a shop: how much in all, and when the last of it. */
export interface CameBatch {
  readonly batch: string;
  readonly produced: Day | null;
  readonly day: Day;
  readonly quantity: Quantity;
}
export type ReturnGoods = Pick<Product, 'id' | 'name' | 'category' | 'packs' | 'shelfLifeDays'> & {
  /** The newest first; none: it never came. */
  readonly came: readonly CameBatch[];
};

/** Of what one chooses when a return of a shop is written: what came there first. */
export interface ReturnForm {
  readonly outlet: TryShop;
  readonly goods: readonly ReturnGoods[];
}

/** What a return that is being written would be worth, and whose yes it would take. */
export interface ReturnPreview {
  readonly value: Money | null;
  readonly steps: readonly ApprovalStep[];
}

/** What is done to a return; `amount` of a credit note whose price is not known, `lines` of goods that are given for it. */
export const ReturnAct = v.strictObject({
  deed: v.picklist(RETURN_DEEDS),
  comment: Note,
  amount: v.nullable(Amount),
  lines: v.pipe(v.array(DeliveredLine), v.maxLength(RETURN_LINES_MAX)),
});
export type ReturnAct = v.InferOutput<typeof ReturnAct>;
