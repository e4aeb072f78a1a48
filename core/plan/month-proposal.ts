import * as v from 'valibot';
import { fact } from '../base/fact.ts';
import { Amount } from '../base/money.ts';
import { Note, Reason, text } from '../base/text.ts';

/** A calendar month, '2026-12'. */
export const Month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export type Month = v.InferOutput<typeof Month>;

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

/** What a rep means to reach in a month (月计划): sales, how the shops develop, and what the work is about. */
export const MonthGoals = v.strictObject({
  target: Amount,
  /** Standard cases by brand or group of products. */
  volumes: v.pipe(v.array(v.strictObject({ group: text(60), cases: Whole })), v.maxLength(40)),
  /** 户均SKU in tenths, 户均订货额 in fen, 铺货率 in per cent, new outlets; null where no goal is set. */
  productsPerOutlet: v.nullable(Whole),
  orderPerOutlet: v.nullable(Amount),
  distribution: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  newOutlets: v.nullable(Whole),
  focus: v.pipe(v.array(Reason), v.maxLength(10)),
});
export type MonthGoals = v.InferOutput<typeof MonthGoals>;

export const MonthPlanSubmitted = fact('month-plan-submitted', { month: Month, goals: MonthGoals });
export type MonthPlanSubmitted = v.InferOutput<typeof MonthPlanSubmitted>;

/** 已提交, 退回, 已确认, 已关闭 */
export const PROPOSAL_STATES = ['submitted', 'returned', 'confirmed', 'closed'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The rep's plan for the month and what the supervisor says to it. */
export const MonthProposal = v.strictObject({
  month: Month,
  state: v.picklist(PROPOSAL_STATES),
  goals: MonthGoals,
  comment: Note,
});
export type MonthProposal = v.InferOutput<typeof MonthProposal>;

/** [P9] A plan that is confirmed or closed takes no other; one that waits or was returned does. */
export const takesAnother = (proposal: Pick<MonthProposal, 'state'> | null): boolean =>
  proposal === null || proposal.state === 'submitted' || proposal.state === 'returned';

/** Days before the end of a month on which the next month's plan is asked for. Source: our default. */
export const ASKED_DAYS_BEFORE = 5;
