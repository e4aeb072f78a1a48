import { expect, test } from 'vitest';
import { ADVICE } from '../lint/advice.ts';
import { LINT_RULES } from '../lint/finding.ts';
import { lint } from '../lint/lint.ts';
import { withSuggestion, wordingOf } from './suggestion.ts';

/** To split, to prove or to leave out is advice: nobody can write it for the author. */
const ADVISE = ['L13', 'L14', 'L15'];

test('[SL8] every rule that knows better words has them in both languages, and they are honest themselves', () => {
  for (const rule of LINT_RULES)
    for (const language of ['zh', 'en'] as const) {
      const wording = wordingOf(ADVICE[rule], language);
      expect(wording === null, `${rule} ${language}`).toBe(ADVISE.includes(rule));
      if (wording) expect(lint(wording), wording).toEqual([]);
    }
});

test('[SL8] the honest words take the place of their clause; what stands beside it and its mark stay', () => {
  const text = '王姐您好，我和你们老板约好了。您先忙！';
  const [found] = lint(text);
  const honest = withSuggestion(text, found!, 'zh');
  expect(honest).toBe('王姐您好，我没有预约，能请您转告一声吗。您先忙！');
  expect(lint(honest)).toEqual([]);
  const english = 'Hello. This is the best tea in the world!';
  expect(withSuggestion(english, lint(english)[0]!, 'en')).toBe(
    'Hello. Last month {{数字}} shops in {{区域}} ordered it (source: {{来源}})!',
  );
});

test('[SL8] advice changes nothing', () => {
  const text = '您家孩子几岁？';
  expect(withSuggestion(text, lint(text)[0]!, 'zh')).toBe(text);
});
