import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../base/instant.ts';
import { fen, NOTHING } from '../../base/money.ts';
import { units } from '../../base/quantity.ts';
import { ROLES, type Role } from '../../base/role.ts';
import { anOrder, withLine } from '../../field-day/an-order.ts';
import { anId } from '../../field-day/ids.ts';
import { approvalRefusal, nextStep, type Approval } from '../life/approval.ts';
import {
  linesTakenOff,
  pricePaid,
  RETURN_ARROWS,
  RETURN_DEEDS,
  RETURN_STATES,
  RETURN_WISHES,
  returnDeedsFor,
  returnRefusal,
  stepsForReturn,
  tooMuchFor,
  valueOfReturn,
  type ReturnLine,
  type ReturnState,
} from './return.ts';

/** The table of the domain, written down a second time by hand: from, deed, what was asked for, who. */
const TABLE = `
requested approve  credit   supervisor office finance
requested approve  exchange supervisor office finance
requested reject   credit   supervisor office finance
requested reject   exchange supervisor office finance
requested withdraw credit   office
requested withdraw exchange office
approved  withdraw credit   office
approved  withdraw exchange office
approved  receive  credit   distributor office
approved  receive  exchange distributor office
received  credit   credit   finance
received  exchange exchange distributor office
`;
const allowed = new Set(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [from, deed, wish, ...roles] = line.trim().split(/\s+/);
      return roles.map((role) => `${from} ${deed} ${wish} ${role}`);
    }),
);

test('[OR1] every deed of every role in every state: what the table does not name is refused, and says why', () => {
  for (const state of RETURN_STATES)
    for (const wish of RETURN_WISHES)
      for (const deed of RETURN_DEEDS)
        for (const role of ROLES) {
          const refusal = returnRefusal(deed, { state, wish }, role);
          const step = `${state} ${deed} ${wish} ${role}`;
          expect(refusal === null, step).toBe(allowed.has(step));
          if (!RETURN_ARROWS[deed].by.includes(role)) expect(refusal, step).toBe('not-yours-to-do');
        }
});

test('[OR1] a random walk of random roles reaches every state and none that the table forbids', () => {
  const reached = new Set<ReturnState>();
  const step = fc.record({ deed: fc.constantFrom(...RETURN_DEEDS), role: fc.constantFrom(...ROLES), end: fc.nat(1) });
  fc.assert(
    fc.property(fc.constantFrom(...RETURN_WISHES), fc.array(step, { minLength: 40, maxLength: 120 }), (wish, walk) => {
      let state: ReturnState = 'requested';
      for (const { deed, role, end } of walk) {
        reached.add(state);
        if (returnRefusal(deed, { state, wish }, role)) continue;
        expect(allowed.has(`${state} ${deed} ${wish} ${role}`)).toBe(true);
        const ends: readonly ReturnState[] = RETURN_ARROWS[deed].to;
        state = ends[end % ends.length]!;
      }
      reached.add(state);
      expect(wish === 'credit' ? 'exchanged' : 'credited').not.toBe(state);
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect([...reached].sort()).toEqual([...RETURN_STATES].sort());
  const ends = RETURN_STATES.filter((state) =>
    RETURN_WISHES.every((wish) => ROLES.every((role) => returnDeedsFor({ state, wish }, role).length === 0)),
  );
  expect(ends).toEqual(['rejected', 'withdrawn', 'credited', 'exchanged']);
});

test('[OR2] whose yes: the supervisor, for spoilt goods the office, above ¥1,000 or without a price finance', () => {
  expect(stepsForReturn('not-selling', fen(100_000))).toEqual(['supervisor']);
  expect(stepsForReturn('expired', fen(500))).toEqual(['supervisor', 'office']);
  expect(stepsForReturn('not-selling', fen(100_001))).toEqual(['supervisor', 'finance']);
  expect(stepsForReturn('damaged', null)).toEqual(['supervisor', 'office', 'finance']);
});

test('[OR2] in turn, not twice, and not to what one has asked for oneself', () => {
  const steps = stepsForReturn('expired', fen(500));
  const may = (role: Role, n: number, ...approvals: Approval[]) =>
    approvalRefusal({ person: anId(n), role, standsFor: [] }, anId(1), { steps, approvals });
  const yes: Approval = {
    step: 'supervisor',
    verdict: 'approved',
    by: { id: anId(2), name: '主管' },
    inPlaceOf: null,
    at: instant('2026-11-25T08:00:00.000Z'),
    comment: '',
  };
  expect([may('supervisor', 2), may('office', 3), may('supervisor', 1)]).toEqual([null, 'not-your-turn', 'own-order']);
  expect([may('office', 3, yes), may('office', 2, yes), may('office', 1, yes)]).toEqual([null, 'twice', 'own-order']);
  expect(nextStep({ steps, approvals: [yes] })).toBe('office');
});

const back = (quantity: number, batch = '', product = 'TEA'): ReturnLine => ({
  product,
  quantity: units(quantity),
  batch,
  expires: null,
});
/** Ten cases of tea for ¥480.00 and one free: ¥3.636… a bottle. */
const order = withLine(anOrder(120), { schemes: [{ code: 'S1', version: 1, free: units(12), off: NOTHING }] });
const came = (batch: string, value = order.lines[0]!.value) => ({
  order: withLine(order, { value }),
  lines: [{ product: 'TEA', batch }],
});

test('[OR3] ten cases for ¥480 and one free: a case goes back for ¥43.64, all eleven for ¥480', () => {
  expect(pricePaid(back(12), [came('')])).toBe(4364);
  expect(pricePaid(back(132), [came('')])).toBe(48_000);
});

test('[OR3] at the price of its batch, else of the last delivery; what never came has none, nor has the whole then', () => {
  const both = [came('L1', fen(26_400)), came('L2', fen(39_600))];
  expect(['L1', 'L2', 'L3', ''].map((batch) => pricePaid(back(12, batch), both))).toEqual([2400, 3600, 3600, 3600]);
  expect(pricePaid(back(1, '', 'SALT'), both)).toBe(null);
  expect(valueOfReturn([back(12, 'L1'), back(12, 'L2')], both)).toBe(6000);
  expect(valueOfReturn([back(12, 'L1'), back(1, '', 'SALT')], both)).toBe(null);
});

test('[OR4] two expired packs with their batch are asked for; what was not counted is not', () => {
  const taken = [
    { product: 'TEA', quantity: units(2), batch: 'L1' },
    { product: 'MILK', quantity: null, batch: '' },
  ];
  expect(linesTakenOff(taken)).toEqual([back(2, 'L1')]);
});

test('[OR5] of two batches of six twelve are given, and no thirteenth, and no other goods', () => {
  const lines = [back(6, 'L1'), back(6, 'L2')];
  const given = (n: number, product = 'TEA') => [{ product, quantity: units(n) }];
  expect(tooMuchFor(lines, given(12))).toEqual([]);
  expect(tooMuchFor(lines, [...given(12), ...given(1)])).toEqual(['TEA']);
  expect(tooMuchFor(lines, given(1, 'MILK'))).toEqual(['MILK']);
});
