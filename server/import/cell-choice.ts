import { BadCell, half, textOf, type Reader } from './cell.ts';

const YES = ['是', '有', '在职', '启用', 'yes', 'y', 'true', '1', '√'];
const NO = ['否', '无', '没有', '离职', '停用', 'no', 'n', 'false', '0', '×'];

export const yesNo: Reader<boolean> = (cell) => {
  const text = half(textOf(cell)).toLowerCase();
  if (!YES.includes(text) && !NO.includes(text)) throw new BadCell('not-yes-no');
  return YES.includes(text);
};

type Words<T extends string> = Readonly<Record<T, string>>;

/** One of a closed list, by its code or by its words: first those in Chinese, then those in English, then others. */
export function oneOf<const T extends string>(
  list: readonly T[],
  zh?: Words<T>,
  en: Words<T> | undefined = zh,
  ...also: readonly Words<T>[]
): Reader<T> {
  const known = new Map<string, T>();
  for (const one of list)
    for (const word of [one, zh?.[one], en?.[one], ...also.map((words) => words[one])])
      if (word !== undefined) known.set(half(word).toLowerCase(), one);
  const details = {
    zh: list.map((one) => zh?.[one] ?? one).join('、'),
    en: list.map((one) => en?.[one] ?? one).join(', '),
  };
  return (cell) => {
    const found = known.get(half(textOf(cell)).toLowerCase());
    if (found === undefined) throw new BadCell('not-in-list', details);
    return found;
  };
}

/** Several in one cell, with any of the separators between them that people type. */
export const several =
  <T>(one: Reader<T>): Reader<T[]> =>
  (cell) => [
    ...new Set(
      textOf(cell)
        .split(/[、,;/|\uFF0C\uFF1B]/)
        .filter((part) => part.trim() !== '')
        .map((part) => one(part)),
    ),
  ];
