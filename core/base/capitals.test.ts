import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCapitals } from './capitals.ts';
import { fen } from './money.ts';

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [5, '伍分'],
  [10, '壹角整'],
  [15, '壹角伍分'],
  [100, '壹元整'],
  [1_000, '壹拾元整'],
  [1_00_00, '壹佰元整'],
  [123_456, '壹仟贰佰叁拾肆元伍角陆分'],
  [100_000_000, '壹佰万元整'],
  [9_876_543_210, '玖仟捌佰柒拾陆万伍仟肆佰叁拾贰元壹角整'],
  [1_234_567_890_123_456, '壹拾贰万叁仟肆佰伍拾陆亿柒仟捌佰玖拾万零壹仟贰佰叁拾肆元伍角陆分'],
  [100_000_000_000_000, '壹万亿元整'],
])('[B10] %i fen are %s', (amount, text) => {
  expect(inCapitals(fen(amount))).toBe(text);
});

test('[B10] below zero it begins with 负', () => {
  expect(inCapitals(fen(-140_950))).toBe('负壹仟肆佰零玖元伍角整');
  expect(inCapitals(fen(-3))).toBe('负叁分');
});

// The amounts of the provisions themselves, each in a form that they allow.
test.each([
  [140_950, '壹仟肆佰零玖元伍角整'],
  [600_714, '陆仟零柒元壹角肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [10_700_053, '壹拾万零柒仟元伍角叁分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
  [100_000_001, '壹佰万元零壹分'],
  [10_000_000_100, '壹亿零壹元整'],
  [10_010_000_000, '壹亿零壹拾万元整'],
  [1_000_500, '壹万零伍元整'],
  [10_500, '壹佰零伍元整'],
])('[B11] zeros of %i fen: %s', (amount, text) => {
  expect(inCapitals(fen(amount))).toBe(text);
});

/** Read as a cashier reads: group by group, digit by digit. */
function read(text: string): number {
  const value = (digits: string): number => {
    const whole = { 拾: 10, 佰: 100, 仟: 1000 } as Record<string, number>;
    let [sum, digit] = [0, 0];
    for (const sign of digits) {
      const at = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
      if (at >= 0) digit = at;
      else sum += digit * whole[sign]!;
      if (at < 0) digit = 0;
    }
    return sum + digit;
  };
  const grouped = (yuan: string): number => {
    const [high, low] = yuan.includes('亿') ? (yuan.split('亿') as [string, string]) : ['', yuan];
    const myriads = (part: string): number => {
      const [above, below] = part.includes('万') ? (part.split('万') as [string, string]) : ['', part];
      return value(above) * 10_000 + value(below);
    };
    return myriads(high) * 100_000_000 + myriads(low);
  };
  const plain = text.replace(/^负/, '').replace(/整$/, '');
  const [yuan, rest] = plain.includes('元') ? (plain.split('元') as [string, string]) : ['', plain];
  const part = (unit: string): number => value(rest.match(new RegExp(`(.)${unit}`))?.[1] ?? '');
  const whole = grouped(yuan) * 100 + part('角') * 10 + part('分');
  return text.startsWith('负') ? -whole : whole;
}

test('[B10] [B11] every amount is read back as itself, with no zero twice and none before a unit', () => {
  // Many zeros, as prices have them: digits are drawn, half of them none.
  const digits = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 15 });
  const amounts = fc.oneof(
    digits.map((all) => Number(all.join(''))),
    fc.maxSafeInteger(),
  );
  fc.assert(
    fc.property(amounts, (amount) => {
      const text = inCapitals(fen(amount));
      expect(read(text)).toBe(amount === 0 ? 0 : amount);
      expect(text).not.toMatch(/零零|零[拾佰仟万亿角分整]|亿万$/);
      if (amount >= 100) expect(text).not.toContain('零元');
      expect(text.endsWith('整')).toBe(amount % 10 === 0);
    }),
    { numRuns: 5000 },
  );
});
