import { expect, test } from 'vitest';
import { LINES } from '../../core/script/lines.ts';
import { withGaps } from './line-text.ts';

const line = { zh: '{{称呼}}好,上次{{SKU}}断过货。', en: 'Hello {{称呼}}, {{SKU}} ran out last time.' };

test('what is known fills its slots, what is not stays a gap', () => {
  expect(withGaps(line, { 称呼: '李姐' }, 'zh')).toBe('李姐好,上次…断过货。');
  expect(withGaps(line, {}, 'en')).toBe('Hello …, … ran out last time.');
});

test('no line that ships shows a bare slot, whatever is known of the shop', () => {
  for (const one of LINES)
    for (const language of ['zh', 'en'] as const) expect(withGaps(one, { 我: '许知远' }, language)).not.toContain('{{');
});
