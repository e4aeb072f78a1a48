import { expect, test } from 'vitest';
import { aPractice } from '../../core/field-day/a-practice.ts';
import { bookOf } from '../../core/playbook/book-of.ts';
import { changesOf } from '../../core/playbook/compare.ts';
import { differences } from '../../core/playbook/differences.ts';
import { readPlaybook } from '../../core/playbook/read.ts';
import { SHIPPED } from './shipped.ts';
import { tellingOf, titleOf } from './telling.ts';
import { en, zh } from './words.ts';

const HERE = bookOf(aPractice({ questionnaires: [], lists: [], material: [], focus: [], scripts: [] }), {
  code: 'OWN',
  edition: '1',
  zh: '手册',
  en: '',
  about: '',
  extent: 'whole',
});
/** Fields that hold English, a code or a number of the specification. */
const NO_CHINESE = ['en', 'serves', 'code', 'id'];

test.each(SHIPPED)('[CP1] everything in $name is told in Chinese', ({ text }) => {
  const read = readPlaybook(text);
  if (!read.ok) throw new Error('the book does not read');
  const { goods, standards } = read.book;
  const names = new Map([
    ...goods.map((one) => [one.product, one.name] as const),
    ...standards.material.map((one) => [one.code, one.name] as const),
  ]);
  const products = goods.map((one) => ({ id: one.product }));
  const changes = changesOf(HERE, read.book, products);
  expect(changes.length).toBeGreaterThan(35);
  const told = changes.flatMap((change) => {
    const telling = tellingOf(change, zh, 'zh', names);
    return [
      titleOf(change, zh, 'zh'),
      ...differences(change.before, change.after).flatMap(({ path, after }) => [
        telling.path(path),
        ...(NO_CHINESE.includes(path.at(-1) ?? '') ? [] : [telling.value(path, after)]),
      ]),
    ];
  });
  expect(told.filter((one) => /[A-Za-z]{2,}/.test(one.replaceAll(/\{\{[^{}]*\}\}/g, '')))).toEqual([]);
});

test('[CP1] money is told in yuan, and a condition by its question and its option', () => {
  const read = readPlaybook(SHIPPED[0]!.text);
  if (!read.ok) throw new Error('the book does not read');
  const changes = changesOf(HERE, read.book, []);
  const told = (key: string): string[] => {
    const change = changes.find(
      (one) => one.kind === key || (one.kind === 'questionnaire' && one.after?.code === key),
    )!;
    const telling = tellingOf(change, zh, 'zh', new Map());
    return differences(change.before, change.after).map(
      ({ path, after }) => `${telling.path(path)} ${telling.value(path, after)}`,
    );
  };
  expect(told('orderMinimum')).toEqual(['值 ¥200.00', '箱数 5']);
  expect(told('BEV-COOLER')).toContain('问题 · 不够凉的原因 · 什么时候问 · 柜里温度计几度 · 值 9');
});

test('[CP2] every fault has its sentence in both languages', () => {
  const read = readPlaybook(SHIPPED[0]!.text.replace('"step": "store-check"', '"step": "lunch"'));
  const [fault] = read.ok ? [] : read.faults;
  expect(zh.faults[fault!.code](fault!.detail)).toMatch(/^只能是：greet、store-check/);
  for (const words of [zh, en])
    for (const code of Object.keys(words.faults) as (keyof typeof words.faults)[])
      expect(words.faults[code]('no-options'), code).toMatch(/[。.!?]$/);
});
