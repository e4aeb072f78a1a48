import { expect, test } from 'vitest';
import { instant, instantOf } from '../../core/base/instant.ts';
import type { StoredFact } from '../work/database.ts';
import { markOf, releasable, stateOf } from './states.ts';

const book = { cursor: 100, epoch: 3 };
const answeredAt = instant('2026-11-01T08:00:00.000Z');
const ack = (seq: number, epoch = 3, status: 'applied' | 'merged' | 'quarantined' = 'applied') => ({
  epoch,
  seq,
  status,
  code: null,
  at: answeredAt,
});

test('a fact without an answer is unsent', () => {
  expect(stateOf({ ack: null }, book)).toBe('unsent');
});

test('an answer of another past of the server counts for nothing', () => {
  expect(stateOf({ ack: ack(50, 2) }, book)).toBe('unsent');
});

test('an answer that the book does not show yet leaves the fact on top of the book', () => {
  expect(stateOf({ ack: ack(101) }, book)).toBe('acked');
});

test('a fact is settled when the book has reached its answer', () => {
  expect(stateOf({ ack: ack(100) }, book)).toBe('settled');
});

const later = (days: number) => instantOf(Date.parse(answeredAt) + days * 86_400_000);
const aFact = (of: StoredFact['ack']): StoredFact => ({
  id: '00000000-0000-4000-8000-000000000001',
  dseq: 1,
  kind: 'prepared',
  v: 1,
  at: answeredAt,
  mono: 1,
  base: 0,
  baseEpoch: 3,
  entity: 'x',
  fact: {},
  ack: of,
});
const mayGo = (of: StoredFact['ack'], safeSeq: number, days: number) =>
  releasable([aFact(of)], book, safeSeq, later(days)).length === 1;

test('a settled fact leaves the phone fourteen days after its answer, and not before', () => {
  expect(mayGo(ack(100), 100, 15)).toBe(true);
  expect(mayGo(ack(100), 100, 14)).toBe(false);
});

test("a wrong clock of the phone makes no fact leave: both times are the server's", () => {
  const longAgo: StoredFact = { ...aFact(ack(100)), at: instant('2001-01-01T00:00:00.000Z') };
  expect(releasable([longAgo], book, 100, later(1))).toEqual([]);
});

test('a fact stays that is unsent, not in the book, not in the oldest backup, or waiting for a person', () => {
  expect(mayGo(null, 100, 400)).toBe(false);
  expect(mayGo(ack(100, 2), 100, 400)).toBe(false);
  expect(mayGo(ack(101), 200, 400)).toBe(false);
  expect(mayGo(ack(100), 99, 400)).toBe(false);
  expect(mayGo(ack(100, 3, 'quarantined'), 100, 400)).toBe(false);
});

test('[G6] what was set aside may go once a person has decided, and not before', () => {
  const decided = new Map(
    (['applied', 'rejected'] as const).map((status, i) => [
      `0000000${i}`,
      { fact: `0000000${i}`, status, code: null, note: '' },
    ]),
  );
  const aside = ['00000000', '00000001', '00000002'].map((id) => ({ ...aFact(ack(100, 3, 'quarantined')), id }));
  const gone = releasable(aside, book, 100, later(15), decided).map((f) => f.id);
  expect(gone).toEqual(['00000000', '00000001']);
});

test('[G7] the mark is the last fact that was answered, in whichever epoch; nothing answered, none', () => {
  const log = [ack(5), ack(9), ack(7, 2), null].map((of, i) => ({ ...aFact(of), dseq: i + 1, id: `fact ${i + 1}` }));
  expect(markOf(log)).toEqual({ dseq: 3, id: 'fact 3' });
  expect(markOf(log.toReversed())).toEqual({ dseq: 3, id: 'fact 3' });
  expect(markOf(log.slice(3))).toBeUndefined();
});
