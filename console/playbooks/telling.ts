import { yuan, type Money } from '../../core/base/money.ts';
import { keyOf, type Change } from '../../core/playbook/change.ts';
import type { Leaf } from '../../core/playbook/differences.ts';
import type { Language } from '../../ui/language.tsx';
import type { zh } from './words.ts';

type Words = typeof zh;

/** What codes are called: goods and material. */
export type Names = ReadonlyMap<string, string>;

const inLanguage = (one: { readonly zh: string; readonly en: string }, language: Language): string =>
  language === 'en' && one.en.trim() !== '' ? one.en : one.zh;

/** What a change is about, in a few words. */
export function titleOf(change: Change, w: Words, language: Language): string {
  switch (change.kind) {
    case 'questionnaire':
      return inLanguage((change.after ?? change.before)!, language);
    case 'material':
      return (change.after ?? change.before)!.name;
    case 'list': {
      const { channel, class: of } = (change.after ?? change.before)!;
      return of === null ? w.t.channel[channel] : `${w.t.channel[channel]} ${of}`;
    }
    case 'script':
      return inLanguage((change.after ?? change.before)!, language);
    case 'focus':
      return (change.after ?? change.before)!.text;
    default:
      return w.kinds[change.kind];
  }
}

/** The code beside the title; empty where the title says it. */
export const codeOf = (change: Change): string =>
  change.kind === 'list' ? '' : keyOf(change).slice(change.kind.length).trim();

/** The words for every closed list of values that stands in a book, by the field that holds it. */
function listsOf(w: Words): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { t, shop, questions, scripts } = w;
  return {
    channel: t.channel,
    channels: t.channel,
    step: t.step,
    steps: t.step,
    kind: { ...shop.question, ...scripts.kind },
    type: questions.types,
    test: questions.tests,
    family: scripts.family,
    situations: scripts.situation,
    audience: scripts.audience,
    objection: t.objection,
    span: w.spans,
  };
}

/** What the codes inside of a questionnaire stand for, by the path to them. */
function labelsOf(change: Change, language: Language): Names {
  if (change.kind !== 'questionnaire') return new Map();
  const questions = [change.before, change.after].flatMap((one) => one?.questions ?? []);
  return new Map(
    questions.flatMap((one): [string, string][] => {
      const at = ['questions', one.id];
      return [
        [at.join('\n'), inLanguage(one, language)],
        ...one.options.map((option): [string, string] => [
          [...at, 'options', option.value].join('\n'),
          inLanguage(option, language),
        ]),
      ];
    }),
  );
}

/** Tells the fields of a change in words. */
export interface Telling {
  readonly path: (path: readonly string[]) => string;
  readonly value: (path: readonly string[], value: Leaf | null) => string;
}

/** [CP1] Every field and every value of a closed list in words, every code by what it stands for. */
export function tellingOf(change: Change, w: Words, language: Language, names: Names): Telling {
  const [labels, lists] = [labelsOf(change, language), listsOf(w)];
  const labelAt = (...path: readonly string[]): string | undefined => labels.get(path.join('\n'));
  const segment = (path: readonly string[], i: number): string => {
    const one = path[i]!;
    if (path[i - 1] === 'askWhen') return labelAt('questions', conditionOn(one)) ?? one;
    return (
      labelAt(...path.slice(0, i + 1)) ?? (w.fields as Readonly<Record<string, string>>)[one] ?? names.get(one) ?? one
    );
  };
  return {
    path: (path) => path.map((_, i) => segment(path, i)).join(' · '),
    value: (path, value) => {
      const field = path.at(-1) ?? '';
      if (value === null) return w.blank;
      if (change.kind === 'orderMinimum' && field === 'value') return w.money(yuan(value as Money));
      const wordOf = (one: string | number | boolean): string => {
        if (typeof one === 'boolean') return one ? w.yes : w.no;
        const text = String(one);
        if (path.at(-3) === 'askWhen')
          return labelAt('questions', conditionOn(path.at(-2)!), 'options', text) ?? lists[field]?.[text] ?? text;
        return lists[field]?.[text] ?? (NAMED.includes(field) ? (names.get(text) ?? text) : text);
      };
      return typeof value === 'object' ? w.several(value.map(wordOf)) : wordOf(value);
    },
  };
}

/** Fields that hold a code of a good or of material. */
const NAMED = ['hero', 'product', 'posm'];

/** The question that a condition is on; a second one on the same question is counted. */
const conditionOn = (name: string): string => name.replace(/ \(\d+\)$/, '');
