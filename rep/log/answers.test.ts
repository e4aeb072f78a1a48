import { expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import type { StoredFact } from '../work/database.ts';
import { answered, forgotten, renumbered } from './answers.ts';

const at = instant('2026-11-24T01:00:00.000Z');
const later = instant('2026-11-24T02:00:00.000Z');
const ack = (seq: number, epoch = 3): StoredFact['ack'] => ({ epoch, seq, status: 'applied', code: null, at });
const fact = (dseq: number, of: StoredFact['ack'] = null, id = `f${dseq}`): StoredFact => ({
  id,
  dseq,
  kind: 'prepared',
  v: 1,
  at,
  mono: 5,
  base: 0,
  baseEpoch: 3,
  entity: 'x',
  fact: {},
  ack: of,
});
const result = (id: string) => ({ id, status: 'applied', code: null, seq: 20 }) as const;
const acks = (facts: readonly StoredFact[]) => facts.map((f) => [f.id, f.ack?.seq ?? null]);

test('an answer is kept with its epoch and the time of the server', () => {
  const [changed] = answered([fact(1)], { epoch: 3, last: 1, results: [result('f1')], serverTime: later });
  expect(changed!.ack).toEqual({ epoch: 3, seq: 20, status: 'applied', code: null, at: later });
});

test('an answer changes what it names, and what the server has forgotten; nothing else', () => {
  const facts = [fact(1, ack(11)), fact(2), fact(3, ack(13)), fact(4, ack(14, 2)), fact(5)];
  const answer = { epoch: 3, last: 2, results: [result('f2'), result('of another phone')], serverTime: later };
  expect(acks(answered(facts, answer))).toEqual([
    ['f2', 20],
    ['f3', null],
  ]);
});

test('what the server does not hold any more goes again: above the last number, and of this past alone', () => {
  const facts = [fact(1, ack(11)), fact(2, ack(12)), fact(3, ack(13, 2)), fact(4)];
  expect(acks(forgotten(facts, { epoch: 3, last: 1 }))).toEqual([['f2', null]]);
  expect(acks(forgotten(facts, { epoch: 3, last: 0 }))).toEqual([
    ['f1', null],
    ['f2', null],
  ]);
  expect(forgotten(facts, { epoch: 3, last: 9 })).toEqual([]);
});

test('under a new name all facts are numbered from one in their order, keep their ids, and have no answer', () => {
  const anew = renumbered([fact(9, null, 'c'), fact(3, ack(11), 'a'), fact(7, ack(12, 2), 'b')]);
  expect(anew.map((f) => [f.id, f.dseq, f.ack])).toEqual([
    ['a', 1, null],
    ['b', 2, null],
    ['c', 3, null],
  ]);
});
