import type { DemandSum } from '../../core/order/engine/demand-sum.ts';
import type { Arithmetic } from '../../core/order/suggestion.ts';
import type { zh } from './words.ts';

export interface Row {
  readonly label: string;
  readonly value: string;
  readonly isSum?: boolean;
}
type Words = typeof zh;

export const round = (n: number): string => String(Math.round(n * 10) / 10);

/** The trade's sum, row by row: what was sold, what it takes until the next delivery, what is lacking. */
export function ruleRows(a: Arithmetic, w: Words): Row[] {
  const rows: Row[] = [];
  if (a.sold !== null) {
    rows.push(
      { label: w.sum.previous, value: String(a.previous) },
      { label: w.sum.delivered, value: String(a.delivered) },
      { label: w.sum.removed, value: String(a.removed) },
      { label: w.sum.counted, value: String(a.counted) },
      {
        label: a.daysBetween === null ? w.sum.soldSince : w.sum.sold(round(a.daysBetween)),
        value: String(a.sold),
        isSum: true,
      },
    );
  }
  if (a.perDay !== null && a.target !== null) {
    const days = a.perDay === 0 ? 0 : a.target / a.perDay;
    rows.push(
      { label: a.sold === null ? w.sum.noSold : w.sum.perDay, value: round(a.perDay) },
      { label: w.sum.days(round(days)), value: round(a.target), isSum: true },
      ...lacking(a.counted, a.onTheWay, a.raw ?? 0, w),
    );
  }
  return rows;
}

/** The engine's sum: what sells, until when, what is kept in reserve, what is lacking. */
export function demandRows({ perWeek, days, expected, need, counted, onTheWay, short }: DemandSum, w: Words): Row[] {
  if (short === null) return [];
  return [
    { label: w.sum.perWeek, value: round(perWeek) },
    { label: w.sum.expected(days), value: String(Math.round(expected)) },
    { label: w.sum.safety, value: String(need.enough - Math.round(expected)) },
    { label: w.sum.enough, value: String(need.enough), isSum: true },
    ...lacking(counted, onTheWay, short, w),
  ];
}

const lacking = (counted: number | null, onTheWay: number, lacking: number, w: Words): Row[] => [
  { label: w.sum.have, value: String(counted) },
  { label: w.sum.onTheWay, value: String(onTheWay) },
  { label: w.sum.raw, value: round(lacking), isSum: true },
];
