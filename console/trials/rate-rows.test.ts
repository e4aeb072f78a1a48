import { expect, test } from 'vitest';
import type { SaidCount } from '../../protocol/trials.ts';
import { rateRows } from './rate-rows.ts';

const count = (more: Partial<SaidCount>): SaidCount => ({
  line: '7.1',
  version: 1,
  channel: 'grocery',
  class: 'A',
  objection: null,
  uses: 1,
  wins: 0,
  ...more,
});
const COUNTS = [
  count({ uses: 4, wins: 3 }),
  count({ version: 2, channel: 'school', uses: 5, wins: 1 }),
  count({ line: '7.6', class: 'B', objection: 'price-high', uses: 8, wins: 2 }),
];
const told = (by: Parameters<typeof rateRows>[1], line = '') =>
  rateRows(COUNTS, by, line).map(({ of, rate }) => [
    by === 'line' ? `${of.line} ${of.version}` : of[by],
    rate.wins,
    rate.uses,
  ]);

test('the most said comes first, each version of a line for itself', () => {
  expect(told('line')).toEqual([
    ['7.6 1', 2, 8],
    ['7.1 2', 1, 5],
    ['7.1 1', 3, 4],
  ]);
});

test('segments and concerns are those of all lines, or of the one that is asked for', () => {
  expect(told('channel')).toEqual([
    ['grocery', 5, 12],
    ['school', 1, 5],
  ]);
  expect(told('class', '7.1')).toEqual([['A', 4, 9]]);
  expect(told('objection')).toEqual([
    [null, 4, 9],
    ['price-high', 2, 8],
  ]);
});
