import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { fact } from '../../base/fact.ts';
import { Id } from '../../base/id.ts';
import { Amount } from '../../base/money.ts';
import { Note, text } from '../../base/text.ts';
import { PAYMENT_WAYS, Way } from '../account/entry.ts';

export const SomeMoney = v.pipe(
  Amount,
  v.check((fen) => fen > 0, 'nothing'),
);

/** The most orders that one payment names. */
export const ORDERS_NAMED_MAX = 50;

/** 收款: the rep has taken money in. Its id is that of the entry in the shop's account. */
export const MoneyCollected = fact('money-collected', {
  visit: Id,
  payment: Id,
  amount: SomeMoney,
  way: Way,
  /** The number that the bank or the app gave; empty for cash. */
  reference: text(60),
  /** Orders that it pays; none: the oldest first. */
  orders: v.pipe(v.array(Id), v.maxLength(ORDERS_NAMED_MAX)),
  note: Note,
});
export type MoneyCollected = v.InferOutput<typeof MoneyCollected>;

/** What somebody has counted of each way of payment; a blank was not counted. */
export const MoneySaid = v.pipe(
  v.array(v.strictObject({ way: Way, amount: v.nullable(Amount), reason: Note })),
  v.maxLength(PAYMENT_WAYS.length),
);
export type MoneySaid = v.InferOutput<typeof MoneySaid>;

/** 点款: the rep counts in the evening what he has taken in on a day. */
export const MoneyCounted = fact('money-counted', { day: Day, money: MoneySaid });
export type MoneyCounted = v.InferOutput<typeof MoneyCounted>;
