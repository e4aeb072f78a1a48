import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besides, columnsOf, folded, ROLL_COLUMNS } from './columns.ts';

test('[B12] a Chinese sign takes two columns, a figure one', () => {
  expect(columnsOf('柠檬茶 500ml')).toBe(12);
  expect(columnsOf('¥1,234.50')).toBe(9);
  expect(columnsOf('（大写）')).toBe(8);
});

test('[B12] a long name goes on in the next line, and the amount stands at the right of the last one', () => {
  expect(folded('晨溪蜜桃乌龙茶饮料无糖五百毫升塑料瓶装')).toEqual(['晨溪蜜桃乌龙茶饮料无糖五百毫升塑', '料瓶装']);
  expect(besides('10 箱 送 1 箱', '¥480.00')).toEqual([{ left: '10 箱 送 1 箱', right: '¥480.00' }]);
  expect(besides('一二三四五六七八九十一二三', '¥480.00')).toEqual([
    { left: '一二三四五六七八九十一二三', right: '' },
    { left: '', right: '¥480.00' },
  ]);
});

test('[B12] an amount is not torn, and what no line can hold is', () => {
  expect(folded('柠檬茶 500ml 10 箱 送 1 箱 ¥480.00')).toEqual(['柠檬茶 500ml 10 箱 送 1 箱', '¥480.00']);
  expect(folded('a'.repeat(40))).toEqual(['a'.repeat(32), 'a'.repeat(8)]);
});

test('[B12] no line is wider than the roll, and no sign is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 99_999_999 }), (text, amount) => {
      const lines = besides(text, String(amount));
      for (const { left, right } of lines) expect(columnsOf(left) + columnsOf(right)).toBeLessThanOrEqual(ROLL_COLUMNS);
      const signs = (of: string): string => of.replaceAll(/\s/g, '');
      expect(signs(lines.map((line) => line.left).join(''))).toBe(signs(text));
      expect(lines.at(-1)!.right).toBe(String(amount));
    }),
  );
});
