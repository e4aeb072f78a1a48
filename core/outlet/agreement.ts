import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Amount } from '../base/money.ts';
import { Code, Reason } from '../base/text.ts';

/** 陈列, 冷柜投放, 专卖 */
export const AGREEMENT_TYPES = ['display', 'cooler', 'exclusive'] as const;
export type AgreementType = (typeof AGREEMENT_TYPES)[number];

/** What a shop has agreed to show and what it gets for it (陈列/投放协议). */
export const Agreement = v.strictObject({
  code: Code,
  outlet: Id,
  type: v.picklist(AGREEMENT_TYPES),
  /** What has to be seen, in words that both have signed. */
  text: Reason,
  from: Day,
  to: Day,
  /** For the whole time; null where it costs nothing. */
  fee: v.nullable(Amount),
});
export type Agreement = v.InferOutput<typeof Agreement>;

/** The days from which and to which something holds, both included. */
export interface Lasting {
  readonly from: Day;
  readonly to: Day;
}
export const isRunningOn = ({ from, to }: Lasting, on: Day): boolean => from <= on && on <= to;
