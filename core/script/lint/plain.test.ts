import { expect, test } from 'vitest';
import { lint } from './lint.ts';
import { plainOf } from './plain.ts';

const found = (text: string): string[] => lint(text).map((one) => `${one.rule} ${text.slice(one.start, one.end)}`);

test.each([
  ['全 国 第 一 的 茶', '全 国 第 一'],
  ['全国第１的茶', '全国第１'],
  ['全国第①的茶', '全国第①'],
  ['全\u200B国\u200B第一的茶', '全\u200B国\u200B第一'],
  ['全·国·第·一的茶', '全·国·第·一'],
  ['全國第一的茶', '全國第一'],
])('[L21] %s hides nothing, and its place is that of the text', (text, words) => {
  expect(found(text)).toEqual([`L1 ${words}`]);
});

test('[L21] words in Cantonese and in pinyin are read', () => {
  expect(found('佢哋啲货系假货').map((one) => one.slice(0, 2))).toEqual(['L8']);
  expect(found('zui好喝的酸奶').map((one) => one.slice(0, 2))).toEqual(['L1']);
});

test('[L21] a blank between sentences and a mark keep their meaning', () => {
  expect(plainOf('好。 我来', []).text).toBe('好。 我来');
  expect(plainOf('buy now', []).text).toBe('buy now');
  expect(plainOf('一\n二', []).text).toBe('一\n二');
  expect(plainOf('{{称呼}}好', [])).toEqual({ text: '\uE000好', from: [0, 6], to: [6, 7] });
});
