import * as v from 'valibot';
import type { MustStock } from '../catalog/must-stock.ts';
import type { Posm } from '../catalog/posm.ts';
import type { Product } from '../catalog/product.ts';
import type { Day } from '../base/day.ts';
import type { Focus } from '../plan/focus.ts';
import type { Organisation } from '../plan/organisation.ts';
import type { Questionnaire } from '../question/questionnaire.ts';
import type { ScriptText } from '../script/life/text.ts';
import {
  listKey,
  PLAYBOOK_FORMAT,
  PLAYBOOK_SIGN,
  type BookGood,
  type BookList,
  Playbook,
  type PlaybookHead,
  type SettingName,
} from './playbook.ts';

/** All that an organisation works by, as it stands on a day. */
export interface Practice {
  readonly today: Day;
  readonly settings: Pick<Organisation, SettingName>;
  /** Of each the latest version. */
  readonly questionnaires: readonly Questionnaire[];
  readonly material: readonly Posm[];
  /** Those that hold today. */
  readonly lists: readonly MustStock[];
  /** The latest wording of every line that has not been retired. */
  readonly scripts: readonly ScriptText[];
  readonly focus: readonly Focus[];
  readonly products: readonly Pick<Product, 'id' | 'name' | 'shelfLifeDays'>[];
}

/** [PB3] What has a last day and has come to it is in no book. */
export const isOver = (to: Day | null, today: Day): boolean => to !== null && to <= today;

/** Of several lists for one channel and class the first is the one that shops have. */
export const inUse = (lists: readonly MustStock[]): MustStock[] =>
  lists.filter((list, i) => lists.findIndex((one) => listKey(one) === listKey(list)) === i);

const by = <T>(keyOf: (one: T) => string, all: readonly T[]): T[] =>
  [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const goodsOf = (
  lists: readonly BookList[],
  focus: readonly Pick<Focus, 'product'>[],
  { products }: Practice,
): BookGood[] => {
  const named = [
    ...lists.flatMap((list) => list.products.map((one) => one.product)),
    ...focus.map((one) => one.product),
  ];
  return [...new Set(named)].sort().flatMap((id): BookGood[] => {
    if (id === null) return [];
    const known = products.find((one) => one.id === id);
    return [{ product: id, name: known?.name ?? id, shelfLifeDays: known?.shelfLifeDays ?? null }];
  });
};

/** [PB2] [PB3] The book of what is practised here, in a stable order. */
export function bookOf(practice: Practice, head: PlaybookHead): Playbook {
  const { today, settings } = practice;
  const { appearance, tools, ...targets } = settings;
  const material = by(
    (one) => one.code,
    practice.material.filter(({ until }) => !isOver(until, today)),
  ).map(({ until: _, ...one }) => one);
  const lists = by(listKey, inUse(practice.lists)).map(({ code: _, from: __, until: ___, ...list }) => ({
    ...list,
    posm: list.posm.filter((code) => material.some((one) => one.code === code)),
  }));
  const focus = by(
    (one) => one.code,
    practice.focus.filter((one) => one.to >= today),
  ).map(({ from: _, to: __, ...one }) => one);
  // Through the schema, so that every part has its keys in the order of the file.
  return v.parse(Playbook, {
    ...head,
    paodian: PLAYBOOK_SIGN,
    format: PLAYBOOK_FORMAT,
    goods: goodsOf(lists, focus, practice),
    steps: { prepare: { appearance, tools } },
    questionnaires: by(
      (one) => one.code,
      practice.questionnaires.filter(({ to }) => !isOver(to, today)),
    ).map(({ version: _, from: __, to: ___, ...one }) => one),
    standards: { material, lists },
    scripts: by((one) => one.id, practice.scripts),
    targets: { focus, ...targets },
  });
}
