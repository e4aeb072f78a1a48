import type { Id } from '../../base/id.ts';
import type { Day } from '../../base/day.ts';
import { minus, sumOf, type Money } from '../../base/money.ts';
import type { Credit } from '../../outlet/outlet.ts';
import { openingOf, PAYMENT_DAYS } from '../account/charge.ts';
import { accountOf, paid, type Account, type Charge, type Item, type Paying } from '../account/account.ts';

const paying = (amount: Money, orders: readonly Id[] = []): Paying => ({ id: 'one', amount, orders, reverses: null });

const chargesIn = ({ items }: Account): Charge[] =>
  items.map(({ open, ...item }) => ({ ...item, amount: open, isAtTheDoor: false }));

/** What a shop has still to pay; where nothing has moved since, what was brought in. */
export function accountFrom(credit: Credit, account: Account | null, today: Day, paymentDays = PAYMENT_DAYS): Account {
  if (account) return account;
  const { charges, entries } = openingOf(credit, today, paymentDays);
  return accountOf(charges, entries);
}

/** [CO3] What a shop has still to pay, with what the phone knows more than its book. */
export function accountAfter(
  account: Account,
  more: { readonly charges: readonly Charge[]; readonly entries: readonly Paying[] },
): Account {
  return accountOf([...chargesIn(account), ...more.charges], [paying(account.prepaid), ...more.entries]);
}

/** All that a shop has still to pay. */
export const owedIn = ({ items }: Pick<Account, 'items'>): Money => sumOf(items.map((item) => item.open));

export interface PaidPart extends Item {
  readonly part: Money;
}

/** [CO2] What a sum pays of each debt, and what of it is more than is owed. */
export function paysOf(account: Account, amount: Money, orders: readonly Id[]): { parts: PaidPart[]; left: Money } {
  const after = paid(chargesIn(account), [paying(amount, orders)]);
  const parts = after.items.map((item) => ({ ...item, part: minus(item.amount, item.open) }));
  return { parts: parts.filter(({ part }) => part > 0), left: after.prepaid };
}
