import * as v from 'valibot';
import { Day, daysBetween } from '../../base/day.ts';
import { Id } from '../../base/id.ts';
import { Amount, fen, minus, NOTHING, plus, sumOf, type Money } from '../../base/money.ts';
import type { Credit } from '../../outlet/outlet.ts';
import type { Entry } from './entry.ts';

/** Something that a shop owes, or owed: a part of an order that came, or (without an order) a balance that was brought in. */
export interface Charge {
  readonly order: Id | null;
  readonly day: Day;
  readonly due: Day;
  readonly amount: Money;
  /** [OA8] Paid at the door: nothing is owed for it. */
  readonly isAtTheDoor: boolean;
}

/** What is left to pay of a charge. */
export interface Item extends Charge {
  readonly open: Money;
}

/** What a shop has still to pay, the oldest first, and what it has paid too much. */
export const Account = v.strictObject({
  items: v.array(v.strictObject({ order: v.nullable(Id), day: Day, due: Day, open: Amount })),
  prepaid: Amount,
});
export type Account = v.InferOutput<typeof Account>;

/** [OA5] Entries that count: neither taken back nor a taking back. */
export function entriesInForce<E extends Pick<Entry, 'id' | 'reverses'>>(entries: readonly E[]): E[] {
  const reversed = new Set(entries.map((entry) => entry.reverses));
  return entries.filter((entry) => entry.reverses === null && !reversed.has(entry.id));
}

/** What of an entry pays. */
export type Paying = Pick<Entry, 'id' | 'amount' | 'orders' | 'reverses'>;

const byAge = (a: Charge, b: Charge): number =>
  a.due.localeCompare(b.due) || a.day.localeCompare(b.day) || (a.order ?? '').localeCompare(b.order ?? '');

/** [OA3] [OA8] What is left of each charge, the oldest first, once the entries have paid what they pay. */
export function paid(charges: readonly Charge[], entries: readonly Paying[]): { items: Item[]; prepaid: Money } {
  const items = [...charges].sort(byAge).map((charge) => ({ ...charge, open: charge.amount }));
  /** Pays what it may of these, and answers what is left of the money. */
  const pay = (amount: Money, may: (item: Item) => boolean): Money => {
    let left = amount;
    for (const item of items.filter(may)) {
      const part = fen(Math.min(item.open, left));
      item.open = minus(item.open, part);
      left = minus(left, part);
    }
    return left;
  };
  const left = entriesInForce(entries).map(({ amount, orders }) =>
    pay(amount, ({ order }) => order !== null && orders.includes(order)),
  );
  return { items, prepaid: sumOf(left.map((amount) => pay(amount, (item) => !item.isAtTheDoor))) };
}

/** What is left to pay of one order: on account, and at the door. */
export interface Left {
  readonly owed: Money;
  readonly atTheDoor: Money;
}

/** [OA3] [OA8] What is left to pay of an order; null: nothing of it stands in the account. */
export function leftOf(items: readonly Item[], order: Id): Left | null {
  const own = items.filter((item) => item.order === order);
  const sum = (isAtTheDoor: boolean): Money =>
    sumOf(own.filter((item) => item.isAtTheDoor === isAtTheDoor).map((item) => item.open));
  return own.length === 0 ? null : { owed: sum(false), atTheDoor: sum(true) };
}

/** What is still owed, as the phone carries it. */
export function accountOf(charges: readonly Charge[], entries: readonly Paying[]): Account {
  const { items, prepaid } = paid(charges, entries);
  return {
    items: items
      .filter((item) => item.open > 0 && !item.isAtTheDoor)
      .map(({ order, day, due, open }) => ({ order, day, due, open })),
    prepaid,
  };
}

const isOverdue = (due: Day, today: Day): boolean => due < today;

/** [OA2] What may be owed and is, on a day; without an account, as it was brought in. */
export function creditOn(credit: Credit, account: Account | null, today: Day): Credit {
  if (account === null) return credit;
  const overdue = account.items.filter((item) => isOverdue(item.due, today)).map((item) => item.open);
  return {
    ...credit,
    receivable: minus(sumOf(account.items.map((item) => item.open)), account.prepaid),
    overdue: sumOf(overdue),
  };
}

/** 未到期, 逾期 1–30 天, 31–60 天, 61–90 天, 90 天以上 */
export const AGES = ['not-due', 'to-30', 'to-60', 'to-90', 'older'] as const;
export type Age = (typeof AGES)[number];
export type Ageing = Readonly<Record<Age, Money>>;

function ageOn(today: Day, due: Day): Age {
  const days = daysBetween(due, today);
  return days <= 0 ? 'not-due' : days <= 30 ? 'to-30' : days <= 60 ? 'to-60' : days <= 90 ? 'to-90' : 'older';
}

/** [OA6] What is owed by how long it has been due. */
export function ageingOf({ items }: Pick<Account, 'items'>, today: Day): Ageing {
  const ageing = { 'not-due': NOTHING, 'to-30': NOTHING, 'to-60': NOTHING, 'to-90': NOTHING, older: NOTHING };
  for (const { due, open } of items) {
    const age = ageOn(today, due);
    ageing[age] = plus(ageing[age], open);
  }
  return ageing;
}
