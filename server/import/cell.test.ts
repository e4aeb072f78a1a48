import { expect, test } from 'vitest';
import { Product } from '../../core/catalog/product.ts';
import { Outlet } from '../../core/outlet/outlet.ts';
import { anyText, code, login, seen, textOf, type Cell, type Reader } from './cell.ts';
import { oneOf, several, yesNo } from './cell-choice.ts';
import { day, month, weekday } from './cell-day.ts';
import { balance, decimal, money, whole } from './cell-number.ts';
import { fitting } from './fitting.ts';

/** What a reader makes of a cell, or the code of its refusal with a sign before it. */
function of(read: Reader<unknown>, cell: Exclude<Cell, null>): unknown {
  try {
    return read(cell);
  } catch (error) {
    return `✕ ${(error as Error).message}`;
  }
}
const cases = (read: Reader<unknown>, ...pairs: readonly (readonly [Exclude<Cell, null>, unknown])[]): void =>
  expect(pairs.map(([cell]) => [cell, of(read, cell)])).toEqual(pairs);

test('[I4] a code is what was typed, in half-width letters', () => {
  cases(
    code,
    ['00123', '00123'],
    [123, '123'],
    [' A-01 ', 'A-01'],
    ['Ａ００１', 'A001'],
    ['A　1', 'A 1'],
    ['12E5', '12E5'],
    ['1E5', '1E5'],
    [6_900_000_000_017, '6900000000017'],
    [999_999_999_999_999, '999999999999999'],
    ['69000000000170000', '69000000000170000'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  );
  cases(login, ['Rep1', 'rep1'], ['ＲＥＰ1', 'rep1'], [1001, '1001']);
});

test('[I4] what a spreadsheet has spoiled is refused', () => {
  cases(
    code,
    ['6.9E+12', '✕ digits-lost'],
    ['1.23e+012', '✕ digits-lost'],
    ['６．９Ｅ＋１２', '✕ digits-lost'],
    [1e15, '✕ digits-lost'],
    [6.9e21, '✕ digits-lost'],
    [-1e15, '✕ digits-lost'],
  );
});

test('[I5] money is yuan by its digits, two decimals at most', () => {
  cases(
    money,
    ['48', 4800],
    [48, 4800],
    [48.1, 4810],
    [0.07, 7],
    [1.1, 110],
    [8.2, 820],
    [4.35, 435],
    ['1,234.50', 123_450],
    ['¥12', 1200],
    ['￥ 12.5', 1250],
    ['12元', 1200],
    ['１２．５', 1250],
    ['+3', 300],
    ['0', 0],
    [-0, 0],
    ['-0', 0],
    ['48.100', 4810],
    [100_000_000, 10_000_000_000],
  );
  cases(
    money,
    ['12.345', '✕ third-decimal'],
    [12.345, '✕ third-decimal'],
    [0.1 + 0.2, '✕ third-decimal'],
    ['-1', '✕ out-of-range'],
    [-0.01, '✕ out-of-range'],
    [100_000_000.01, '✕ out-of-range'],
    [2 ** 53, '✕ out-of-range'],
    [1e21, '✕ not-a-number'],
    [1e-7, '✕ not-a-number'],
    ['1e5', '✕ not-a-number'],
    ['12,30', '✕ not-a-number'],
    ['1 000', '✕ not-a-number'],
    ['1,2345', '✕ not-a-number'],
    ['12 或 13', '✕ not-a-number'],
    ['0x10', '✕ not-a-number'],
    ['Infinity', '✕ not-a-number'],
    [true, '✕ not-a-number'],
  );
});

test('[I5] only what is owed may be less than nothing', () => {
  cases(balance, ['-12.50', -1250], [-3, -300], ['－3', -300], [5, 500], ['-100000001', '✕ out-of-range']);
});

test('[I5] whole numbers are whole and in their range', () => {
  cases(
    whole(1, 50),
    ['12', 12],
    [12, 12],
    ['１２', 12],
    ['12.0', 12],
    [1.5, '✕ not-whole'],
    ['1.5', '✕ not-whole'],
    [0, '✕ out-of-range'],
    [51, '✕ out-of-range'],
    ['十二', '✕ not-a-number'],
  );
  cases(decimal, ['31.566', 31.566], ['-0.5', -0.5], ["31°33'", '✕ not-a-number']);
});

test('[I6] a day has its year first', () => {
  const found = '2026-11-05';
  cases(day, ['2026-11-05', found], ['2026/11/5', found], ['2026.11.5', found], ['2026年11月5日', found]);
  cases(day, ['20261105', found], [20_261_105, found], ['２０２６－１１－０５', found]);
  cases(day, ['2026-11-05 00:00:00', found], ['2026/11/5 0:00', found], ['2026-11-05T00:00:00.000', found]);
});

test('[I6] what could be several days is none', () => {
  for (const text of [
    '03/04/2026',
    '44927',
    44_927,
    '2026-02-30',
    '2026-13-01',
    '26-11-05',
    '今天',
    '1900-01-05',
    '9999-01-01',
  ])
    cases(day, [text, '✕ not-a-day']);
});

test('[I6] months and weekdays as people write them', () => {
  cases(month, ['2026-11', '2026-11'], ['2026年11月', '2026-11'], ['202611', '2026-11'], ['2026/1', '2026-01']);
  cases(
    month,
    ['2026-11-01', '2026-11'],
    ['2026-13', '✕ not-a-month'],
    ['11', '✕ not-a-month'],
    ['1026-01', '✕ not-a-month'],
  );
  cases(weekday, ['周三', 3], ['星期日', 7], ['礼拜天', 7], ['三', 3], ['Wed', 3], ['wednesday', 3], [3, 3], ['７', 7]);
  cases(
    weekday,
    ['8', '✕ not-a-weekday'],
    ['0', '✕ not-a-weekday'],
    ['w', '✕ not-a-weekday'],
    ['周', '✕ not-a-weekday'],
  );
});

test('[I10] a formula and an error are no values', () => {
  for (const read of [anyText, code, money, day, whole(0, 9), yesNo])
    for (const text of ['=1+1', "=cmd|' /C calc'!A0", '＝1＋1', '=HYPERLINK("https://a")'])
      cases(read, [text, '✕ formula']);
  for (const text of ['#REF!', '#N/A', '#DIV/0!', '#NAME?']) cases(anyText, [text, '✕ error-cell']);
  cases(anyText, ['#1 店', '#1 店'], ['a=b', 'a=b'], ['@cmd', '@cmd'], ['+86 139', '+86 139'], ['-5 度', '-5 度']);
});

test('[I11] text is kept as typed, in one line, without marks that nobody sees', () => {
  cases(
    anyText,
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['ＫＦＣ（一店）', 'ＫＦＣ（一店）'],
    ['第一行\r\n第二行\t三', '第一行 第二行 三'],
    ['a\u2028b', 'a b'],
    ['\u202E店名\u202C', '店名'],
    ['13900000000\u200B\uFEFF', '13900000000'],
    ['a\u0007b', 'ab'],
    ['𪚖记', '𪚖记'],
    ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
    ['دۇكان', 'دۇكان'],
    ["'; DROP TABLE visit;--", "'; DROP TABLE visit;--"],
  );
  expect(['\u200B', ' \u3000 ', '\t', '\u202E'].map(seen)).toEqual(['', '', '', '']);
});

test('[I11] NUL and what an encoding broke refuse the row', () => {
  for (const text of ['a\0b', '\uD800', 'caf\uFFFD']) cases(anyText, [text, '✕ bad-character']);
});

test('[I20] the apostrophe of a returned file is not read', () => {
  expect(["'+86 139", "'@home", "'-5", "'＋86"].map((text) => textOf(text))).toEqual([
    '+86 139',
    '@home',
    '-5',
    '＋86',
  ]);
  cases(anyText, ["'=1+1", '✕ formula'], ["'s Gravenhage", "'s Gravenhage"], ["'", "'"]);
});

test('[I3] a value of a list is known by its code and by its words; the reason names all of them in both languages', () => {
  const read = oneOf(['a', 'b'], { a: '甲', b: '乙' }, { a: 'Alpha', b: 'Beta' }, { a: '老甲', b: '老乙' });
  cases(read, ['a', 'a'], ['甲', 'a'], ['ALPHA', 'a'], ['老乙', 'b'], ['Ｂ', 'b'], ['c', '✕ not-in-list']);
  expect(() => read('丙')).toThrow(expect.objectContaining({ details: { zh: '甲、乙', en: 'Alpha, Beta' } }));
  cases(several(read), ['甲、乙', ['a', 'b']], ['甲，老乙；a', ['a', 'b']], ['甲、丙', '✕ not-in-list']);
  cases(
    yesNo,
    ['是', true],
    ['离职', false],
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    ['也许', '✕ not-yes-no'],
  );
});

test('[I3] the limits of a field are those of core', () => {
  const name = fitting(Outlet.entries.name, anyText);
  cases(name, ['茶'.repeat(100), '茶'.repeat(100)], ['茶'.repeat(101), '✕ too-long']);
  expect(() => name('茶'.repeat(101))).toThrow(expect.objectContaining({ details: { max: '100' } }));
  cases(fitting(Product.entries.id, code), ['P-1.a_2', 'P-1.a_2'], ['茶1', '✕ bad-code'], ['__proto__', '✕ bad-code']);
});

test('[I13] no text takes long to read', () => {
  for (const text of [
    'a'.repeat(2000),
    '1,'.repeat(1000),
    ' '.repeat(2000),
    `${'1'.repeat(1999)}!`,
    '2026-'.repeat(400),
  ])
    for (const read of [anyText, code, money, day, month, weekday, yesNo, whole(0, 9)])
      expect(of(read, text)).toBeDefined();
});
