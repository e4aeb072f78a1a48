import * as v from 'valibot';
import type { Product } from '../catalog/product.ts';
import { Change, CHANGE_KINDS, isSetting, keyOf, type ChangeKind } from './change.ts';
import { inOwnGoods, type OwnGoods } from './goods.ts';
import type { Playbook } from './playbook.ts';

/** A part of a book as a change knows it; a setting that a book leaves out is none. */
type Part = readonly [kind: ChangeKind, value: unknown];

/** All parts of a book, by the keys of their changes. */
export function partsOf({ steps, questionnaires, standards, scripts, targets }: Playbook): ReadonlyMap<string, Part> {
  const { focus, ...aims } = targets;
  const all = <T>(kind: ChangeKind, values: readonly T[]): Part[] => values.map((value) => [kind, value]);
  const parts: Part[] = [
    ...Object.entries({ ...steps.prepare, ...aims }).map(([kind, value]): Part => [kind as ChangeKind, value]),
    ...all('questionnaire', questionnaires),
    ...all('material', standards.material),
    ...all('list', standards.lists),
    ...all('script', scripts),
    ...all('focus', focus),
  ];
  return new Map(
    parts
      .filter(([, value]) => value !== undefined)
      .map((part) => [keyOf(v.parse(Change, { kind: part[0], before: null, after: part[1] })), part]),
  );
}

/** Parts are of one shape and came through one schema: what prints alike is alike. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** [PB7] In what a book differs from what is here: new, changed, and (of a whole book) gone. */
export function changesOf(
  here: Playbook,
  book: Playbook,
  products: readonly Pick<Product, 'id'>[] = [],
  own: OwnGoods = {},
): Change[] {
  const mine = inOwnGoods(book, products, own);
  const [now, then] = [
    partsOf(here),
    partsOf({
      ...book,
      standards: { ...book.standards, lists: mine.lists },
      targets: { ...book.targets, focus: mine.focus },
    }),
  ];
  const changes = [...then].flatMap(([key, [kind, after]]): Change[] => {
    const before = now.get(key)?.[1] ?? null;
    return isSame(before, after) ? [] : [v.parse(Change, { kind, before, after })];
  });
  const gone = [...now].flatMap(([key, [kind, before]]): Change[] =>
    // A setting that a book says nothing of stays as it is.
    book.extent === 'part' || then.has(key) || isSetting(kind) ? [] : [v.parse(Change, { kind, before, after: null })],
  );
  return [...changes, ...gone].sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}
