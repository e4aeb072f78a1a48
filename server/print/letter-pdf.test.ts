import { expect, test } from 'vitest';
import { letterPdf } from './letter-pdf.ts';
import { isFaceInside, pagesOf } from './testing.ts';

test('[U7] a letter is one page of A4 with its Chinese face inside; a long promise goes on in the next line', async () => {
  const long = `· ${'换掉破的海报，'.repeat(12)}11月27日前办。`;
  const bytes = await letterPdf({
    seller: '澄屿食品饮料',
    lines: ['王姐：', long, '谢谢您。', '澄屿 陈晓', '11月25日'],
  });
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(1);
  expect([pages[0]!.width, pages[0]!.height]).toEqual([595, 841]);
  for (const part of ['王姐', '换掉破的海报', '11月27日前办', '陈晓']) expect(pages[0]!.text).toContain(part);
  expect(pages[0]!.ink).toBeGreaterThan(2);
  expect(isFaceInside(bytes)).toBe(true);
});
