import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Amount, fen, Money, minus } from '../base/money.ts';

/** A rep's month as the office gives it: target, ordered so far, and the trading days of the month. */
export const MonthPlan = v.strictObject({
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  target: Amount,
  /** Ordered from the first of the month up to and including `asOf`. */
  actual: Money,
  asOf: Day,
  tradingDays: v.array(Day),
});
export type MonthPlan = v.InferOutput<typeof MonthPlan>;

/** Trading days from `on` to the end of the month, `on` included. */
export const daysLeft = (plan: MonthPlan, on: Day): number => plan.tradingDays.filter((d) => d >= on).length;

/** Elapsed ÷ total trading days, `on` included; null when the month has none. */
export const timeProgress = (plan: MonthPlan, on: Day): number | null =>
  plan.tradingDays.length === 0 ? null : plan.tradingDays.filter((d) => d <= on).length / plan.tradingDays.length;

/** Actual ÷ target; null when there is no target. */
export const attainment = (plan: MonthPlan): number | null => (plan.target === 0 ? null : plan.actual / plan.target);

/** [P8] How far a month is behind time: trading days, and what is missing to be on time; null when it is not. */
export function behindTime(plan: MonthPlan, on: Day): { readonly days: number; readonly short: Money } | null {
  const [done, time] = [attainment(plan), timeProgress(plan, on)];
  if (done === null || time === null || done >= time) return null;
  const all = plan.tradingDays.length;
  return {
    days: plan.tradingDays.filter((d) => d <= on).length - Math.floor(done * all),
    short: fen(Math.round(plan.target * time) - plan.actual),
  };
}

/**
 * Today's target = (month target − month to date) ÷ trading days left × route weight, half up to whole yuan, never below zero.
 * With no trading day left it is what remains. `weight`: the route's usual sales ÷ the average route's.
 */
export function dayTarget(plan: MonthPlan, on: Day, weight = 1): Money {
  const left = daysLeft(plan, on);
  const remaining = Math.max(0, minus(plan.target, plan.actual));
  const today = left === 0 ? remaining : (remaining / left) * weight;
  return fen(Math.round(today / 100) * 100);
}
