import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import type { PullDoc, PullHead } from '../../protocol/pull.ts';
import type { StoredDoc } from './stored.ts';
import { broughtBy, goneBy, isLate, metaOf } from './take-in.ts';

const held = (e: string, id: string, s: string, of = ''): StoredDoc => ({ e, id, s, r: 1, b: { day: of } });
const told = (e: string, id: string, s: string, x?: 1): PullDoc => ({ e, id, s, r: 2, ...(x ? { x } : { b: {} }) });
const head = (of: Partial<PullHead>): PullHead => ({
  from: 5,
  to: 9,
  epoch: 2,
  proj: 1,
  reset: false,
  drop: [],
  replace: [],
  n: 0,
  keepFrom: day('2026-11-01'),
  safeSeq: 8,
  last: 0,
  digest: null,
  serverTime: instant('2026-11-24T01:00:00.000Z'),
  ...of,
});
const book = [
  held('outlet', 'a', 'o:a'),
  held('history', 'a', 'o:a'),
  held('outlet', 'b', 'o:b'),
  held('route', 'r', 'r:1'),
  held('visit', 'old', 'r:1', '2026-10-31'),
  held('visit', 'new', 'r:1', '2026-11-01'),
];
const gone = (of: Partial<PullHead>, ...docs: PullDoc[]) =>
  goneBy(book, head({ keepFrom: day('2026-01-01'), ...of }), docs).map((doc) => `${doc.e} ${doc.id}`);

test('an answer is late when the book stands elsewhere than when it was asked for', () => {
  expect(isLate({ cursor: 5, epoch: 2 }, { cursor: 5, epoch: 2 })).toBe(false);
  expect(isLate({ cursor: 6, epoch: 2 }, { cursor: 5, epoch: 2 })).toBe(true);
  expect(isLate({ cursor: 5, epoch: 3 }, { cursor: 5, epoch: 2 })).toBe(true);
});

test('a scope that is lost, or comes anew, goes whole; an answer without either takes nothing', () => {
  expect(gone({ drop: ['o:a'] })).toEqual(['outlet a', 'history a']);
  expect(gone({ replace: ['o:b'] }, told('outlet', 'b', 'o:b'))).toEqual(['outlet b']);
  expect(gone({}, told('outlet', 'a', 'o:a'))).toEqual([]);
});

test('a tombstone takes its document, and leaves one that lives in another scope by now', () => {
  expect(gone({}, told('route', 'r', 'r:1', 1))).toEqual(['route r']);
  expect(gone({}, told('route', 'r', 'r:2', 1))).toEqual([]);
});

test('days before the edge fall out', () => {
  expect(gone({ keepFrom: day('2026-11-01') })).toEqual(['visit old']);
});

test('tombstones are no documents, and the head says where the book stands then', () => {
  expect(broughtBy([told('route', 'r', 'r:1', 1), told('outlet', 'c', 'o:c')])).toEqual([
    { e: 'outlet', id: 'c', s: 'o:c', r: 2, b: {} },
  ]);
  expect(metaOf(head({}), { keepFrom: '' })).toMatchObject({
    cursor: 9,
    epoch: 2,
    keepFrom: '2026-11-01',
    safeSeq: 8,
    asOf: '2026-11-24T01:00:00.000Z',
  });
});

test('the old edge of the book never goes back', () => {
  expect(metaOf(head({}), { keepFrom: '2026-10-31' }).keepFrom).toBe('2026-11-01');
  expect(metaOf(head({}), { keepFrom: '2026-11-02' }).keepFrom).toBe('2026-11-02');
});
