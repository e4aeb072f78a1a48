import { expect, test } from 'vitest';
import { day, plusDays } from '../base/day.ts';
import { aFact, aPitch, aVisit } from '../field-day/a-visit.ts';
import { aScheme } from '../field-day/a-scheme.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { anId, OUTLET, today } from '../field-day/ids.ts';
import type { Commitment } from '../plan/commitment.ts';
import type { Finding, FindingKind } from '../shelf/findings.ts';
import { situationsOf, type Known } from './situations.ts';

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
  situationsOf({ visit: aVisit(), outlet: anOutlet(), findings: [], commitments: [], schemes: [], on: today, ...more });

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
  ).toEqual(['order-ready', 'scheme-open', 'new-outlet']);
  expect(of({ schemes: [scheme], outlet: anOutlet({ channel: 'school' }) })).toEqual([]);
  expect(of({ schemes: [scheme], on: plusDays(today, 1) })).toEqual([]);
});
