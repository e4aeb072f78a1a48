import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { countsOf, digestOf } from './digest.ts';

const BOOK = [
  { e: 'product', id: 'TEA', r: 2 },
  { e: 'outlet', id: 'b', r: 1 },
  { e: 'outlet', id: 'a', r: 10 },
];

test('[W11] a digest is SHA-256 over the sorted lines of the book, in whatever order they lie there', async () => {
  const hash = createHash('sha256').update('outlet:a:10\noutlet:b:1\nproduct:TEA:2').digest('hex');
  expect(await digestOf(BOOK)).toBe(hash);
  expect(await digestOf(BOOK.toReversed())).toBe(hash);
});

test('[W11] a document less, a document more and another revision are another digest', async () => {
  const others = [BOOK.slice(1), [...BOOK, { e: 'outlet', id: 'c', r: 1 }], [{ ...BOOK[0]!, r: 3 }, ...BOOK.slice(1)]];
  const digests = await Promise.all([BOOK, ...others, []].map(digestOf));
  expect(new Set(digests).size).toBe(5);
});

test('[W11] a report names how many documents of each entity there are', () => {
  expect(countsOf(BOOK)).toEqual({ product: 1, outlet: 2 });
});
