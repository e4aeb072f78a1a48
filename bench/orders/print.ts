import type { Point } from './curve.ts';
import { isMet, type Met } from './goals.ts';
import type { Measured } from './measure.ts';
import type { Score } from './score.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const cells = ({ fill, cover, empty, expired, lines, cost }: Score): string[] => [
  percent(fill),
  cover.toFixed(1),
  percent(empty),
  percent(expired),
  lines.toFixed(2),
  cost.toFixed(2),
];
const HEAD = ['fill', 'cover, days', 'empty', 'expired', 'lines', 'cost'];

/** A set as a table: the players, their curves, the goals. */
export function printed({ set, series, rows, curves, met }: Measured, seeds: number): string {
  return [
    `${set}: ${series} series, mean of ${seeds} seeds`,
    ...table([['', ...HEAD], ...rows.map(({ name, score }) => [name, ...cells(score)])]),
    ...Object.entries(curves).map(([name, points]) => `  ${name}, fill at cover: ${points.map(pointOf).join('  ')}`),
    ...met.map(lineOf),
  ].join('\n');
}

const pointOf = ({ knob, score }: Point): string => `${knob}: ${percent(score.fill)} at ${score.cover.toFixed(1)}`;

export function lineOf(met: Met): string {
  const { goal, value } = met;
  const mark = isMet(met) ? '✓' : '✗';
  const unit = goal.unit === '' ? '' : ` ${goal.unit}`;
  const said = value === null ? 'not reached' : `${value.toFixed(goal.good >= 10 ? 1 : 3)}${unit}`;
  return `  ${mark} ${goal.id} ${met.set}: ${goal.what}: ${said} (good ≤ ${goal.good}, moonshot ≤ ${goal.moonshot})`;
}

function table(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map(
    (row) => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`,
  );
}
