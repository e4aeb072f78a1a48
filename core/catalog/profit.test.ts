import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aProduct } from '../field-day/a-product.ts';
import { caseProfit } from './profit.ts';

const price = { fen: fen(4800), per: 12, retail: fen(500) };

test('[G7] ¥48.00 a case of twelve sold at ¥5.00: ¥12.00 a case, a fifth of what comes in', () => {
  expect(caseProfit(aProduct(), price, fen(500))).toEqual({ cost: 4800, profit: 1200, margin: 0.2 });
});

test('[G7] with ten cases that bring one a case costs 480 ÷ 11 = ¥43.64', () => {
  const scheme = { buy: units(120), free: units(12) };
  expect(caseProfit(aProduct(), price, fen(500), scheme)).toMatchObject({ cost: 4364, profit: 1636 });
});

test('[G7] below cost it is a loss, and of nothing asked there is no share', () => {
  expect(caseProfit(aProduct(), price, fen(350))).toMatchObject({ profit: -600 });
  expect(caseProfit(aProduct(), price, fen(0)).margin).toBe(null);
});
