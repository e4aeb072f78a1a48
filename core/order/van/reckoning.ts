import type { Id } from '../../base/id.ts';
import type { Instant } from '../../base/instant.ts';
import { minus, sumOf, type Money } from '../../base/money.ts';
import type { Counted } from '../../base/quantity.ts';
import { ok, refuse, type Result } from '../../base/result.ts';
import type { Role } from '../../base/role.ts';
import { PAYMENT_WAYS, type PaymentWay } from '../account/entry.ts';
import type { VanCounted } from './facts.ts';
import { movedIn, type Moved, type Van } from './van.ts';

/** A product at the end of the day: what should be there, what is, and why not. Difference: counted less expected. */
export interface GoodsLine extends Moved {
  readonly expected: number;
  readonly counted: Counted;
  readonly difference: number | null;
  readonly reason: string;
}

export interface CashLine {
  readonly way: PaymentWay;
  readonly expected: Money;
  readonly counted: Money | null;
  readonly difference: Money | null;
  readonly reason: string;
}

/** 交账: the goods and the money of a trip, expected against counted. */
export interface Reckoning {
  readonly goods: readonly GoodsLine[];
  readonly cash: readonly CashLine[];
}

type Said = Pick<VanCounted, 'goods' | 'cash'>;

/** [VS4] [VS5] Expected against counted; a van that was not counted has expectations only. */
export function reckon(van: Van, said: Said = van.counted ?? { goods: [], cash: [] }): Reckoning {
  const goods = movedIn(van).map((moved): GoodsLine => {
    const expected = moved.loaded - moved.sold - moved.given + moved.returned;
    const { counted = null, reason = '' } = said.goods.find((one) => one.product === moved.product) ?? {};
    return { ...moved, expected, counted, difference: counted === null ? null : counted - expected, reason };
  });
  const takings = van.sold.flatMap((sale) => sale.takings);
  const cash = PAYMENT_WAYS.flatMap((way): CashLine[] => {
    const taken = takings.filter((one) => one.way === way);
    const counted = said.cash.find((one) => one.way === way);
    if (taken.length === 0 && !counted) return [];
    const expected = sumOf(taken.map((one) => one.amount));
    const money = counted?.counted ?? null;
    const difference = money === null ? null : minus(money, expected);
    return [{ way, expected, counted: money, difference, reason: counted?.reason ?? '' }];
  });
  return { goods, cash };
}

/** [VS6] Counts the van: nothing is left out, and what differs has its reason. */
export function countVan(van: Van, said: Omit<VanCounted, 'kind' | 'at'>, at: Instant): Result<VanCounted> {
  const known = new Set(movedIn(van).map((moved) => moved.product));
  const strange = said.goods.filter((one) => !known.has(one.product)).map((one) => one.product);
  if (strange.length > 0) return refuse('never-in-the-van', { products: strange });
  const { goods, cash } = reckon(van, said);
  const lines = [...goods, ...cash];
  if (lines.some((line) => line.counted === null)) return refuse('not-counted');
  if (lines.some((line) => line.difference !== 0 && line.reason.trim() === '')) return refuse('reason-needed');
  return ok({ kind: 'van-counted', at, ...said });
}

export const isEven = ({ goods, cash }: Reckoning): boolean =>
  [...goods, ...cash].every((line) => line.difference === 0);

export type VanApprovalRefusal = 'not-counted' | 'own-van' | 'not-yours-to-do';

/** [VS7] Why somebody may not say yes to a trip; null: he may. */
export function vanApprovalRefusal(
  van: Van,
  rep: Id,
  { person, role }: { person: Id; role: Role },
): VanApprovalRefusal | null {
  if (person === rep) return 'own-van';
  if (role !== 'supervisor' && role !== 'finance') return 'not-yours-to-do';
  return van.counted ? null : 'not-counted';
}
