import { verify } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, isPassword, NOBODY } from './password.ts';

test('[D1] the hash of nobody is a real one at the same cost, so that an unknown name takes the same work', async () => {
  const known = await hashPassword('a long password');
  const costOf = (hash: string): string[] => hash.split('$').slice(0, 4);
  expect(costOf(NOBODY)).toEqual(costOf(known));
  expect(NOBODY.split('$').map((part) => part.length)).toEqual(known.split('$').map((part) => part.length));
  expect(await verify(NOBODY, 'a long password')).toBe(false);
  expect([
    await isPassword(known, 'a long password'),
    await isPassword(known, 'another'),
    await isPassword(null, 'another'),
  ]).toEqual([true, false, false]);
});
