import { expect, test } from 'vitest';
import { fill } from '../../core/script/choose.ts';
import { LINES } from '../../core/script/lines.ts';
import { examplesIn } from './examples.ts';

test('the made-up shop fills every line that ships, in both languages, and no slot with nothing', () => {
  for (const language of ['zh', 'en'] as const) {
    const examples = examplesIn(language);
    for (const line of LINES) expect(fill(line, examples, language), `${line.id} ${language}`).not.toBeNull();
    expect(examples['称呼']).not.toContain('〔');
  }
});
