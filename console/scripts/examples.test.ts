import { expect, test } from 'vitest';
import { fill, slotsOfLine } from '../../core/script/choose.ts';
import { LINES } from '../../core/script/lines.ts';
import { EXAMPLES, KNOWN_SLOTS } from './examples.ts';

test('the made-up shop fills every line that ships, in both languages, and has no slot that none of them has', () => {
  for (const line of LINES)
    for (const language of ['zh', 'en'] as const)
      expect(fill(line, EXAMPLES[language], language), `${line.id} ${language}`).not.toBeNull();
  const used = new Set(LINES.flatMap(slotsOfLine));
  expect(KNOWN_SLOTS.filter((slot) => !used.has(slot))).toEqual([]);
});
