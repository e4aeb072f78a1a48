import { expect, test } from 'vitest';
import { fen } from '../../core/base/money.ts';
import type { MonthGoals } from '../../core/plan/month-proposal.ts';
import { draftOf, goalsOf } from './draft.ts';

const goals: MonthGoals = {
  target: fen(27_000_000),
  volumes: [{ group: '茶饮料', cases: 900 }],
  productsPerOutlet: 82,
  orderPerOutlet: fen(45_000),
  distribution: 60,
  newOutlets: null,
  focus: ['新品进店', '临期下架'],
};

test('what was handed in stands in the fields again and comes out the same', () => {
  expect(draftOf(goals)).toMatchObject({
    target: '270000',
    productsPerOutlet: '8.2',
    orderPerOutlet: '450',
    newOutlets: '',
  });
  expect(goalsOf(draftOf(goals))).toEqual(goals);
});

test('a blank sets no goal, a zero is one, and what is no number is named', () => {
  const blank = { ...draftOf(null), target: '1000' };
  expect(goalsOf(blank)).toEqual({
    target: fen(100_000),
    volumes: [],
    productsPerOutlet: null,
    orderPerOutlet: null,
    distribution: null,
    newOutlets: null,
    focus: [],
  });
  expect(goalsOf({ ...blank, newOutlets: '0' })).toMatchObject({ newOutlets: 0 });
  const odd = {
    ...blank,
    target: 'much',
    distribution: '101',
    productsPerOutlet: '8,2',
    volumes: { 茶饮料: 'x', 水: ' ' },
  };
  expect(goalsOf(odd)).toEqual({ wrong: ['target', '茶饮料', 'distribution', 'productsPerOutlet'] });
});
