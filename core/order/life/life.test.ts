import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../base/instant.ts';
import { ROLES, type Role } from '../../base/role.ts';
import { NOTHING } from '../../base/money.ts';
import { units } from '../../base/quantity.ts';
import { anOrder, withLine } from '../../field-day/an-order.ts';
import { anId } from '../../field-day/ids.ts';
import { DISCOUNT_MAX } from '../discount.ts';
import { approvalRefusal, nextStep, stepsFor, type Approval, type Approver, type Asked } from './approval.ts';
import { ARROWS, deedsFor, ORDER_DEEDS, refusalOf, type OrderDeed } from './deeds.ts';
import { isPartial, openLines, stateOnceTold, tooMuch } from './delivery.ts';
import { isOpenState, isVoid, ORDER_STATES, type OrderState } from './state.ts';

/** The table of the domain, written down a second time by hand: from, deed, who. */
const TABLE = `
draft      submit           rep
draft      cancel           rep office admin
submitted  send             office
submitted  record-delivery  office admin
submitted  hand-over        rep
submitted  cancel           rep office admin
held       approve          supervisor office finance
held       reject           supervisor office finance
held       record-delivery  office admin
held       hand-over        rep
held       cancel           rep office admin
approved   send             office
approved   record-delivery  office admin
approved   hand-over        rep
approved   cancel           office admin
sent       accept           distributor office
sent       decline          distributor office
sent       record-delivery  office admin
sent       cancel           office admin
accepted   ship             distributor office
accepted   record-delivery  office admin
accepted   cancel           office admin
declined   send             office
declined   record-delivery  office admin
declined   cancel           office admin
shipped    deliver          distributor office
shipped    record-delivery  office admin
partial    ship             distributor office
partial    record-delivery  office admin
partial    sign             distributor rep office
delivered  record-delivery  office admin
delivered  sign             distributor rep office
signed     settle           finance
`;
const allowed = new Set(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [from, deed, ...roles] = line.trim().split(/\s+/);
      return roles.map((role) => `${from} ${deed} ${role}`);
    }),
);

test('[OL1] [OL2] every deed of every role in every state: what the table does not name is refused, and says why', () => {
  for (const state of ORDER_STATES)
    for (const deed of ORDER_DEEDS)
      for (const role of ROLES) {
        const refusal = refusalOf(deed, state, role);
        expect(refusal === null, `${state} ${deed} ${role}`).toBe(allowed.has(`${state} ${deed} ${role}`));
        if (!ARROWS[deed].by.includes(role)) expect(refusal).toBe('not-yours-to-do');
        else if (refusal) expect(refusal).toBe('not-in-this-state');
      }
});

test('[OL1] a random walk with random roles never goes where the table does not lead', () => {
  const ends: Record<OrderState, readonly OrderState[]> = {
    draft: ['submitted', 'held', 'cancelled'],
    submitted: ['sent', 'partial', 'delivered', 'signed', 'cancelled'],
    held: ['held', 'approved', 'rejected', 'partial', 'delivered', 'signed', 'cancelled'],
    approved: ['sent', 'partial', 'delivered', 'signed', 'cancelled'],
    rejected: [],
    sent: ['accepted', 'declined', 'partial', 'delivered', 'cancelled'],
    accepted: ['shipped', 'partial', 'delivered', 'cancelled'],
    declined: ['sent', 'partial', 'delivered', 'cancelled'],
    shipped: ['partial', 'delivered'],
    partial: ['shipped', 'partial', 'delivered', 'signed'],
    delivered: ['partial', 'delivered', 'signed'],
    signed: ['settled'],
    settled: [],
    cancelled: [],
  };
  const reached = new Set<OrderState>();
  const attempts = fc.array(
    fc.record({ deed: fc.constantFrom(...ORDER_DEEDS), role: fc.constantFrom(...ROLES), end: fc.nat(5) }),
    { minLength: 100, maxLength: 200 },
  );
  fc.assert(
    fc.property(attempts, (steps) => {
      let state: OrderState = 'draft';
      for (const { deed, role, end } of steps) {
        if (refusalOf(deed, state, role)) continue;
        const { to } = ARROWS[deed];
        const next = to[end % to.length]!;
        expect(ends[state], `${state} ${deed}`).toContain(next);
        state = next;
        reached.add(state);
      }
    }),
    { numRuns: 3000 },
  );
  expect(reached.size).toBe(ORDER_STATES.length - 1);
});

test('[OL1] each deed leads somewhere, and from every state that is not an end somebody goes on', () => {
  for (const deed of ORDER_DEEDS) expect(ARROWS[deed].from.length * ARROWS[deed].to.length).toBeGreaterThan(0);
  const deadEnds = ORDER_STATES.filter((state) => ROLES.every((role) => deedsFor(state, role).length === 0));
  expect(deadEnds).toEqual(['rejected', 'settled', 'cancelled']);
});

test('[OL2] a rep takes back what is submitted or held, and not what has been sent', () => {
  const mayCancel = ORDER_STATES.filter((state) => deedsFor(state, 'rep').includes('cancel'));
  expect(mayCancel).toEqual(['draft', 'submitted', 'held']);
});

