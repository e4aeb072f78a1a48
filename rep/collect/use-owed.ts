import type { Money } from '../../core/base/money.ts';
import { creditOn, type Account } from '../../core/order/account/account.ts';
import { accountFrom, owedIn } from '../../core/order/collect/owed.ts';
import { useAtVisit } from '../visit/at-visit.ts';

/** What the shop of this visit owes now, with what this phone has collected and sold. */
export function useOwed(): { account: Account; owed: Money; overdue: Money } {
  const { outlet, history, today, book } = useAtVisit();
  const account = accountFrom(outlet.credit, history.account, today, book.organisation.paymentDays);
  return { account, owed: owedIn(account), overdue: creditOn(outlet.credit, account, today).overdue };
}
