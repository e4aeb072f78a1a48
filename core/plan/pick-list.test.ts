import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import type { Posm } from '../catalog/posm.ts';
import { anId, today } from '../field-day/ids.ts';
import { needsOf, pickList, type ShopMaterial } from './pick-list.ts';

const piece = (code: string, name: string, until: string | null = null): Posm => ({
  code,
  name,
  guidance: '',
  until: until === null ? null : day(until),
});
const catalogue = [
  piece('P1', '汽水海报'),
  piece('P2', '价格条'),
  piece('P3', '冰柜贴'),
  piece('P4', '中秋海报', '2026-10-01'),
];
const shop = (of: Partial<ShopMaterial> = {}): ShopMaterial => ({
  outlet: anId(1),
  standard: [],
  placements: [],
  commitments: [],
  ...of,
});
const placed = (posm: string, state: 'good' | 'damaged' | 'outdated' | 'covered') => ({
  posm,
  state,
  placedOn: today,
  seenOn: today,
});
const promise = (text: string) => ({ direction: 'to-customer', state: 'open', text }) as const;
const told = (of: Partial<ShopMaterial>) => needsOf(shop(of), catalogue, today).map(({ posm, why }) => [posm, why]);

test('[P12] what is damaged, outdated or missing from the standard is taken along; what stands well is not', () => {
  expect(told({ standard: ['P1', 'P2'], placements: [placed('P1', 'good'), placed('P3', 'damaged')] })).toEqual([
    ['P3', 'worn'],
    ['P2', 'missing'],
  ]);
  expect(told({ placements: [placed('P1', 'outdated'), placed('P2', 'covered')] })).toEqual([['P1', 'worn']]);
  expect(told({ standard: ['P4'] })).toEqual([]);
});

test('[P12] an open promise of ours that speaks of material names its piece, whatever word it uses; the piece comes once', () => {
  const commitments = [promise('换掉门口破了的海报'), promise('补两条价签'), promise('请司机上午送货')];
  expect(told({ commitments, placements: [placed('P1', 'damaged')] })).toEqual([
    ['P1', 'promised'],
    ['P2', 'promised'],
  ]);
  expect(told({ commitments: [promise('带一块台卡')] })).toEqual([[null, 'promised']]);
  expect(told({ commitments: [{ ...promise('带海报'), state: 'fulfilled' }] })).toEqual([]);
  expect(told({ commitments: [{ ...promise('带海报'), direction: 'to-us' }] })).toEqual([]);
});

test('[P13] three shops need two posters and a sticker; one poster is in the bag', () => {
  const needs = [
    ...needsOf(shop({ standard: ['P1'] }), catalogue, today),
    ...needsOf(shop({ outlet: anId(2), standard: ['P1', 'P3'] }), catalogue, today),
    ...needsOf(shop({ outlet: anId(3), commitments: [promise('带一块台卡')] }), catalogue, today),
  ];
  expect(pickList(needs, [{ posm: 'P1', quantity: units(1) }])).toEqual([
    { posm: 'P1', quantity: 2, inBag: 1, outlets: [anId(1), anId(2)] },
    { posm: 'P3', quantity: 1, inBag: 0, outlets: [anId(2)] },
  ]);
});
