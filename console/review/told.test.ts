import { expect, test } from 'vitest';
import { aLine } from '../../core/field-day/a-line.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anOrder } from '../../core/field-day/an-order.ts';
import { anId, today } from '../../core/field-day/ids.ts';
import { day, timeOf, CHINA } from '../../core/base/day.ts';
import { ACCOUNT_TERMS } from '../../core/words/account-terms.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Fact } from '../../protocol/all-facts.ts';
import { zh as visitWords, en as visitEnglish } from '../visit/words.ts';
import { en as englishFields, rankOf, zh as fields } from './field-words.ts';
import { tell, type Manner } from './told.ts';
import { valueWords, wordOfValue } from './value-words.ts';
import { en, zh } from './words.ts';

const WORDS = valueWords(TERMS.zh, SHOP_TERMS.zh, visitWords, zh, ACCOUNT_TERMS.zh);
const mannerOf = (kind: string): Manner => ({
  rank: rankOf,
  field: (name) => fields[name] ?? name,
  word: (field, value) => wordOfValue(WORDS, { kind, field }, value),
  name: (id) => (id === 'TEA' ? '柠檬茶' : null),
  clock: (at) => timeOf(at, CHINA),
  money: (text) => `¥${text}`,
  pricePer: zh.pricePer,
  list: (texts) => texts.join('、'),
  yes: '是',
  no: '否',
  blank: '—',
});
type Sent = Readonly<Record<string, unknown>> & { readonly kind: string };
const told = (fact: Sent): [string, ...string[]][] =>
  tell(fact, mannerOf(fact.kind)).map(({ field, said }) => [field, ...said]);

test('a check is told line by line, a blank count is no zero', () => {
  const lines = [aLine(0, { isOldBehind: true }), aLine(null)];
  const standard = { code: 'GROCERY', since: day('2026-01-01') };
  expect(told(aFact['shelf-checked']({ standard, lines }))).toEqual([
    ['开始', '12:00'],
    ['范围', '查全部商品'],
    ['标准', '从哪天起 2026-01-01 · 代码 GROCERY'],
    [
      '明细',
      '柠檬茶 · 摆在 主货架 · 情况 缺 · 数量 0 · 旧货压后 是 · 破损 0 · 过期 0 · 怎么查的 数的',
      '柠檬茶 · 摆在 主货架 · 情况 有 · 旧货压后 否 · 破损 0 · 过期 0 · 怎么查的 数的',
    ],
  ]);
});

test('an order is told with its money', () => {
  const rows = told(aFact['order-agreed']({ order: anOrder(24) }));
  expect(rows.find(([field]) => field === '合计')).toEqual(['合计', expect.stringMatching(/^¥\d+\.\d\d$/)]);
  expect(rows.find(([field]) => field === '明细')![1]).toMatch(
    /^柠檬茶 · 订 24 · 方案 — · 方案外折扣 ¥[\d.]+ · 价目 代码 STD · 版 1 · 税率（千分之） 130 · 价格 ¥[\d.]+\/\d+ · 金额 ¥[\d.]+$/,
  );
});

test('the same word of two lists is told by the kind of the fact, a reason of its own as it was written', () => {
  const reason = (kind: string, value: string) => told({ kind, reason: value }).flat()[1];
  expect(reason('step-skipped', 'refused')).toBe('对方拒绝');
  expect(reason('order-declined', 'refused')).toBe('拒绝');
  expect(reason('visit-aborted', 'refused')).toBe('refused');
});

test('what nobody knows is shown as it came', () => {
  expect(told({ kind: 'competitor-seen', make: '别家', price: 350, seen: ['a', 'b'], more: {}, none: null })).toEqual([
    ['价格', '¥3.50'],
    ['make', '别家'],
    ['seen', 'a、b'],
    ['more', '—'],
    ['none', '—'],
  ]);
  expect(told(aFact['visit-opened']({ outlet: anId(9), day: today }))).toContainEqual(['门店', anId(9)]);
});

test('fields stand in the order of the phones, however the database has kept them', () => {
  const { kind, ...rest } = aFact['commitment-made']();
  const mixed = Object.fromEntries(Object.entries(rest).reverse());
  expect(told({ kind, ...mixed })).toEqual(told({ kind, ...rest }));
});

test('of a long list the first twenty are told', () => {
  const [, , , all] = tell(
    { ...aFact['shelf-checked']({ lines: Array.from({ length: 25 }, () => aLine(1)) }) },
    mannerOf('shelf-checked'),
  );
  expect([all!.said.length, all!.left]).toEqual([20, 5]);
});

/** A schema, as far as names and lists of values go. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
}

/** Every field of a fact with the values of its list, the sums behind suggestions left out. */
function fieldsOf(schema: Shape, name: string): [field: string, values: readonly string[]][] {
  if (name === 'arithmetic' || name === 'demand') return [[name, []]];
  const inner = schema.item ?? schema.wrapped;
  if (inner) return fieldsOf(inner, name);
  const values = schema.type === 'picklist' ? (schema.options as readonly string[]) : [];
  return [
    ...(name === '' ? [] : [[name, values] as [string, readonly string[]]]),
    ...Object.entries(schema.entries ?? {}).flatMap(([field, one]) => fieldsOf(one, field)),
  ];
}

test('every field of every fact has a name, and every value of a list a word, in both languages', () => {
  const lists = [WORDS, valueWords(TERMS.en, SHOP_TERMS.en, visitEnglish, en, ACCOUNT_TERMS.en)];
  const without: string[] = [];
  for (const option of Fact.options as unknown as readonly Shape[]) {
    const kind = (option.entries!['kind'] as unknown as { literal: string }).literal;
    for (const [field, values] of fieldsOf(option, '')) {
      if (!fields[field] || !englishFields[field]) without.push(field);
      if (field === 'mime' || field === 'datum') continue;
      for (const value of values)
        if (lists.some((words) => wordOfValue(words, { kind, field }, value) === null))
          without.push(`${kind}.${field} ${value}`);
    }
  }
  expect(without).toEqual([]);
  expect(Object.keys(englishFields)).toEqual(Object.keys(fields));
});
