import { expect, test } from 'vitest';
import { deedsFor } from '../../core/order/life/deeds.ts';
import { ORDER_STATES, type OrderState } from '../../core/order/life/state.ts';
import type { Role } from '../../core/base/role.ts';
import type { OrderRow } from '../../protocol/orders.ts';
import { GROUPS, inGroup, waitsForMe } from './groups.ts';

const row = (state: OrderState, role: Role, step: OrderRow['step'] = null, isAtTheDoor = true): OrderRow =>
  ({ state, step, isAtTheDoor, may: deedsFor(state, role) }) as unknown as OrderRow;
const waiting = (role: Role, step: OrderRow['step'] = null): OrderState[] =>
  ORDER_STATES.filter((state) => waitsForMe(row(state, role, step), role));

test('[OL1] each sees first what he carries on: the distributor its way to the shop, finance the money', () => {
  expect(waiting('office')).toEqual(['submitted', 'approved', 'declined']);
  expect(waiting('distributor')).toEqual(['sent', 'accepted', 'shipped', 'partial']);
  expect(waiting('finance', 'finance')).toEqual(['held', 'signed']);
  expect(waiting('finance', 'supervisor')).toEqual(['signed']);
  expect(waiting('supervisor', 'supervisor')).toEqual(['held']);
  expect(waitsForMe(row('signed', 'finance', null, false), 'finance')).toBe(false);
  expect(waiting('admin')).toEqual([]);
});

test('every order that is on its way is in one group beside mine and all', () => {
  for (const state of ORDER_STATES) {
    const groups = GROUPS.filter(
      (one) => one !== 'mine' && one !== 'all' && inGroup(row(state, 'office'), one, 'office'),
    );
    const isOver = ['draft', 'rejected', 'settled', 'cancelled'].includes(state);
    expect(groups.length, state).toBe(isOver ? 0 : 1);
  }
});
