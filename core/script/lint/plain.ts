import type { Stretch } from './sentences.ts';
import { SIMPLE } from './simple-signs.ts';
import { knownAt } from './spoken.ts';

/** A text as the rules read it, and where each of its signs stands in the text as it was written. */
export interface Plain {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Stands for a slot or a registered name: it says nothing. */
export const SILENT = '\uE000';

const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]|\uFE0E|\uFE0F/;
const HAN = /[㐀-鿿]/;
/** What people put between two characters so that no list finds the word. */
const BETWEEN = /[\s*·•・.．_\-—~～丶|/+^&#]/;
const BETWEEN_ROOM = 3;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '。': '。',
  '％': '%',
};

/** Characters that are written by their sound before another. */
const OTHERWISE = [
  ['zui', '最'],
  ['Zui', '最'],
  ['ZUI', '最'],
] as const;

/** One sign without its width, its dress and its old form. */
function plainSign(sign: string): string {
  const mark = MARKS[sign];
  if (mark) return mark;
  const circled = CIRCLED.indexOf(sign);
  if (circled >= 0) return String(circled + 1);
  const code = sign.charCodeAt(0);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
  return SIMPLE.get(narrow) ?? narrow.toLowerCase();
}

/** Places of slots and registered names. */
function silent(text: string, names: readonly string[]): Stretch[] {
  const found = Array.from(text.matchAll(/\{\{[^{}]*\}\}/g), (m) => ({ start: m.index, end: m.index + m[0].length }));
  for (const name of names.filter((one) => one !== ''))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push({ start: at, end: at + name.length });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether what stands here only keeps two characters of a word apart. */
function endOfBetween(text: string, at: number): number | null {
  if (at === 0 || !HAN.test(text[at - 1]!)) return null;
  let end = at;
  while (end < text.length && end - at < BETWEEN_ROOM && BETWEEN.test(text[end]!) && text[end] !== '\n') end++;
  return end > at && end < text.length && HAN.test(text[end]!) ? end : null;
}

/** [L21] The text without what only hides its words, sign by sign with its place. */
export function plainOf(text: string, names: readonly string[]): Plain {
  const silence = silent(text, names);
  const signs: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const put = (sign: string, start: number, end: number): void => {
    signs.push(sign);
    from.push(start);
    to.push(end);
  };
  let next = 0;
  for (let at = 0; at < text.length;) {
    while (next < silence.length && silence[next]!.start < at) next++;
    const still = silence[next];
    if (still?.start === at) {
      put(SILENT, at, still.end);
      at = still.end;
      continue;
    }
    const otherwise = OTHERWISE.find(([said]) => text.startsWith(said, at) && HAN.test(text[at + said.length] ?? ''));
    if (otherwise) {
      put(otherwise[1], at, at + otherwise[0].length);
      at += otherwise[0].length;
      continue;
    }
    const apart = endOfBetween(text, at);
    if (apart !== null) {
      at = apart;
      continue;
    }
    const sign = text[at]!;
    if (!UNSEEN.test(sign)) put(plainSign(sign), at, at + 1);
    at++;
  }
  return known({ text: spelled(signs.join('')), from, to });
}

const PARTICLES = /[嘞咧哩噻咯喽哟呗哦喔啵唷啰囖哇唉诶欸呐呃噢滴撒]/;
const CLAUSE_END = /[,;:。!?\n]/;

/** [L24] The text in words that the rules know, without what only sounds at the end of a clause. */
function known({ text, from, to }: Plain): Plain {
  const signs: string[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const found = knownAt(text, at);
    const end = found ? found.end : at + 1;
    const isSound = PARTICLES.test(text[at]!) && (end === text.length || CLAUSE_END.test(text[end]!)) && at > 0;
    for (const sign of isSound ? '' : (found?.known ?? text[at]!)) {
      signs.push(sign);
      begins.push(from[at]!);
      ends.push(to[end - 1]!);
    }
    at = end;
  }
  return { text: signs.join(''), from: begins, to: ends };
}

/** Words that are written otherwise so as not to be found, each replaced by as many signs. */
function spelled(text: string): string {
  return text.replace(/第1(?![0-9])/g, '第一').replace(/[醉蕞](?=[好佳低优强火棒大便])/g, '最');
}
