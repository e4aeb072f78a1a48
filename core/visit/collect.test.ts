import { expect, test } from 'vitest';
import { fen, NOTHING } from '../base/money.ts';
import { refuse } from '../base/result.ts';
import { aFact, aVisit, said } from '../field-day/a-visit.ts';
import { anId, noon, today } from '../field-day/ids.ts';
import { collectMoney } from './collect.ts';
import { newVisit } from './visit.ts';

const OWES = { items: [{ order: anId(31), day: today, due: today, open: fen(35_000) }], prepaid: NOTHING };
const paid = said(aFact['money-collected']());

test('[CO1] ¥350 are owed: ¥350 are collected, ¥0 and ¥350.01 are not, nor for an order that is not owed', () => {
  const collect = (more: Partial<typeof paid>) => collectMoney(aVisit(), OWES, { ...paid, ...more }, noon);
  expect(collect({})).toEqual({ ok: true, value: aFact['money-collected']() });
  expect(collect({ amount: fen(0) })).toEqual(refuse('nothing-paid'));
  expect(collect({ amount: fen(35_001) })).toEqual(refuse('more-than-owed', { owed: 35_000 }));
  expect(collect({ orders: [anId(31)] }).ok).toBe(true);
  expect(collect({ orders: [anId(32)] })).toEqual(refuse('not-owed', { orders: [anId(32)] }));
  expect(collectMoney(newVisit(anId(9)), OWES, paid, noon)).toEqual(refuse('visit-not-open'));
});

test('[CO1] two payments of one visit are two, and one that comes twice is one', () => {
  const [one, two] = [aFact['money-collected'](), aFact['money-collected']({ payment: anId(91), way: 'wechat' })];
  expect(aVisit(one, two, one).collected.map((of) => of.payment)).toEqual([anId(91), anId(90)]);
});
