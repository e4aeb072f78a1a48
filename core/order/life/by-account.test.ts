import { expect, test } from 'vitest';
import { fen, NOTHING } from '../../base/money.ts';
import { ROLES } from '../../base/role.ts';
import { deedByAccount } from './by-account.ts';
import { ARROWS, deedsFor } from './deeds.ts';
import { ORDER_STATES } from './state.ts';

const left = (owed: number, atTheDoor = 0) => ({ owed: fen(owed), atTheDoor: fen(atTheDoor) });

test('[OL15] a signed order of which nothing is left to pay is settled; a fen on account or at the door holds it', () => {
  expect([left(0), left(1), left(0, 1)].map((of) => deedByAccount('signed', of))).toEqual(['settle', null, null]);
  expect(deedByAccount('signed', null)).toBe(null);
});

test('[OL15] a settled order that is owed for again is signed; what nobody wrote down at the door stays settled', () => {
  expect([left(1), left(0, 1), left(0)].map((of) => deedByAccount('settled', of))).toEqual(['owe-again', null, null]);
});

test('[OL15] no other state moves by itself, where a deed leads from it is allowed, and nobody takes a settled one back by hand', () => {
  for (const state of ORDER_STATES)
    for (const of of [left(0), left(100), { owed: NOTHING, atTheDoor: fen(1) }]) {
      const deed = deedByAccount(state, of);
      if (deed) expect(ARROWS[deed].from).toContain(state);
    }
  expect(ROLES.flatMap((role) => deedsFor('settled', role))).toEqual([]);
});
