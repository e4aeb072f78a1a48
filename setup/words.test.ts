/** Chinese and English say the same things: held for every `words.ts` of the repository, today's and tomorrow's. */
import { expect, test } from 'vitest';
import { TERMS } from '../core/words/terms.ts';

interface Pair {
  readonly zh: unknown;
  readonly en: unknown;
}
const FILES = import.meta.glob<Pair>('../{rep,console,server}/**/words.ts', { eager: true });
const PAIRS: readonly (readonly [string, Pair])[] = [['core/words/terms.ts', TERMS], ...Object.entries(FILES)];

const isNest = (words: unknown): words is Readonly<Record<string, unknown>> =>
  typeof words === 'object' && words !== null;

/** Every path of these words with the kind of what stands there: `sum.perDay (function)`. */
const pathsOf = (words: unknown, path = ''): string[] =>
  isNest(words)
    ? Object.entries(words).flatMap(([key, value]) => pathsOf(value, path ? `${path}.${key}` : key))
    : [`${path} (${typeof words})`];

type Sentence = (...values: readonly unknown[]) => unknown;
const isSentence = (words: unknown): words is Sentence => typeof words === 'function';

/** What a sentence may be given: none, one or many, a name, a day, details by any name, a list. No letters, so that those seen are its own. */
const DETAILS = new Proxy<Record<string, string>>({}, { get: () => '7' });
const SAMPLES = [0, 1, 7, '7', '2026-11-25', DETAILS, ['7', '8']];

function said(sentence: Sentence): string[] {
  const texts = SAMPLES.flatMap((sample) => {
    try {
      return [String(sentence(sample, sample, sample, sample, sample))];
    } catch {
      return [];
    }
  });
  // A sample may be of another kind than the sentence is made for; one of them must fit.
  const fitting = texts.filter((text) => !/undefined|NaN|\[object/.test(text));
  return fitting.length > 0 ? [...new Set(fitting)] : [''];
}

/** Every text that can be seen, with its path; of a sentence each that the samples give. */
const textsOf = (words: unknown, path = ''): (readonly [string, string])[] => {
  if (isNest(words))
    return Object.entries(words).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
  const texts = isSentence(words) ? said(words) : [String(words)];
  return texts.map((text) => [path, text]);
};

// What has no Chinese name; and a language is offered by the name it gives itself.
const NAMES = /\b(xlsx?|csv|json|https|gcj02)\b|^English$/g;
const OWN_NAME = '中文';

/** Texts in the wrong language: Chinese letters or marks in English, a word of small letters in Chinese. */
const foreignIn = ({ zh, en }: Pair): string[] => [
  ...textsOf(en)
    .filter(([, text]) => text !== OWN_NAME && /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(text))
    .map(([path, text]) => `en ${path}: ${text}`),
  ...textsOf(zh)
    .filter(([, text]) => /[a-z]{2}/.test(text.replaceAll(NAMES, '')))
    .map(([path, text]) => `zh ${path}: ${text}`),
];

/** Paths that never say anything; a sentence may have nothing to say of none. */
function muteIn(words: unknown): string[] {
  const spoken = new Set(textsOf(words).flatMap(([path, text]) => (text.trim() ? [path] : [])));
  return textsOf(words).flatMap(([path]) => (spoken.has(path) ? [] : [path]));
}

test.each(PAIRS)('%s has the same words in both languages', (_, { zh, en }) => {
  expect(pathsOf(zh).length).toBeGreaterThan(0);
  expect(pathsOf(en).sort()).toEqual(pathsOf(zh).sort());
});

test.each(PAIRS)('%s speaks one language at a time and leaves nothing unsaid', (_, { zh, en }) => {
  expect(foreignIn({ zh, en })).toEqual([]);
  expect(muteIn(en)).toEqual(muteIn(zh));
});

test('a word too few, of another kind, in the wrong language or mute is found', () => {
  const zh = { a: '存', sum: { b: (n: number) => `共 ${n} 家` }, list: ['一', '二'] };
  expect(pathsOf(zh)).toEqual(['a (string)', 'sum.b (function)', 'list.0 (string)', 'list.1 (string)']);
  expect(pathsOf({ a: 'Keep', sum: { b: 'all' }, list: ['one'] })).toEqual([
    'a (string)',
    'sum.b (string)',
    'list.0 (string)',
  ]);
  const en = { a: 'Keep it、', sum: { b: (n: number) => (n === 7 ? `${n} 家` : 'some') }, list: ['one', ''] };
  expect(foreignIn({ zh, en })).toEqual(['en a: Keep it、', 'en sum.b: 7 家']);
  expect(foreignIn({ zh: { a: '请 retry', b: (d: Record<string, string>) => `行 ${d['row']}` }, en: {} })).toEqual([
    'zh a: 请 retry',
  ]);
  expect(muteIn(en)).toEqual(['list.1']);
});
