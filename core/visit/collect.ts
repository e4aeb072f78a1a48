import type { Instant } from '../base/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import type { Account } from '../order/account/account.ts';
import type { MoneyCollected } from '../order/collect/facts.ts';
import { owedIn } from '../order/collect/owed.ts';
import { isRunning, type Said } from './deed.ts';
import type { Visit } from './visit.ts';

export type CollectRefusal = 'visit-not-open' | 'nothing-paid' | 'more-than-owed' | 'not-owed';

/** [CO1] Takes money in; `account`: what the shop owes now, goods that are handed over with it included. */
export function collectMoney(
  visit: Visit,
  account: Account,
  said: Said<MoneyCollected>,
  at: Instant,
): Result<MoneyCollected, Refusal<CollectRefusal>> {
  if (!isRunning(visit)) return refuse('visit-not-open');
  if (said.amount <= 0) return refuse('nothing-paid');
  if (said.amount > owedIn(account)) return refuse('more-than-owed', { owed: owedIn(account) });
  const strange = said.orders.filter((order) => !account.items.some((item) => item.order === order));
  if (strange.length > 0) return refuse('not-owed', { orders: strange });
  return ok({ kind: 'money-collected', visit: visit.id, at, ...said });
}
