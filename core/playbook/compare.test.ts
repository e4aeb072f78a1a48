import { expect, test } from 'vitest';
import { aList, aPractice, aQuestion, aQuestionnaire, aText } from '../field-day/a-practice.ts';
import { bookOf, type Practice } from './book-of.ts';
import { CHANGE_KINDS, keyOf, mayApply, standingOf, withNeeded } from './change.ts';
import { changesOf } from './compare.ts';
import { differences } from './differences.ts';
import { unmatched } from './goods.ts';
import type { Playbook } from './playbook.ts';

const { products } = aPractice();
const book = (more: Partial<Practice> = {}, extent: Playbook['extent'] = 'whole') =>
  bookOf(aPractice(more), { code: 'OWN', edition: '1', zh: '手册', en: '', about: '', extent });
const told = (here: Playbook, there: Playbook): string[] =>
  changesOf(here, there, products).map((one) => `${standingOf(one)} ${keyOf(one)}`);

test('[PB7] new, changed and gone, each by its code, a list by its channel and class', () => {
  const there = book({
    settings: { appearance: ['衣着整洁'], tools: ['抹布', '温度计'], suggestionFactor: 1.5, paymentDays: 30 },
    questionnaires: [aQuestionnaire({ code: 'Q2' })],
    lists: [aList({ code: 'OTHER', position: '收银台' }), aList({ class: 'A', code: 'M2' })],
    scripts: [aText(), aText({ id: 'T2' })],
    focus: [],
  });
  expect(told(book(), there)).toEqual([
    'changed tools',
    'new questionnaire Q2',
    'gone questionnaire Q1',
    'changed list convenience',
    'new list convenience A',
    'new script T2',
    'gone focus F1',
    'new paymentDays',
  ]);
});

test('[PB7] part of a book only adds and changes, and a setting of which a book says nothing stays', () => {
  const there = book({ questionnaires: [], scripts: [], focus: [], lists: [], material: [] }, 'part');
  expect(told(book(), there)).toEqual([]);
  const silent = { ...there, steps: { prepare: {} }, extent: 'whole' as const };
  expect(told(book(), silent).filter((one) => !/^gone (questionnaire|material|list|script|focus)/.test(one))).toEqual(
    [],
  );
  expect(told(book(), silent)).toHaveLength(5);
});

test('[PB6] goods are matched by code or by choice; what we do not have is left out', () => {
  const there = book({
    lists: [
      aList({ products: ['TEA', 'COLA', 'JUICE'].map((product) => ({ product, facings: 3 })), hero: 'COLA' }),
      aList({ class: 'A', code: 'M2', products: [{ product: 'JUICE', facings: 1 }], hero: 'JUICE' }),
    ],
    focus: [{ ...aPractice().focus[0]!, product: 'JUICE' }],
  });
  expect(unmatched(there, products, {}).map((one) => one.product)).toEqual(['COLA', 'JUICE']);
  expect(unmatched(there, products, { COLA: 'WATER', JUICE: null })).toEqual([]);
  const lists = (own: Record<string, string | null>) =>
    changesOf(book({ lists: [], focus: [] }), there, products, own).flatMap((one) =>
      one.kind === 'list'
        ? [`${one.after!.products.map(({ product }) => product).join()}; ${one.after!.hero}`]
        : [one.kind],
    );
  expect(lists({})).toEqual(['TEA; null']);
  expect(lists({ COLA: 'WATER', JUICE: null })).toEqual(['TEA,WATER; WATER']);
  expect(lists({ COLA: 'TEA', JUICE: 'MILK' })).toEqual(['TEA,MILK; TEA', 'MILK; MILK', 'focus']);
});

test('[PB8] lines are for the office, settings for an administrator, the rest for both and for nobody else', () => {
  const of = (role: 'office' | 'admin' | 'supervisor' | 'compliance') =>
    CHANGE_KINDS.filter((kind) => mayApply(kind, role));
  expect(of('office')).toEqual(['questionnaire', 'material', 'list', 'script', 'focus']);
  expect(of('admin')).toEqual(CHANGE_KINDS.filter((kind) => kind !== 'script'));
  expect([of('supervisor'), of('compliance')]).toEqual([[], []]);
});

test('[PB9] a list brings along the new material that it hangs up, and no other', () => {
  const piece = { name: '海报', guidance: '', until: null };
  const here = book({ lists: [], material: [{ code: 'HB02', ...piece }] });
  const there = book({
    lists: [aList({ posm: ['HB01', 'HB02'] })],
    material: ['HB01', 'HB02', 'HB03'].map((code) => ({ code, ...piece, name: '新海报' })),
  });
  const ticked = (...keys: string[]) => withNeeded(changesOf(here, there, products), new Set(keys)).map(keyOf);
  expect(ticked('list convenience')).toEqual(['material HB01', 'list convenience']);
  expect(ticked('material HB02')).toEqual(['material HB02']);
  expect(ticked()).toEqual([]);
});

test('[PB11] fields that differ, under the codes of what they are in', () => {
  const [before, after] = [
    aQuestionnaire(),
    aQuestionnaire({
      channels: ['convenience', 'grocery'],
      questions: [aQuestion({ id: 'clean', zh: '干净吗', en: '' }), aQuestion({ isRequired: true })],
    }),
  ];
  expect(differences(before, after)).toEqual([
    { path: ['channels'], before: ['convenience'], after: ['convenience', 'grocery'] },
    { path: ['questions', 'clean', 'kind'], before: null, after: 'yes-no' },
    { path: ['questions', 'clean', 'zh'], before: null, after: '干净吗' },
    { path: ['questions', 'clean', 'isRequired'], before: null, after: false },
    { path: ['questions', 'has', 'isRequired'], before: false, after: true },
  ]);
  const on = (value: number) => ({ question: 'many', test: 'at-least' as const, value });
  const asked = (...askWhen: ReturnType<typeof on>[]) => aQuestion({ askWhen });
  expect(differences(asked(on(1), on(5)), asked(on(1), on(6)))).toEqual([
    { path: ['askWhen', 'many (2)', 'value'], before: 5, after: 6 },
  ]);
  expect(differences(['抹布'], ['抹布', '笔'])).toEqual([{ path: [], before: ['抹布'], after: ['抹布', '笔'] }]);
  expect(differences(null, 30)).toEqual([{ path: [], before: null, after: 30 }]);
});
