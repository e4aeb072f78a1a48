import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import type { Posm } from '../catalog/posm.ts';
import { OUTLET, today } from '../field-day/ids.ts';
import { anAction } from '../field-day/a-visit.ts';
import { piecesFor, standingNow, withTold } from './material.ts';

const piece = (code: string, name: string): Posm => ({ code, name, guidance: '', until: null });
const CATALOGUE = [piece('POSTER', '海报'), piece('TAG', '价格签'), piece('STRIP', '货架条')];
const standing = (posm: string, state: 'good' | 'damaged') => ({ posm, placedOn: today, state, seenOn: today });

test('[V43] what is missing, what is worn, and how many of each are in the bag', () => {
  const shop = {
    outlet: OUTLET,
    standard: ['POSTER', 'TAG', 'STRIP'],
    placements: [standing('POSTER', 'damaged'), standing('TAG', 'good')],
    commitments: [],
  };
  expect(piecesFor(shop, CATALOGUE, [{ posm: 'POSTER', quantity: units(3) }], today)).toEqual([
    { posm: 'POSTER', because: 'worn', inBag: 3 },
    { posm: 'STRIP', because: 'missing', inBag: 0 },
  ]);
});

test('[V43] what was seen today comes before what was known', () => {
  const before = [{ ...standing('POSTER', 'good'), placedOn: plusDays(today, -30), seenOn: plusDays(today, -7) }];
  expect(standingNow(before, null, today)).toEqual(before);
  expect(
    standingNow(
      before,
      {
        items: [
          { posm: 'POSTER', state: 'covered' },
          { posm: 'TAG', state: 'gone' },
        ],
      },
      today,
    ),
  ).toEqual([
    { posm: 'POSTER', placedOn: plusDays(today, -30), state: 'covered', seenOn: today },
    { posm: 'TAG', placedOn: today, state: 'gone', seenOn: today },
  ]);
});

test('[V43] what this visit has told of stays, also when the book knows already that it stands', () => {
  const needed = { posm: 'TAG', because: 'missing' as const, inBag: 2 };
  const told = [anAction(), anAction({ action: 'place-posm', product: null, posm: 'POSTER' })];
  expect(withTold([needed], told, [{ posm: 'POSTER', quantity: units(3) }])).toEqual([
    needed,
    { posm: 'POSTER', because: 'missing', inBag: 3 },
  ]);
  expect(withTold([needed], [anAction({ action: 'place-posm', product: null, posm: 'TAG' })], [])).toEqual([needed]);
});
