import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aLine } from '../field-day/a-line.ts';
import { aPriceList, aProduct } from '../field-day/a-product.ts';
import { aScheme } from '../field-day/a-scheme.ts';
import { aTariff } from '../field-day/a-tariff.ts';
import { aCheckedVisit, aVisit } from '../field-day/a-visit.ts';
import { anId, today } from '../field-day/ids.ts';
import { pitchFacts, type PitchInput } from './pitch.ts';

const past = (n: number, stock: Record<string, number>) => ({
  visit: anId(60 + n),
  day: plusDays(today, -7 * n),
  rep: anId(9),
  outcome: null,
  stock: Object.fromEntries(Object.entries(stock).map(([id, q]) => [id, units(q)])),
  removed: {},
  seen: {},
  competitors: [],
  ordered: {},
  total: null,
  next: null,
});
const input = (more: Partial<PitchInput> = {}): PitchInput => ({
  visit: aCheckedVisit(aLine(0)),
  history: { visits: [past(1, { TEA: 0 }), past(2, { TEA: 14 }), past(3, {})] },
  product: aProduct(),
  tariff: aTariff(aPriceList('TEA')),
  payment: 'cash',
  quantity: units(24),
  deliveryDay: plusDays(today, 2),
  ...more,
});

test('[V40] counted three times, empty twice; two cases for ¥96.00; ¥12.00 a case at the suggested ¥5.00', () => {
  expect(pitchFacts(input())).toEqual({
    situation: { empty: 2, of: 3 },
    how: { quantity: 24, value: 9600, on: plusDays(today, 2) },
    benefit: { cost: 4800, profit: 1200, margin: 0.2, at: 500, isAskedHere: false },
  });
});

test('[V40] the price on this shop’s own shelf comes before the suggested one', () => {
  const visit = aCheckedVisit(aLine(3, { price: fen(550) }));
  expect(pitchFacts(input({ visit })).benefit).toMatchObject({ at: 550, profit: 1800, isAskedHere: true });
});

test('[V40] what is not known is not said', () => {
  const nothing = pitchFacts(
    input({ visit: aVisit(), history: { visits: [] }, tariff: aTariff(aPriceList()), quantity: null }),
  );
  expect(nothing).toEqual({ situation: null, how: null, benefit: null });
  const noRetail = aTariff({ ...aPriceList(), prices: { TEA: { fen: fen(4800), per: 12, retail: null } } });
  expect(pitchFacts(input({ tariff: noRetail, quantity: null }))).toMatchObject({
    how: { quantity: 12 },
    benefit: null,
  });
});

test('[V40] free goods make a case cheaper only for whoever takes as much as the scheme asks for', () => {
  const tariff = aTariff(aPriceList('TEA'), [aScheme()]);
  expect(pitchFacts(input({ tariff })).benefit?.cost).toBe(4800);
  expect(pitchFacts(input({ tariff, quantity: units(120) })).benefit?.cost).toBe(4364);
});
