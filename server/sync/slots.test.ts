import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactResult } from '../../protocol/push.ts';
import { slotsOf, type Logged } from './slots.ts';

const ME = 'device-a';
const result = (id: string): FactResult => ({ id, status: 'applied', code: null, seq: 7 });
const logged = (id: string, dseq: number, device = ME): Logged => ({ device, dseq, result: result(id) });
const sent = (id: string, dseq: number) => ({ id, dseq });

test('[S3] facts that follow on are new, in their order', () => {
  expect(slotsOf(ME, 2, [sent('c', 3), sent('d', 4)], [])).toEqual({
    fresh: [sent('c', 3), sent('d', 4)],
    repeats: [],
    last: 4,
    error: null,
  });
});

test('[S3] at a gap the push stops, and what stands before it counts', () => {
  expect(slotsOf(ME, 0, [sent('a', 1), sent('c', 3)], [])).toEqual({
    fresh: [sent('a', 1)],
    repeats: [],
    last: 1,
    error: 'gap',
  });
});

test('[S2] a fact sent again gets its first answer', () => {
  expect(slotsOf(ME, 2, [sent('a', 1), sent('b', 2), sent('c', 3)], [logged('a', 1), logged('b', 2)])).toEqual({
    fresh: [sent('c', 3)],
    repeats: [result('a'), result('b')],
    last: 3,
    error: null,
  });
});

test('[S2] a fact that came under another device takes its number here and gets its first answer', () => {
  expect(slotsOf(ME, 0, [sent('a', 1), sent('b', 2)], [logged('a', 9, 'device-b')])).toEqual({
    fresh: [sent('b', 2)],
    repeats: [result('a')],
    last: 2,
    error: null,
  });
  // and once more, when its number here is past and holds no row of its own
  expect(slotsOf(ME, 2, [sent('a', 1)], [logged('a', 9, 'device-b')]).repeats).toEqual([result('a')]);
});

test('[S4] a number that was used for another fact is a fork', () => {
  expect(slotsOf(ME, 2, [sent('x', 2)], [logged('b', 2)])).toEqual({ fresh: [], repeats: [], last: 2, error: 'fork' });
  expect(slotsOf(ME, 2, [sent('a', 2)], [logged('a', 1), logged('b', 2)]).error).toBe('fork');
});

test('[S4] [W12] a push of which the fact before is another than ours is a fork, and one of which we know nothing yet is none', () => {
  const push = [sent('c', 3)];
  const log = [logged('a', 1), logged('b', 2)];
  expect(slotsOf(ME, 2, push, log, sent('b', 2)).fresh).toEqual(push);
  expect(slotsOf(ME, 2, push, log, sent('x', 2))).toEqual({ fresh: [], repeats: [], last: 2, error: 'fork' });
  expect(slotsOf(ME, 2, [], log, sent('x', 1)).error).toBe('fork');
  expect(slotsOf(ME, 2, push, log, sent('a', 2)).error).toBe('fork');
  // It came under another name of this phone: its place here is empty.
  expect(slotsOf(ME, 2, push, [logged('a', 1), logged('y', 9, 'device-b')], sent('y', 2)).fresh).toEqual(push);
  // A server that went back does not hold it yet.
  expect(slotsOf(ME, 1, push, [logged('a', 1)], sent('b', 2)).error).toBe('gap');
});

test('[S1] [S2] [S3] however a phone cuts and repeats its pushes, each fact is new once and in order', () => {
  const cuts = fc.array(fc.record({ from: fc.nat(11), count: fc.integer({ min: 1, max: 6 }), isLost: fc.boolean() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(cuts, (pushes) => {
      const all = Array.from({ length: 12 }, (_, i) => sent(`f${i}`, i + 1));
      const log: Logged[] = [];
      let last = 0;
      for (const { from, count, isLost } of pushes) {
        const push = all.slice(from, from + count);
        const slots = slotsOf(ME, last, push, log);
        if (isLost) continue; // the transaction was rolled back: nothing of it counts
        log.push(...slots.fresh.map((f) => logged(f.id, f.dseq)));
        last = slots.last;
        expect(slots.error === 'fork').toBe(false);
      }
      expect(log.map((l) => l.result.id)).toEqual(all.slice(0, last).map((f) => f.id));
    }),
  );
});
