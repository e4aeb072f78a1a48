import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { aFact, aVisit } from '../field-day/a-visit.ts';
import { anId, OUTLET, REP, today } from '../field-day/ids.ts';
import type { OutletHistory } from '../order/history.ts';
import { knownCompetitors, toLookAt } from './to-look-at.ts';

const standing = (posm: string) => ({ posm, placedOn: today, state: 'good' as const, seenOn: today });
const agreement = {
  code: 'CL-1',
  outlet: OUTLET,
  type: 'display' as const,
  text: '两层',
  from: today,
  to: today,
  fee: null,
};
const there = {
  placements: [standing('POSTER'), standing('STRIP')],
  cooler: { asset: 'BG-1' },
  agreements: [agreement],
};

test('[V46] two pieces, a cooler and an agreement; what was told of is to be looked at no more', () => {
  expect(toLookAt(there, aVisit())).toEqual({
    material: ['POSTER', 'STRIP'],
    coolers: ['BG-1'],
    agreements: ['CL-1'],
  });
  const visit = aVisit(aFact['posm-checked'](), aFact['cooler-audited'](), aFact['agreement-checked']());
  expect(toLookAt(there, visit)).toEqual({ material: ['STRIP'], coolers: [], agreements: [] });
  expect(toLookAt({ placements: [], cooler: null, agreements: [] }, visit)).toEqual({
    material: [],
    coolers: [],
    agreements: [],
  });
});

const history = (outlet: string, ...visits: OutletHistory['visits'][number]['competitors'][]) => ({
  outlet,
  visits: visits.map((competitors, i) => ({
    visit: anId(80 + i),
    day: today,
    rep: REP,
    outcome: null,
    stock: {},
    removed: {},
    seen: {},
    competitors,
    ordered: {},
    total: null,
    next: null,
  })),
});
const note = (brand: string, product: string, price: number | null = null) => ({
  brand,
  product,
  price: price === null ? null : fen(price),
});

test('[V47] this shop’s brand comes first and has its newest price; of other shops the brand that is met most', () => {
  const known = knownCompetitors(
    [
      history(anId(90), [note('山泉', '矿泉水', 200), note('山泉', '气泡水')], [note('山泉', '矿泉水')]),
      history(anId(91), [note('乐脆', '薯片', 600)]),
      history(OUTLET, [note('乐脆', '薯片', 550)], [note('乐脆', '薯片', 500), note('', '没有牌子')]),
    ],
    OUTLET,
  );
  expect(known).toEqual([
    { brand: '乐脆', products: [{ product: '薯片', price: 550 }] },
    {
      brand: '山泉',
      products: [
        { product: '矿泉水', price: null },
        { product: '气泡水', price: null },
      ],
    },
  ]);
});
