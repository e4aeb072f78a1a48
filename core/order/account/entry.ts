import * as v from 'valibot';
import type { Day } from '../../base/day.ts';
import type { Id } from '../../base/id.ts';
import type { Money } from '../../base/money.ts';

/** 现金, 转账, 微信, 支付宝, 支票 */
export const PAYMENT_WAYS = ['cash', 'transfer', 'wechat', 'alipay', 'cheque'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];
export const Way = v.picklist(PAYMENT_WAYS);

/** 收款, 退货折让, 冲销 */
export const ENTRY_KINDS = ['payment', 'credit-note', 'reversal'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something that lowers what a shop owes; or takes back what did. */
export interface Entry {
  readonly id: Id;
  readonly kind: EntryKind;
  readonly day: Day;
  readonly amount: Money;
  /** Orders that it pays; none: the oldest first. */
  readonly orders: readonly Id[];
  /** [OA5] The entry that it takes back. */
  readonly reverses: Id | null;
}

export type ReversalRefusal = 'no-such-entry' | 'taken-back-already' | 'is-a-reversal';

/** [OA5] Why an entry cannot be taken back; null: it can. */
export function reversalRefusal(entries: readonly Entry[], id: Id): ReversalRefusal | null {
  const entry = entries.find((one) => one.id === id);
  if (!entry) return 'no-such-entry';
  if (entry.reverses !== null) return 'is-a-reversal';
  return entries.some((one) => one.reverses === id) ? 'taken-back-already' : null;
}
