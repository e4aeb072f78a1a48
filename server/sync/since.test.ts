import { expect, test } from 'vitest';
import { needsReset, scopeChange, type Seen } from './since.ts';

const seen = (s: string, from: number, to: number | null = null): Seen => ({ s, from, to });
const change = (cursor: number, ...intervals: Seen[]) => scopeChange(intervals, cursor);

test('[S17] a scope that was seen and still is, is kept', () => {
  expect(change(10, seen('t', 1))).toEqual({ drop: [], replace: [], kept: ['t'] });
  expect(change(10, seen('t', 10))).toEqual({ drop: [], replace: [], kept: ['t'] });
});

test('[S17] a scope that was seen and is lost, is dropped; one that was lost before, or never told of, is not named', () => {
  expect(change(10, seen('o:a', 1, 11))).toEqual({ drop: ['o:a'], replace: [], kept: [] });
  expect(change(10, seen('o:a', 1, 10))).toEqual({ drop: [], replace: [], kept: [] });
  expect(change(10, seen('o:a', 11, 12))).toEqual({ drop: [], replace: [], kept: [] });
});

test('[S17] a scope that is new, or was lost and came back, is taken anew as a whole', () => {
  expect(change(10, seen('o:a', 11))).toEqual({ drop: [], replace: ['o:a'], kept: [] });
  expect(change(10, seen('o:a', 1, 11), seen('o:a', 12))).toEqual({ drop: [], replace: ['o:a'], kept: [] });
  expect(change(10, seen('o:a', 1, 5), seen('o:a', 6))).toEqual({ drop: [], replace: [], kept: ['o:a'] });
});

const clock = { seq: 20, epoch: 3, proj: 1, floor: 5 };
const phone = { cursor: 10, epoch: 3, proj: 1 };

test('[S18] a phone that is of this past, and not too old, is told only what is new', () => {
  for (const cursor of [5, 10, 20]) expect(needsReset({ ...phone, cursor }, clock), `${cursor}`).toBe(false);
});

test('[S18] a first pull, another epoch, another projection number, a cursor from the future or from long ago replace the book', () => {
  for (const of of [{ cursor: 0 }, { epoch: 2 }, { epoch: 4 }, { proj: 2 }, { cursor: 21 }, { cursor: 4 }])
    expect(needsReset({ ...phone, ...of }, clock), JSON.stringify(of)).toBe(true);
});
