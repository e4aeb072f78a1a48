import { expect, test } from 'vitest';
import { day, plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { aFact, aPitch, aVisit } from '../field-day/a-visit.ts';
import { aScheme } from '../field-day/a-scheme.ts';
import { complaintOf } from '../visit/shop-after.ts';
import type { Contact } from '../outlet/contact.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { anId, OUTLET, today } from '../field-day/ids.ts';
import { noHistory, type OutletHistory } from '../order/history.ts';
import type { Complaint } from '../outlet/complaint.ts';
import { noLadder } from '../outlet/ladder.ts';
import type { Commitment } from '../plan/commitment.ts';
import type { Finding, FindingKind } from '../shelf/findings.ts';
import { audienceOf, objectionOf, situationsOf, type Known } from './situations.ts';

/** A shop that was called on a week ago and ordered nothing. */
const BEEN_THERE: OutletHistory = {
  ...noHistory(OUTLET),
  visits: [
    {
      visit: anId(30),
      day: plusDays(today, -7),
      rep: anId(3),
      outcome: null,
      stock: {},
      removed: {},
      seen: {},
      competitors: [],
      ordered: {},
      total: null,
      next: null,
    },
  ],
};

const found = (kind: FindingKind): Finding => ({ kind, product: 'TEA', location: null, quantity: null, price: null });
const promise = (due: string, more: Partial<Commitment> = {}): Commitment => ({
  id: anId(40),
  outlet: OUTLET,
  direction: 'to-customer',
  text: '换海报',
  due: day(due),
  state: 'open',
  madeOn: plusDays(today, -7),
  ...more,
});
const scheme = aScheme(undefined, { channels: ['grocery'], to: today });
const of = (more: Partial<Known> = {}) =>
  situationsOf({
    visit: aVisit(),
    outlet: anOutlet(),
    history: BEEN_THERE,
    ladder: noLadder(OUTLET),
    findings: [],
    commitments: [],
    complaints: [],
    schemes: [],
    gifts: { season: null },
    on: today,
    ...more,
  });

test('[S7] a plain visit is no situation', () => {
  expect(of()).toEqual([]);
  expect(of({ visit: aVisit(aFact.greeted()), findings: [found('damaged')] })).toEqual([]);
});

test('[S7] a promise of ours comes first, overdue before open; a promise to us and one of another shop do not count', () => {
  expect(of({ commitments: [promise('2026-11-24')], findings: [found('out-of-stock')] })).toEqual([
    'promise-overdue',
    'promise-open',
    'out-of-stock',
  ]);
  expect(of({ commitments: [promise('2026-11-25')] })).toEqual(['promise-open']);
  expect(
    of({
      commitments: [
        promise('2026-11-24', { direction: 'to-us' }),
        promise('2026-11-24', { outlet: anId(9) }),
        promise('2026-11-24', { state: 'waived' }),
      ],
    }),
  ).toEqual([]);
});

test('[S7] what the owner said comes before what we found', () => {
  const no = aVisit(
    aFact.greeted({ met: null, permissionFrom: '小陈' }),
    aFact['order-declined']({ reason: 'refused' }),
    aFact.presented({
      pitches: [aPitch({ topic: 'service', product: null, answer: 'later', objection: 'no-space' })],
    }),
  );
  expect(of({ visit: no, findings: [found('low'), found('near-expiry')] })).toEqual([
    'owner-absent',
    'objection',
    'refused',
    'short-dates',
    'running-low',
  ]);
  expect(of({ visit: aVisit(aFact['order-declined']()) })).toEqual([]);
});

test('[S7] an order, a scheme of this channel and a new shop are seen', () => {
  expect(
    of({ visit: aVisit(aFact['order-agreed']()), schemes: [scheme], outlet: anOutlet({ status: 'prospect' }) }),
  ).toEqual(['order-ready', 'scheme-due', 'scheme-open', 'new-outlet']);
  expect(of({ schemes: [scheme], outlet: anOutlet({ channel: 'restaurant' }) })).toEqual([]);
  expect(of({ schemes: [scheme], on: plusDays(today, 1) })).toEqual([]);
});

test('[S11] a first visit, a company, a customer, the season, a scheme that ends in seven days', () => {
  expect(of({ history: noHistory(OUTLET) })).toEqual(['first-visit']);
  expect(of({ outlet: anOutlet({ channel: 'wholesale' }) })).toEqual(['company']);
  const orders = [
    {
      order: anId(31),
      day: plusDays(today, -7),
      total: fen(100),
      state: 'delivered' as const,
      comment: '',
      short: [],
    },
  ];
  expect(of({ history: { ...BEEN_THERE, orders } })).toEqual(['existing']);
  expect(of({ gifts: { season: { from: today, to: today } } })).toEqual(['season-opening']);
  const until = (days: number) => of({ schemes: [aScheme(undefined, { to: plusDays(today, days) })] });
  expect([until(7), until(8)]).toEqual([['scheme-due', 'scheme-open'], ['scheme-open']]);
  expect(of({ findings: [found('shelf-empty')] })).toEqual(['facing-lost']);
});

test('[S11] small goals of other visits: a refuser at the second, at the third another way', () => {
  const ladder = (...visits: number[]) => ({
    ...noLadder(OUTLET),
    tried: visits.map((n) => ({ visit: anId(n), day: today, rung: 'card' as const, result: 'reached' as const })),
  });
  expect(of({ ladder: ladder(50) })).toEqual(['refuser']);
  expect(of({ ladder: ladder(50, 50) })).toEqual(['refuser']);
  expect(of({ ladder: ladder(50, 51) })).toEqual(['refuser-third', 'refuser']);
});

test('[S11] a complaint is spoken of by where it stands, and of this shop only', () => {
  const complaint = (state: Complaint['state'], outlet = OUTLET): Complaint => ({
    ...complaintOf(aFact['complaint-made'](), { outlet, day: today }),
    state,
  });
  expect(of({ complaints: [complaint('resolved'), complaint('confirmed')] })).toEqual(['complaint-resolved']);
  expect(of({ complaints: [complaint('working'), complaint('resolved', anId(9))] })).toEqual(['complaint-open']);
});

test('[S12] who was met is who is spoken to; a household only with a gift for it', () => {
  const person = (role: Contact['role']) => ({ ...anOutlet().contacts[0]!, id: anId(60), role });
  const met = (role: Contact['role'], channel: Outlet['channel'] = 'grocery') =>
    audienceOf({
      visit: aVisit(aFact.greeted({ met: anId(60) })),
      outlet: anOutlet({ contacts: [person(role)], channel }),
    });
  expect((['gatekeeper', 'clerk', 'owner', 'decision-maker'] as const).map((role) => met(role))).toEqual([
    'front-desk',
    'clerk',
    'owner',
    'owner',
  ]);
  expect(met('owner', 'wholesale')).toBe('company-buyer');
  expect(audienceOf({ visit: aVisit(), outlet: anOutlet() })).toBe(null);
  expect(audienceOf({ visit: aVisit(aFact.greeted({ met: null, permissionFrom: '小陈' })), outlet: anOutlet() })).toBe(
    'clerk',
  );
  const gift = aFact['gift-noted']({ recipient: 'household', appointment: '周三' });
  expect(audienceOf({ visit: aVisit(gift), outlet: anOutlet() })).toBe('household');
  const desk = anOutlet({ contacts: [person('gatekeeper')] });
  expect(of({ visit: aVisit(aFact.greeted({ met: anId(60) })), outlet: desk })).toEqual(['front-desk']);
});

test('[S12] the last concern is the one to answer', () => {
  const pitch = (objection: 'no-space' | 'no-cash' | null) =>
    aPitch({ topic: 'service', product: null, answer: objection ? 'later' : 'agreed', objection });
  expect(objectionOf(aVisit(aFact.presented({ pitches: [pitch('no-space'), pitch('no-cash'), pitch(null)] })))).toBe(
    'no-cash',
  );
  expect(objectionOf(aVisit())).toBe(null);
});