test('[OL3] [OL4] open until the goods have come; void when nothing came of it; what waits for a yes counts', () => {
  expect(ORDER_STATES.filter(isOpenState)).toEqual([
    'submitted',
    'held',
    'approved',
    'sent',
    'accepted',
    'declined',
    'shipped',
    'partial',
  ]);
  expect(ORDER_STATES.filter(isVoid)).toEqual(['draft', 'rejected', 'cancelled']);
});

const REP = anId(1);
const BEGUN = instant('2026-11-25T08:00:00.000Z');
const said = (step: Approval['step'], id: string, more: Partial<Approval> = {}): Approval => ({
  step,
  verdict: 'approved',
  by: { id, name: '某人' },
  inPlaceOf: null,
  at: BEGUN,
  comment: '',
  ...more,
});
const someone = (role: Role, n: number, standsFor: Approver['standsFor'] = []): Approver => ({
  person: anId(n),
  role,
  standsFor,
});

/** Over the credit. */
const asked = (...approvals: Approval[]): Asked => ({
  steps: stepsFor({ isOverCredit: true, discount: 0 }),
  approvals,
});

test('[OL5] the supervisor, then finance, then nobody', () => {
  expect(nextStep(asked())).toBe('supervisor');
  expect(nextStep(asked(said('supervisor', anId(2))))).toBe('finance');
  expect(nextStep(asked(said('supervisor', anId(2)), said('finance', anId(3))))).toBe(null);
});

test('[OL9] up to 5 % the supervisor, up to 10 % the office too, beyond that finance too; beside the credit nobody twice', () => {
  const steps = (discount: number, isOverCredit = false): string => stepsFor({ isOverCredit, discount }).join(' ');
  expect([0, 1, 50, 51, 100, 101, DISCOUNT_MAX].map((rate) => steps(rate))).toEqual([
    '',
    'supervisor',
    'supervisor',
    'supervisor office',
    'supervisor office',
    'supervisor office finance',
    'supervisor office finance',
  ]);
  expect(steps(0, true)).toBe('supervisor finance');
  expect(steps(20, true)).toBe('supervisor finance');
  expect(steps(80, true)).toBe('supervisor office finance');
});

test('[OL6] in his turn, not to his own, and not twice', () => {
  const may = (who: Approver, before: Approval[] = [], of = REP) => approvalRefusal(who, of, asked(...before));
  expect(may(someone('supervisor', 2))).toBe(null);
  expect(may(someone('finance', 3))).toBe('not-your-turn');
  expect(may(someone('supervisor', 1))).toBe('own-order');
  const first = [said('supervisor', anId(2))];
  expect(may(someone('finance', 3), first)).toBe(null);
  expect(may(someone('supervisor', 4), first)).toBe('not-your-turn');
  expect(may(someone('finance', 2), first)).toBe('twice');
});

test('[OL6] a deputy says yes in the place of another, and whoever handed it over may not say it again', () => {
  const deputy = someone('supervisor', 5, ['finance']);
  const first = [said('supervisor', anId(2))];
  expect(approvalRefusal(deputy, REP, asked(...first))).toBe(null);
  const both = [said('supervisor', anId(5), { inPlaceOf: { id: anId(2), name: '主管' } })];
  expect(approvalRefusal(someone('supervisor', 2, ['finance']), REP, asked(...both))).toBe('twice');
});

/** Ten cases of tea, and one free. */
const order = withLine(anOrder(120), { schemes: [{ code: 'S1', version: 1, free: units(12), off: NOTHING }] });
const came = (...quantities: number[]) => quantities.map((n) => ({ product: 'TEA', quantity: units(n) }));

test('[OL7] eleven cases are asked for: five and five leave one missing, and with it all has come', () => {
  expect(openLines(order, came(60, 60))).toEqual([{ product: 'TEA', ordered: 132, delivered: 120, missing: 12 }]);
  expect(isPartial(openLines(order, came(60, 60)))).toBe(true);
  expect(isPartial(openLines(order, came(60, 60, 12)))).toBe(false);
});

test('[OL16] eleven cases told are delivered, ten are partial, and signed for both are signed', () => {
  const told = (quantity: number, signedBy?: string) =>
    stateOnceTold(order, { lines: came(quantity), ...(signedBy ? { signedBy } : {}) });
  expect([told(132), told(120), told(132, '王姐'), told(120, '王姐')]).toEqual([
    'delivered',
    'partial',
    'signed',
    'signed',
  ]);
});

test('[OL8] a bottle more than is missing, or of other goods, is too much', () => {
  const open = openLines(order, came(120));
  expect(tooMuch(open, came(12))).toEqual([]);
  expect(tooMuch(open, came(13))).toEqual(['TEA']);
  expect(tooMuch(open, [{ product: 'MILK', quantity: units(1) }])).toEqual(['MILK']);
});

test('[OL1] a no, a refusal and a cancellation say why', () => {
  const withReason = ORDER_DEEDS.filter((deed: OrderDeed) => ARROWS[deed].needsReason);
  expect(withReason).toEqual(['reject', 'decline', 'cancel']);
});
