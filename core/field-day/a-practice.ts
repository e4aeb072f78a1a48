import fc from 'fast-check';
import { day, plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import type { MustStock } from '../catalog/must-stock.ts';
import { FOCUS_SPANS } from '../plan/focus.ts';
import { CHANNELS, OUTLET_CLASSES } from '../outlet/outlet.ts';
import type { Practice } from '../playbook/book-of.ts';
import { listKey } from '../playbook/playbook.ts';
import type { Question, Questionnaire } from '../question/questionnaire.ts';
import { ASKED_IN } from '../question/questionnaire.ts';
import type { ScriptText } from '../script/life/text.ts';
import { FAMILIES, SITUATIONS } from '../script/line.ts';
import { STEPS } from '../visit/step.ts';
import { aScriptLine } from './a-script-line.ts';

const TODAY = day('2026-11-25');
const PRODUCTS = ['TEA', 'WATER', 'MILK'];

export const aQuestion = (more: Partial<Question> = {}): Question => ({
  id: 'has',
  kind: 'yes-no',
  zh: '有冷柜吗',
  en: 'Is there a cooler',
  options: [],
  isRequired: false,
  min: null,
  max: null,
  askWhen: [],
  ...more,
});
export const aQuestionnaire = (more: Partial<Questionnaire> = {}): Questionnaire => ({
  code: 'Q1',
  version: 3,
  type: 'checklist',
  zh: '冷柜',
  en: '',
  step: 'store-check',
  channels: ['convenience'],
  classes: [],
  from: TODAY,
  to: null,
  questions: [aQuestion()],
  ...more,
});
export const aList = (more: Partial<MustStock> = {}): MustStock => ({
  code: 'M1',
  from: TODAY,
  until: null,
  channel: 'convenience',
  class: null,
  products: [{ product: 'TEA', facings: 2 }],
  hero: 'TEA',
  posm: ['HB01'],
  position: '与眼睛同高',
  ...more,
});
export const aText = (more: Partial<ScriptText> = {}): ScriptText => {
  const { version: _, until: __, ...text } = aScriptLine();
  return { ...text, ...more };
};

/** What an organisation may work by, in little. */
export const aPractice = (more: Partial<Practice> = {}): Practice => ({
  today: TODAY,
  settings: { appearance: ['衣着整洁'], tools: ['抹布'], suggestionFactor: 1.5 },
  questionnaires: [aQuestionnaire()],
  material: [{ code: 'HB01', name: '海报', guidance: '贴在门口', until: null }],
  lists: [aList()],
  scripts: [aText()],
  focus: [
    { code: 'F1', span: 'month', text: '冰红茶进店', product: 'TEA', goal: 20, from: TODAY, to: day('2026-11-30') },
  ],
  products: PRODUCTS.map((id) => ({ id, name: `${id} 500毫升`, shelfLifeDays: 365 })),
  ...more,
});

const text = (max: number) =>
  fc.string({ unit: 'grapheme', maxLength: max }).map((one) => one.slice(0, max).toWellFormed().replaceAll('\0', ''));
const words = (max: number) => text(max - 1).map((one) => `字${one}`);
const some = <T>(all: readonly T[], minLength = 0) => fc.subarray([...all], { minLength });
const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z][A-Z0-9-]{0,6}$/), { maxLength: 5 });
const each = <T>(of: (code: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  codes.chain((all) => fc.tuple(...all.map(of)) as fc.Arbitrary<T[]>);

const questions = fc
  .tuple(words(60), text(60), fc.boolean(), fc.integer({ min: 0, max: 9 }))
  .map(([zh, en, isRequired, min]): Question[] => [
    aQuestion({ zh, en, isRequired }),
    aQuestion({ id: 'many', kind: 'number', min, max: 9, askWhen: [{ question: 'has', test: 'is', value: true }] }),
    aQuestion({
      id: 'which',
      kind: 'choice',
      options: [
        { value: 'a', zh, en },
        { value: 'b', zh: '都不是', en: '' },
      ],
    }),
  ]);
const material = each((code) =>
  fc.record({ code: fc.constant(code), name: words(40), guidance: text(90), until: fc.constant(null) }),
);
const lists = (posm: readonly string[]) =>
  fc
    .uniqueArray(
      fc.record({
        code: fc.constant('M'),
        from: fc.constant(TODAY),
        until: fc.constant(null),
        channel: fc.constantFrom(...CHANNELS),
        class: fc.constantFrom(null, ...OUTLET_CLASSES),
        products: some(PRODUCTS).map((all) => all.map((product, i) => ({ product, facings: i + 1 }))),
        hero: fc.constant(null),
        posm: some(posm),
        position: text(100),
      }),
      { selector: listKey, maxLength: 6 },
    )
    .map((all) =>
      all.map((list, i): MustStock => ({ ...list, code: `M${i}`, hero: list.products[0]?.product ?? null })),
    );

/** Any organisation with these three goods. */
export const practices: fc.Arbitrary<Practice> = material.chain((pieces) =>
  fc.record<Practice>({
    today: fc.constant(TODAY),
    settings: fc.record({
      appearance: fc.array(words(30), { maxLength: 4 }),
      tools: fc.array(words(30), { maxLength: 4 }),
      suggestionFactor: fc.constantFrom(1, 1.5, 2.25),
      orderMinimum: fc.constantFrom({ value: fen(20000), cases: 3 }, { value: null, cases: 2 }),
      paymentDays: fc.integer({ min: 0, max: 365 }),
    }),
    questionnaires: each((code) =>
      fc.record({
        code: fc.constant(code),
        version: fc.constant(1),
        type: fc.constantFrom('survey', 'checklist', 'standard'),
        zh: words(60),
        en: text(60),
        step: fc.constantFrom(...ASKED_IN),
        channels: some(CHANNELS),
        classes: some(OUTLET_CLASSES),
        from: fc.constant(TODAY),
        to: fc.constant(null),
        questions,
      }),
    ),
    material: fc.constant(pieces),
    lists: lists(pieces.map((one) => one.code)),
    scripts: each((id) =>
      fc
        .record({
          zh: words(120),
          en: text(120),
          families: fc.constantFrom(...FAMILIES),
          steps: some(STEPS, 1),
          situations: some(SITUATIONS, 1),
        })
        .map(({ families: family, ...of }) => aText({ id, family, ...of })),
    ),
    focus: each((code) =>
      fc.record({
        code: fc.constant(code),
        span: fc.constantFrom(...FOCUS_SPANS),
        text: words(60),
        product: fc.constantFrom(null, ...PRODUCTS),
        goal: fc.constantFrom(null, 0, 30),
        from: fc.constant(TODAY),
        to: fc.constant(plusDays(TODAY, 3)),
      }),
    ),
    products: fc.constant(aPractice().products),
  }),
);
