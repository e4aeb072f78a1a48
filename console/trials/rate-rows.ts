import { ratesBy, type Rate } from '../../core/script/trial/rate.ts';
import type { SaidCount } from '../../protocol/trials.ts';

/** By what rates are told. */
export const RATES_BY = ['line', 'channel', 'class', 'objection'] as const;
export type RatesBy = (typeof RATES_BY)[number];

/** What stands in a row: of a line one of its uses, of a segment or concern one that has it. */
export interface RateRow {
  readonly of: SaidCount;
  readonly rate: Rate;
}

const keyOf = (count: SaidCount, by: RatesBy): string =>
  by === 'line' ? JSON.stringify([count.line, count.version]) : String(count[by]);

/** The rows of a table, the most said first; of one line, or of all of them. */
export function rateRows(counts: readonly SaidCount[], by: RatesBy, line: string): RateRow[] {
  const asked = counts.filter((one) => line === '' || one.line === line);
  return Array.from(
    ratesBy(asked, (one) => keyOf(one, by)),
    ([key, rate]): RateRow => ({ of: asked.find((one) => keyOf(one, by) === key)!, rate }),
  ).sort((a, b) => b.rate.uses - a.rate.uses || (keyOf(a.of, by) < keyOf(b.of, by) ? -1 : 1));
}
