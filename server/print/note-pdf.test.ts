import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { aProduct } from '../../core/field-day/a-product.ts';
import type { DeliveryNote } from '../../core/order/life/note.ts';
import { notePdf, type NotePaper } from './note-pdf.ts';
import { rollPdf } from './roll-pdf.ts';
import { facesOf, isFaceInside, pagesOf } from './testing.ts';

const many = (count: number): NotePaper => {
  const products = Array.from({ length: count }, (_, at) => aProduct({ id: `P${at}`, name: `柠檬茶 ${at} 号` }));
  const lines = products.map((product): DeliveryNote['lines'][number] => ({
    product: product.id,
    paid: units(125),
    free: units(12),
    price: { fen: fen(4800), per: 12, retail: null },
    off: fen(2400),
    value: fen(47_600),
    batch: 'L1125',
    produced: day('2026-11-01'),
  }));
  return {
    kind: 'delivery',
    note: { part: 2, parts: 3, day: day('2026-11-26'), lines, total: fen(47_600 * count) },
    number: '261125-AB12',
    seller: '城南配送站',
    servicePhone: '400-1',
    outlet: { name: '老王便利店', code: 'S-17', address: '漕溪北路 88 弄 3 号' },
    rep: '陈晓',
    orderDay: '2026-11-25',
    deliveryDay: '2026-11-27',
    payment: '账期',
    products,
    signedBy: '王姐',
    agreed: null,
  };
};

test('[OD14] a delivery note reads as it was written, and its face is inside as a part', async () => {
  const bytes = await notePdf(many(2));
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(1);
  const { text, width, height, ink } = pages[0]!;
  for (const said of [
    '装 送 单',
    '城南配送站',
    '261125-AB12',
    '老王便利店 · S-17',
    '漕溪北路 88 弄 3 号',
    '第 2 次送货，共 3 次',
    '柠檬茶 1 号',
    '12 瓶/箱',
    '10 箱 5 瓶',
    '1 箱',
    '48.00/12 瓶',
    '-24.00',
    '476.00',
    'L1125',
    '2026-11-01',
    '玖佰伍拾贰元整',
    '¥952.00',
    '收货人（签字）',
    '王姐',
    '第 1 页，共 1 页',
  ])
    expect(text).toContain(said);
  expect([width, height]).toEqual([595, 841]);
  expect(ink).toBeGreaterThan(5);
  expect(facesOf(bytes)).toEqual([expect.stringMatching(/^[A-Z]{6}\+NotoSansHans-Regular$/)]);
  expect(isFaceInside(bytes)).toBe(true);
  expect(bytes.length).toBeLessThan(300_000);
});

test('[OD14] two hundred lines: the heading, the number and the page stand on every page, the sum on the last one', async () => {
  const pages = await pagesOf(await notePdf(many(200)));
  expect(pages.length).toBeGreaterThan(5);
  const seen = pages.flatMap(({ text }) => [...text.matchAll(/柠檬茶 (\d+) 号/g)].map((found) => Number(found[1])));
  expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => at));
  pages.forEach(({ text }, at) => {
    expect(text).toContain('261125-AB12');
    expect(text).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`);
    if (text.includes('柠檬茶')) expect(text).toContain('批号 / 生产日期');
    expect(text.includes('合计（大写）')).toBe(at === pages.length - 1);
  });
});

test.each([17, 18, 20, 21])('[OD14] with %i lines sum and signatures stay together on a page', async (count) => {
  const last = (await pagesOf(await notePdf(many(count)))).at(-1)!.text;
  for (const said of ['合计（大写）', '送货人（签字）', '收货时请当面点清数量']) expect(last).toContain(said);
});

test('[OD14] what was agreed has a paper of its own, without batches', async () => {
  const { text } = (await pagesOf(await notePdf({ ...many(2), kind: 'order' })))[0]!;
  for (const said of ['订 货 单', '2026-11-27', '店主（签字）', '玖佰伍拾贰元整']) expect(text).toContain(said);
  expect(text).not.toContain('批号');
});

test('[OD14] on a roll it is 58 mm wide and as long as it has lines', async () => {
  const [short, long] = [await rollPdf(many(1)), await rollPdf(many(30))];
  const [one, ...none] = await pagesOf(short);
  expect(none).toEqual([]);
  for (const said of ['261125-AB12', '老王便利店', '10 箱 5 瓶 送 1 箱', '¥476.00', '肆佰柒拾陆元整', '400-1'])
    expect(one!.text).toContain(said);
  const [far] = await pagesOf(long);
  expect([one!.width, far!.width]).toEqual([164, 164]);
  expect(far!.height - one!.height).toBeGreaterThan(29 * 20);
  expect(far!.text).toContain('柠檬茶 29 号');
  expect(isFaceInside(short)).toBe(true);
});
