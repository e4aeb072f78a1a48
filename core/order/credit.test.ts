import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import type { Credit } from '../outlet/outlet.ts';
import { availableCredit, mustHold } from './credit.ts';

const credit: Credit = { terms: 'credit', limit: fen(500_000), receivable: fen(420_000), overdue: fen(0) };
const open = fen(30_000);

test('[O22] limit 5,000, owes 4,200, open orders 300: 500 are left', () => {
  expect(availableCredit(credit, open)).toBe(50_000);
});

test('[O22] an order of 800 is held, one of 500 goes', () => {
  expect(mustHold(credit, open, fen(80_000))).toBe(true);
  expect(mustHold(credit, open, fen(50_000))).toBe(false);
});

test('[O22] who pays cash is held for overdue debt only', () => {
  expect(mustHold({ ...credit, terms: 'cash' }, open, fen(80_000))).toBe(false);
  expect(mustHold({ ...credit, terms: 'cash', overdue: fen(1) }, open, fen(100))).toBe(true);
});
