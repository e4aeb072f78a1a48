import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { LETTER_KINDS, letterLines, type LetterFacts } from './letter.ts';
import { lint } from './lint/lint.ts';

const FACTS: LetterFacts = {
  kind: 'absent',
  salutation: '王姐',
  seller: '澄屿食品饮料',
  rep: '陈晓',
  servicePhone: '400-000-0000',
  today: day('2026-11-25'),
  next: day('2026-12-02'),
  until: day('2027-01-24'),
  promises: [
    { direction: 'to-customer', text: '换掉破的海报', due: day('2026-11-27') },
    { direction: 'to-us', text: '腾出一层货架', due: day('2026-11-28') },
  ],
};

test('[S16] to an owner who is away: who came, what we have promised, when we come again and whom to call', () => {
  expect(letterLines(FACTS)).toEqual([
    '王姐：',
    '您好，我是澄屿食品饮料的陈晓。11月25日我来过店里，您不在，所以留这张字条。',
    '之前答应您的事：',
    '· 换掉破的海报，11月27日前办。',
    '我12月2日再来。那天不方便，请告诉店里的人，我改时间。',
    '有退换货、价格或送货的问题，请打客服电话 400-000-0000。',
    '谢谢您。',
    '澄屿食品饮料 陈晓',
    '11月25日',
  ]);
});

test('[S16] after a no: until when we do not come, and nothing of a next visit; what is not known is left out', () => {
  const refused = letterLines({ ...FACTS, kind: 'refused' }).join('');
  expect(refused).toContain('您说现在不需要，我记下了，1月24日以前不再打扰。');
  expect(refused).not.toContain('再来');
  const nothing = { salutation: null, servicePhone: '', next: null, until: null, promises: [] };
  for (const kind of LETTER_KINDS)
    expect(letterLines({ ...FACTS, ...nothing, kind }).join('')).not.toMatch(/null|答应|电话|以前|：/);
});

test('[S16] its sentences pass the rules of talk lines', () => {
  for (const kind of LETTER_KINDS)
    expect(lint(letterLines({ ...FACTS, kind }).join('\n')).map(({ rule }) => rule)).toEqual([]);
  expect(lint('您不来订就亏了，保证您赚三百。')).not.toEqual([]);
});
