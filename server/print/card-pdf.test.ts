import { expect, test } from 'vitest';
import { cardsPdf, type ServiceCard } from './card-pdf.ts';
import { codeOfPhone } from './phone-code.ts';
import { facesOf, isFaceInside, pagesOf } from './testing.ts';

const card = (n: number, more: Partial<ServiceCard> = {}): ServiceCard => ({
  seller: '澄屿食品饮料',
  servicePhone: '400-000-0000',
  outlet: { name: `老王便利店 ${n}`, code: `S-${n}`, address: '漕溪北路 88 弄 3 号' },
  rep: { name: '陆小川', phone: '19900000001' },
  comes: '每周三',
  next: '2026-12-02',
  delivery: { name: '城南配送站', driver: '赵师傅', leadDays: 2 },
  visits: [{ day: '2026-11-25', rep: '陆小川', outcome: '下了订单' }],
  ...more,
});

test('[B13] the card says who comes, when, whom to call and when he was here; two stand on a sheet', async () => {
  const bytes = await cardsPdf([card(1), card(2), card(3)]);
  const pages = await pagesOf(bytes);
  expect(pages.map(({ text }) => [1, 2, 3].filter((n) => text.includes(`老王便利店 ${n}`)))).toEqual([[1, 2], [3]]);
  const [first] = pages;
  for (const said of [
    '客户服务卡',
    '澄屿食品饮料',
    '漕溪北路 88 弄 3 号',
    '陆小川 · 19900000001',
    '每周三 · 下次 2026-12-02',
    '城南配送站 · 司机 赵师傅',
    '400-000-0000',
    '扫码打电话',
    '下单后 2 天送到',
    '2026-11-25',
    '下了订单',
  ])
    expect(first!.text).toContain(said);
  expect(facesOf(bytes).every((face) => /^[A-Z]{6}\+/.test(face))).toBe(true);
  expect(isFaceInside(bytes)).toBe(true);
});

test('[B13] the code calls the service; without a number that one can call there is none', async () => {
  expect(codeOfPhone('400-000-0000')).toBe('TEL:4000000000');
  expect(codeOfPhone('+86 (021) 5555 0100')).toBe('TEL:+8602155550100');
  for (const none of ['', '前台', '400-000-0000 转 8']) expect(codeOfPhone(none)).toBe(null);
  const [withCode] = await pagesOf(await cardsPdf([card(1)]));
  const [without] = await pagesOf(await cardsPdf([card(1, { servicePhone: '前台' })]));
  expect(without!.text).not.toContain('扫码打电话');
  expect(withCode!.ink).toBeGreaterThan(without!.ink + 2);
});
