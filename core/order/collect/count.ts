import type { Id } from '../../base/id.ts';
import type { Instant } from '../../base/instant.ts';
import { minus, sumOf, type Money } from '../../base/money.ts';
import { ok, refuse, type Refusal, type Result } from '../../base/result.ts';
import type { Role } from '../../base/role.ts';
import { PAYMENT_WAYS, type PaymentWay } from '../account/entry.ts';
import type { MoneyCollected, MoneyCounted, MoneySaid } from './facts.ts';

/** Of one way of payment: what should be there, what is, and why not. Difference: counted less expected. */
export interface MoneyLine {
  readonly way: PaymentWay;
  readonly expected: Money;
  readonly counted: Money | null;
  readonly difference: Money | null;
  readonly reason: string;
}

/** [CO4] What was collected against what was counted; what nobody has counted has an expectation only. */
export function reckonMoney(
  collected: readonly Pick<MoneyCollected, 'way' | 'amount'>[],
  said: MoneySaid = [],
): MoneyLine[] {
  return PAYMENT_WAYS.flatMap((way): MoneyLine[] => {
    const taken = collected.filter((one) => one.way === way);
    const found = said.find((one) => one.way === way);
    if (taken.length === 0 && !found) return [];
    const expected = sumOf(taken.map((one) => one.amount));
    const counted = found?.amount ?? null;
    const difference = counted === null ? null : minus(counted, expected);
    return [{ way, expected, counted, difference, reason: found?.reason ?? '' }];
  });
}

export type CountRefusal = 'not-counted' | 'reason-needed';

/** [CO5] Why a count is not whole; null: it is. */
export function countRefusal(
  lines: readonly { readonly difference: number | null; readonly reason: string }[],
): CountRefusal | null {
  if (lines.some((line) => line.difference === null)) return 'not-counted';
  return lines.some((line) => line.difference !== 0 && line.reason.trim() === '') ? 'reason-needed' : null;
}

/** [CO5] The rep counts what he has taken in on a day. */
export function countMoney(
  collected: readonly Pick<MoneyCollected, 'way' | 'amount'>[],
  said: Omit<MoneyCounted, 'kind' | 'at'>,
  at: Instant,
): Result<MoneyCounted, Refusal<CountRefusal>> {
  const refusal = countRefusal(reckonMoney(collected, said.money));
  return refusal ? refuse(refusal) : ok({ kind: 'money-counted', at, ...said });
}

export type HandOverRefusal = CountRefusal | 'own-money' | 'not-yours-to-do' | 'nothing-due';

/** [CO6] Why somebody may not say that he was handed this money; null: he may. */
export function handOverRefusal(
  due: readonly Pick<MoneyCollected, 'way' | 'amount'>[],
  said: MoneySaid,
  { rep, person, role }: { readonly rep: Id; readonly person: Id; readonly role: Role },
): HandOverRefusal | null {
  if (person === rep) return 'own-money';
  if (role !== 'finance') return 'not-yours-to-do';
  if (due.length === 0) return 'nothing-due';
  return countRefusal(reckonMoney(due, said));
}
