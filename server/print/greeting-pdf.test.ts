import { expect, test } from 'vitest';
import { GIFT_OCCASIONS } from '../../core/outlet/gift.ts';
import { lint } from '../../core/script/lint/lint.ts';
import { greetingPdf, GREETINGS, NO_STRINGS, type GreetingCard } from './greeting-pdf.ts';
import { facesOf, isFaceInside, pagesOf } from './testing.ts';

const card = (occasion: GreetingCard['occasion']): GreetingCard => ({
  occasion,
  to: '老王便利店',
  item: '台历',
  from: { seller: '澄屿食品饮料', rep: '陆小川', servicePhone: '400-000-0000' },
  day: '2026-11-25',
});

test.each(GIFT_OCCASIONS)(
  '[U9] a card for %s says to whom, from whom, with what, and that nothing is wanted',
  async (occasion) => {
    const bytes = await greetingPdf(card(occasion));
    const pages = await pagesOf(bytes);
    expect(pages).toHaveLength(1);
    const { title, lines } = GREETINGS[occasion];
    for (const said of [
      title,
      ...lines,
      NO_STRINGS,
      '老王便利店',
      '台历',
      '澄屿食品饮料',
      '陆小川 · 400-000-0000',
      '2026-11-25',
    ])
      expect(pages[0]!.text).toContain(said);
    expect([pages[0]!.width, pages[0]!.height]).toEqual([595, 420]);
    expect(facesOf(bytes)).toHaveLength(1);
    expect(isFaceInside(bytes)).toBe(true);
  },
);

test('[U9] every sentence of a card passes the linter', () => {
  const texts = [NO_STRINGS, ...Object.values(GREETINGS).flatMap(({ title, lines }) => [title, ...lines])];
  expect(texts.flatMap((text) => lint(text).map((one) => `${one.rule} ${text}`))).toEqual([]);
});
