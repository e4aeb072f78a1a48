import { expect, test } from 'vitest';
import { LINES } from '../lines.ts';
import { lint } from './lint.ts';

test('[L17] every line that the product ships passes, in both languages', () => {
  const told = LINES.flatMap(({ id, zh, en }) =>
    [zh, en].flatMap((text) => lint(text).map((one) => `${id} ${one.rule} ${text.slice(one.start, one.end)}`)),
  );
  expect(told).toEqual([]);
});
