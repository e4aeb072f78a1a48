import { expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import type { StoredFact } from '../work/database.ts';
import { nextBatch } from './batch.ts';

const book = { cursor: 10, epoch: 1 };
const aFact = (dseq: number, ack: StoredFact['ack'] = null): StoredFact => ({
  id: `00000000-0000-4000-8000-${String(dseq).padStart(12, '0')}`,
  dseq,
  kind: 'prepared',
  v: 1,
  at: instant('2026-11-24T01:00:00.000Z'),
  mono: 5,
  base: 0,
  baseEpoch: 1,
  entity: 'x',
  fact: { kind: 'prepared' },
  ack,
});
const answered = {
  epoch: 1,
  seq: 11,
  status: 'applied',
  code: null,
  at: instant('2026-11-24T02:00:00.000Z'),
} as const;

test('facts go in the order of their numbers, and those beyond the batch are announced', () => {
  const { batch, rest } = nextBatch([aFact(4), aFact(2), aFact(3), aFact(1)], book, 2);
  expect(batch.map((f) => f.dseq)).toEqual([1, 2]);
  expect(rest).toEqual([aFact(3).id, aFact(4).id]);
});

test('what the server has answered is not sent again; what another past of it answered is', () => {
  const { batch } = nextBatch([aFact(1, answered), aFact(2, { ...answered, epoch: 0 }), aFact(3)], book, 200);
  expect(batch.map((f) => f.dseq)).toEqual([2, 3]);
});

test("the server's answer stays on the phone: an envelope has no field for it", () => {
  expect(nextBatch([aFact(1)], book, 200).batch[0]).not.toHaveProperty('ack');
});
