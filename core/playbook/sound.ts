import { day } from '../base/day.ts';
import { faultsOf } from '../question/sound.ts';
import { listKey, type Playbook } from './playbook.ts';

/** What fits its shape and still cannot be brought in: at which path, and about what. */
export interface Unsound {
  readonly path: readonly (string | number)[];
  readonly code: 'named-twice' | 'not-in-goods' | 'not-in-material' | 'hero-not-listed' | 'question-unsound';
  readonly name: string;
}

/** A questionnaire of a book has no days yet: any will do to look at its questions. */
const SOME_DAY = day('2026-01-01');

function twice<T>(all: readonly T[], keyOf: (one: T) => string, path: readonly (string | number)[]): Unsound[] {
  const keys = all.map(keyOf);
  return keys.flatMap((name, i) =>
    keys.indexOf(name) === i ? [] : [{ path: [...path, i], code: 'named-twice' as const, name }],
  );
}

/** [PB5] Codes are there once, lists name goods and material of the book, and questions can be asked. */
export function unsoundIn(book: Playbook): Unsound[] {
  const { goods, questionnaires, scripts } = book;
  const { material, lists } = book.standards;
  const { focus } = book.targets;
  const isGood = (id: string | null): boolean => id === null || goods.some((one) => one.product === id);
  return [
    ...twice(goods, (one) => one.product, ['goods']),
    ...twice(questionnaires, (one) => one.code, ['questionnaires']),
    ...twice(material, (one) => one.code, ['standards', 'material']),
    ...twice(lists, listKey, ['standards', 'lists']),
    ...twice(scripts, (one) => one.id, ['scripts']),
    ...twice(focus, (one) => one.code, ['targets', 'focus']),
    ...questionnaires.flatMap((one, i) =>
      faultsOf({ ...one, version: 1, from: SOME_DAY, to: null }).map(({ code, question }): Unsound => {
        const at = one.questions.findIndex(({ id }) => id === question);
        return { path: ['questionnaires', i, 'questions', at], code: 'question-unsound', name: code };
      }),
    ),
    ...lists.flatMap((list, i) => {
      const path = ['standards', 'lists', i];
      return [
        ...twice(list.products, (one) => one.product, [...path, 'products']),
        ...twice(list.posm, (one) => one, [...path, 'posm']),
        ...list.products.flatMap(({ product }, n): Unsound[] =>
          isGood(product) ? [] : [{ path: [...path, 'products', n], code: 'not-in-goods', name: product }],
        ),
        ...list.posm.flatMap((code, n): Unsound[] =>
          material.some((one) => one.code === code)
            ? []
            : [{ path: [...path, 'posm', n], code: 'not-in-material', name: code }],
        ),
        ...(list.hero === null || list.products.some((one) => one.product === list.hero)
          ? []
          : [{ path: [...path, 'hero'], code: 'hero-not-listed' as const, name: list.hero }]),
      ];
    }),
    ...focus.flatMap(({ product }, i): Unsound[] =>
      isGood(product) ? [] : [{ path: ['targets', 'focus', i, 'product'], code: 'not-in-goods', name: product ?? '' }],
    ),
  ];
}
