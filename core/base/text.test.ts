import * as v from 'valibot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Id, idFrom, idFromHash } from './id.ts';
import { NAME_MAX, Name, Note } from './text.ts';

test('[B7] text holds no NUL and no half of a pair', () => {
  for (const wrong of ['a\0b', '\ud83d', 'x\ude00', '\ude00\ud83d']) expect(v.is(Note, wrong)).toBe(false);
  for (const right of ['', '李姐', 'zw\u200dj', '𠮷野家', '\ud83d\ude00']) expect(v.is(Note, right)).toBe(true);
});

test('[B7] a name says something and ends somewhere', () => {
  expect(v.is(Name, '  ')).toBe(false);
  expect(v.is(Name, '店'.repeat(NAME_MAX))).toBe(true);
  expect(v.is(Name, '店'.repeat(NAME_MAX + 1))).toBe(false);
});

test('[B8] ids are UUIDs in lower case, from time and chance or from a hash', () => {
  fc.assert(
    fc.property(
      fc.nat(4_000_000_000_000),
      fc.uint8Array({ minLength: 10, maxLength: 10 }),
      fc.uint8Array({ minLength: 16, maxLength: 32 }),
      (ms, random, hash) => {
        expect(idFrom(ms, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(idFromHash(hash)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(v.is(Id, idFrom(ms, random))).toBe(true);
        expect(idFromHash(hash)).toBe(idFromHash(hash));
      },
    ),
  );
  expect(v.parse(Id, '0198C0DE-0000-7000-8000-00000000000A')).toBe('0198c0de-0000-7000-8000-00000000000a');
});
