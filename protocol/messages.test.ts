import * as v from 'valibot';
import { expect, test } from 'vitest';
import { aFact } from '../core/field-day/a-visit.ts';
import { anId, noon, OUTLET, today, VISIT } from '../core/field-day/ids.ts';
import { fen } from '../core/base/money.ts';
import { units } from '../core/base/quantity.ts';
import { Fact, FACT_KINDS } from './all-facts.ts';
import { entityOf, FACT_VERSION } from './entity.ts';
import { PullDoc, PullHead, PullRequest } from './pull.ts';
import { Envelope, PUSH_FACTS_MAX, PushRequest } from './push.ts';

const envelope = (n: number): Envelope => {
  const fact = aFact['shelf-checked']();
  return {
    id: anId(n),
    dseq: n,
    kind: fact.kind,
    v: FACT_VERSION,
    at: noon,
    mono: 12.5,
    base: 7,
    baseEpoch: 1,
    entity: entityOf(fact),
    fact: { ...fact },
  };
};
const push = (facts: readonly Envelope[]): PushRequest => ({
  proto: 1,
  app: '0.1.0',
  device: anId(5),
  epoch: 1,
  manifest: [],
  clock: { now: noon, offset: null, boot: 'b' },
  storage: { persisted: true, used: null, quota: null, photos: 0 },
  facts: [...facts],
});

test('[W1] [W2] a fact travels with its id and its number, and number 0 is none', () => {
  expect(v.is(Envelope, envelope(1))).toBe(true);
  expect(v.is(Envelope, { ...envelope(1), dseq: 0 })).toBe(false);
  expect(v.is(Envelope, { ...envelope(1), id: 'x' })).toBe(false);
});

test('[W3] an envelope is read without its fact: a kind from tomorrow still arrives whole', () => {
  expect(v.is(Envelope, { ...envelope(1), kind: 'drone-landed', fact: { kind: 'drone-landed', wings: 4 } })).toBe(true);
  expect(v.is(Fact, { kind: 'drone-landed', at: noon })).toBe(false);
  expect(v.is(Fact, { ...aFact.prepared(), mood: 'good' })).toBe(false);
});

test('[W3] a push carries so many facts and no more', () => {
  const many = Array.from({ length: PUSH_FACTS_MAX + 1 }, (_, i) => envelope(i + 1));
  expect(v.is(PushRequest, push(many.slice(1)))).toBe(true);
  expect(v.is(PushRequest, push(many))).toBe(false);
});

test('[W8] the head of a pull names the highest number that the server holds of the device', () => {
  const head = {
    from: 7,
    to: 9,
    epoch: 1,
    proj: 1,
    reset: false,
    drop: [],
    replace: [],
    n: 0,
    keepFrom: today,
    safeSeq: 9,
    last: 0,
    digest: null,
    serverTime: noon,
  };
  const { last: _, ...silent } = head;
  expect(v.is(PullHead, head)).toBe(true);
  expect(v.is(PullHead, silent)).toBe(false);
});

test('[W7] a fact is of its visit, else of its order, else of its day', () => {
  const delivered = {
    kind: 'order-delivered',
    at: noon,
    order: anId(30),
    outlet: OUTLET,
    day: today,
    lines: [{ product: 'TEA', quantity: units(12) }],
  } as const;
  expect(entityOf(aFact['order-agreed']())).toBe(VISIT);
  expect(entityOf({ ...delivered, lines: [...delivered.lines] })).toBe(anId(30));
  expect(entityOf({ kind: 'visit-missed', at: noon, day: today, outlet: OUTLET, reason: 'weather' })).toBe(today);
});

test('[W7] a load and a sale are of the trip of their van, a count of money is of its day', () => {
  const trip = anId(60);
  const sold = { kind: 'van-sold', at: noon, trip, order: anId(30), outlet: OUTLET, lines: [], total: fen(0) } as const;
  expect(entityOf({ ...sold, lines: [] })).toBe(trip);
  expect(entityOf({ kind: 'van-loaded', at: noon, trip, day: today, from: '', lines: [] })).toBe(trip);
  expect(entityOf({ kind: 'money-counted', at: noon, day: today, money: [] })).toBe(today);
  expect(entityOf(aFact['money-collected']())).toBe(VISIT);
});

test('[W7] every kind of fact has one name', () => {
  expect(FACT_KINDS).toHaveLength(48);
  expect(new Set(FACT_KINDS).size).toBe(48);
});

test('[W6] a scope is of everyone, of one rep or of one outlet; a tombstone has no body', () => {
  for (const s of ['t', 'r:1', `o:${OUTLET}`])
    expect(v.is(PullDoc, { e: 'outlet', id: OUTLET, s, r: 3, b: {} }), s).toBe(true);
  for (const s of ['', 'x', 'r:', 'tt', 'q:1'])
    expect(v.is(PullDoc, { e: 'outlet', id: OUTLET, s, r: 3, b: {} }), s).toBe(false);
  expect(v.is(PullDoc, { e: 'outlet', id: OUTLET, s: 't', r: 3, x: 1 })).toBe(true);
  expect(v.is(PullRequest, { proto: 1, device: anId(5), cursor: -1, epoch: 0, proj: 1, digest: false })).toBe(false);
});

test('[W12] a push and a pull name the last fact that was answered by number and id, or none', () => {
  const pull = { proto: 1, device: anId(5), cursor: 7, epoch: 1, proj: 1, digest: false };
  for (const [schema, request] of [
    [PushRequest, push([])],
    [PullRequest, pull],
  ] as const) {
    expect(v.is(schema, { ...request, mark: { dseq: 3, id: anId(3) } })).toBe(true);
    expect(v.is(schema, request)).toBe(true);
    for (const mark of [null, { dseq: 0, id: anId(3) }, { dseq: 3 }, { id: anId(3) }])
      expect(v.is(schema, { ...request, mark }), JSON.stringify(mark)).toBe(false);
  }
});
