import { expect, test } from 'vitest';
import { GRAMMAR } from './vocabulary.ts';
import { lint } from './lint.ts';

/** Texts that begin many claims and end none. */
const HOSTILE = ['保证', '九', '老板', '不', '最', '他们家', '{{', '“', '保证 ', '给您', '喝', 'the best of '];

test.each(HOSTILE)('[L14] a text of nothing but %s is linted to its end', (word) => {
  const findings = lint(word.repeat(3_000));
  for (const { start, end } of findings) expect(end).toBeGreaterThan(start);
});

test('[L22] a text of ten times the length holds ten times the words and no more', () => {
  const words = (times: number): number => {
    const reading = GRAMMAR.read('保证您赚钱，老板都说好。'.repeat(times));
    return reading.matches(GRAMMAR.phrase('SURE ~8 EARN')).length;
  };
  expect(words(300)).toBe(10 * words(30));
});
