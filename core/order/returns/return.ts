import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { fen, plus, share, type Money } from '../../base/money.ts';
import type { Role } from '../../base/role.ts';
import { SomeUnits, units } from '../../base/quantity.ts';
import { text } from '../../base/text.ts';
import { ProductId } from '../../catalog/product.ts';
import { APPROVAL_STEPS, type ApprovalStep } from '../life/approval.ts';
import type { DeliveredLine } from '../life/delivery.ts';
import { freeOf, type Order } from '../order.ts';

/** 待审批, 已批准, 已驳回, 已撤回, 已收货, 已折让, 已换货 */
export const RETURN_STATES = [
  'requested',
  'approved',
  'rejected',
  'withdrawn',
  'received',
  'credited',
  'exchanged',
] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

/** 过期, 临期, 破损, 质量, 送错, 滞销 */
export const RETURN_REASONS = ['expired', 'short-dated', 'damaged', 'quality', 'wrong-goods', 'not-selling'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** 退货, 换货 */
export const RETURN_WISHES = ['credit', 'exchange'] as const;
export type ReturnWish = (typeof RETURN_WISHES)[number];

/** 批准, 驳回, 撤回, 收货, 折让, 换货 */
export const RETURN_DEEDS = ['approve', 'reject', 'withdraw', 'receive', 'credit', 'exchange'] as const;
export type ReturnDeed = (typeof RETURN_DEEDS)[number];

interface Arrow {
  readonly from: readonly ReturnState[];
  readonly to: readonly ReturnState[];
  readonly by: readonly Role[];
  readonly needsReason?: true;
  /** Only where this was asked for. */
  readonly wish?: ReturnWish;
}

/** [OR1] The whole life of a return. */
export const RETURN_ARROWS: Record<ReturnDeed, Arrow> = {
  approve: { from: ['requested'], to: ['requested', 'approved'], by: ['supervisor', 'office', 'finance'] },
  reject: { from: ['requested'], to: ['rejected'], by: ['supervisor', 'office', 'finance'], needsReason: true },
  withdraw: { from: ['requested', 'approved'], to: ['withdrawn'], by: ['office'], needsReason: true },
  receive: { from: ['approved'], to: ['received'], by: ['distributor', 'office'] },
  credit: { from: ['received'], to: ['credited'], by: ['finance'], wish: 'credit' },
  exchange: { from: ['received'], to: ['exchanged'], by: ['distributor', 'office'], wish: 'exchange' },
};

export type ReturnRefusal = 'not-in-this-state' | 'not-yours-to-do' | 'not-asked-for';

/** [OR1] Why somebody may not do this to a return; null: he may. */
export function returnRefusal(
  deed: ReturnDeed,
  of: { readonly state: ReturnState; readonly wish: ReturnWish },
  role: Role,
): ReturnRefusal | null {
  const { from, by, wish } = RETURN_ARROWS[deed];
  if (!by.includes(role)) return 'not-yours-to-do';
  if (!from.includes(of.state)) return 'not-in-this-state';
  return wish !== undefined && wish !== of.wish ? 'not-asked-for' : null;
}

export const returnDeedsFor = (of: { state: ReturnState; wish: ReturnWish }, role: Role): ReturnDeed[] =>
  RETURN_DEEDS.filter((deed) => returnRefusal(deed, of, role) === null);

/** Goods that go back, with what stands on the packs. */
export const ReturnLine = v.strictObject({
  product: ProductId,
  quantity: SomeUnits,
  batch: text(40),
  expires: v.nullable(Day),
});
export type ReturnLine = v.InferOutput<typeof ReturnLine>;
export const RETURN_LINES_MAX = 100;

/** [OR2] Up to so much without the yes of finance. [default] */
const FINANCE_FROM = fen(100_000);
/** [OR2] Whether they may be sold again is for quality to say. */
const FOR_QUALITY: readonly ReturnReason[] = ['expired', 'damaged', 'quality'];

/** [OR2] Whose yes a return needs, one after the other. */
export const stepsForReturn = (reason: ReturnReason, value: Money | null): ApprovalStep[] =>
  APPROVAL_STEPS.filter(
    (step) =>
      step === 'supervisor' ||
      (step === 'office' && FOR_QUALITY.includes(reason)) ||
      (step === 'finance' && (value === null || value > FINANCE_FROM)),
  );

/** What came to a shop with an order, the newest last. */
export interface CameWith {
  readonly order: Pick<Order, 'lines'>;
  readonly lines: readonly Pick<DeliveredLine, 'product' | 'batch'>[];
}

/** [OR3] What was paid for goods that go back; null: they never came. */
export function pricePaid({ product, quantity, batch }: ReturnLine, came: readonly CameWith[]): Money | null {
  const withIt = came.filter(({ lines }) => lines.some((line) => line.product === product));
  const ofBatch = withIt.filter(({ lines }) => lines.some((line) => line.product === product && line.batch === batch));
  const from = (batch === '' ? undefined : ofBatch.at(-1)) ?? withIt.at(-1);
  const line = from?.order.lines.find((one) => one.product === product);
  return line ? share(line.value, quantity, line.agreed + freeOf(line)) : null;
}

/** [OR3] What a whole return is worth; null where a price is not known. */
export function valueOfReturn(lines: readonly ReturnLine[], came: readonly CameWith[]): Money | null {
  let sum = fen(0);
  for (const line of lines) {
    const value = pricePaid(line, came);
    if (value === null) return null;
    sum = plus(sum, value);
  }
  return sum;
}

/** [OR4] What was taken off the shelf, as lines of a return. */
export const linesTakenOff = (
  taken: readonly { readonly product: ProductId; readonly quantity: number | null; readonly batch: string }[],
): ReturnLine[] =>
  taken.flatMap(({ product, quantity, batch }) =>
    quantity === null || quantity === 0 ? [] : [{ product, quantity: units(quantity), batch, expires: null }],
  );

/** [OR5] Products of which more is given than was taken back. */
export function tooMuchFor(
  lines: readonly ReturnLine[],
  given: readonly Pick<DeliveredLine, 'product' | 'quantity'>[],
): ProductId[] {
  const sum = (of: readonly { product: ProductId; quantity: number }[], product: ProductId): number =>
    of.filter((line) => line.product === product).reduce((all, line) => all + line.quantity, 0);
  return [...new Set(given.map((line) => line.product))].filter((p) => sum(given, p) > sum(lines, p));
}
