import { expect, test } from 'vitest';
import { readPull } from './ndjson.ts';

const head = {
  from: 0,
  to: 9,
  epoch: 1,
  proj: 1,
  reset: true,
  drop: [],
  replace: [],
  n: 2,
  keepFrom: '2026-09-23',
  safeSeq: 9,
  last: 4,
  digest: null,
  serverTime: '2026-11-24T01:00:00.000Z',
};
const docs = [
  { e: 'scheme', id: 'S1', s: 't', r: 3, b: { code: 'S1' } },
  { e: 'photo', id: 'P1', s: 'r:1', r: 4, x: 1 },
];
const answer = (...lines: unknown[]) => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
const whole = answer(head, ...docs, { end: 2 });

test('a whole answer is read: its head, and each document with its tombstones', () => {
  const pulled = readPull(whole);
  expect(pulled?.head.to).toBe(9);
  expect(pulled?.docs).toEqual(docs);
});

test('an answer that was cut after any character counts for nothing', () => {
  const ends = whole.trimEnd().length;
  for (let length = 0; length < ends; length++) expect(readPull(whole.slice(0, length))).toBeNull();
});

test('an answer with a document too many or too few counts for nothing', () => {
  expect(readPull(answer(head, docs[0], { end: 1 }))).toBeNull();
  expect(readPull(answer(head, docs[0], { end: 2 }))).toBeNull();
  expect(readPull(answer(head, ...docs, docs[1], { end: 2 }))).toBeNull();
});

test('the page of a hotel network is no answer', () => {
  expect(readPull('<!doctype html><title>Welcome</title>')).toBeNull();
});
