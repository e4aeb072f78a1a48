import { expect, test } from 'vitest';
import { fen, share } from '../base/money.ts';
import { aProduct } from '../field-day/a-product.ts';
import { caseProfit } from './profit.ts';

const COST = fen(4800);

test('[G7] ¥48.00 a case of twelve sold at ¥5.00: ¥12.00 a case, a fifth of what comes in', () => {
  expect(caseProfit(aProduct(), COST, fen(500))).toEqual({ cost: 4800, profit: 1200, margin: 0.2 });
});

test('[G7] with ten cases that bring one a case costs 480 ÷ 11 = ¥43.64', () => {
  expect(caseProfit(aProduct(), share(fen(48_000), 1, 11), fen(500))).toMatchObject({ cost: 4364, profit: 1636 });
});

test('[G7] below cost it is a loss, and of nothing asked there is no share', () => {
  expect(caseProfit(aProduct(), COST, fen(350))).toMatchObject({ profit: -600 });
  expect(caseProfit(aProduct(), COST, fen(0)).margin).toBe(null);
});
