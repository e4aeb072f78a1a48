import type { Word } from './lexicon.ts';
import { isWithin, nearestOf } from './places.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { FIGURE_CLASSES, type Match, type Phrase, type Step } from './phrase.ts';

const COVERED_BY = new Map<string, readonly string[]>([
  ['DENY', ['HARMLESS', 'NOT_DENIED']],
  ['FORBID', ['HARMLESS', 'NOT_DENIED']],
  ['FORBID_PUT', ['HARMLESS', 'NOT_DENIED']],
  ['ASK', ['HARMLESS', 'NOT_ASKED']],
  ...FIGURE_CLASSES.map((kind) => [kind, ['HARMLESS', 'NOT_NUMBER']] as const),
]);
const CLAUSE_END = /[,;:。!?\n]/;
// A question may be the subject of what follows: 人家那叫矿泉水?垃圾水还差不多.
const SENTENCE_END = /[。!\n]/;

type Gaps = Match['gaps'];
const NO_GAPS: Gaps = [];

/** A text with the words that were found in it. */
export class Reading {
  readonly text: string;
  /** The words from each place on, the longest first. */
  readonly #starting: Word[][] = [];
  readonly #begun: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly #places = new Map<string, number[]>();
  readonly #matches = new Map<number, readonly Match[]>();
  readonly #clauseStart: Int32Array;
  readonly #clauseEnd: Int32Array;
  readonly #sentenceStart: Int32Array;
  readonly #sentenceEnd: Int32Array;

  constructor(text: string, words: readonly Word[], index: PhraseIndex) {
    this.text = text;
    this.#clauseStart = startsBy(text, CLAUSE_END);
    this.#clauseEnd = endsBy(text, CLAUSE_END);
    this.#sentenceStart = startsBy(text, SENTENCE_END);
    this.#sentenceEnd = endsBy(text, SENTENCE_END);
    const covers = new Map([...COVERED_BY].map(([kind, by]) => [kind, new Cover(text.length, words, by)]));
    const usual = new Cover(text.length, words, ['HARMLESS']);
    for (const word of words)
      if (!(covers.get(word.kind) ?? usual).hides(word)) (this.#starting[word.start] ??= []).push(word);
    for (const [start, here] of this.#starting.entries()) {
      if (!here) continue;
      if (here.length > 1) here.sort((a, b) => b.end - a.end);
      for (const { kind } of here) put(this.#places, kind, start);
    }
    this.#begun = index.begunIn(this.#places);
  }

  /** Every place of a phrase, the longest words from each beginning. */
  matches(phrase: Phrase): readonly Match[] {
    let found = this.#matches.get(phrase.id);
    if (!found)
      this.#matches.set(phrase.id, (found = phrase.all.length > 0 ? this.#together(phrase) : this.#rows(phrase)));
    return found;
  }

  #rows({ id, steps }: Phrase): Match[] {
    const starts = steps[0]?.edge === '^' ? this.#clauses() : inOrder(this.#begun.get(id) ?? []);
    const found: Match[] = [];
    for (const start of starts) {
      const match = this.#from(steps, 0, start, NO_GAPS);
      if (match) found.push({ start, ...match });
    }
    return found;
  }

  /** Where all of these stand in one sentence and none of those, nearest to each place of the first. */
  #together({ all, none, room }: Phrase): Match[] {
    const [first, ...others] = all.map((one) => this.matches(one));
    if (others.some((one) => one.length === 0)) return [];
    return first!.flatMap((anchor) => {
      const sentence = { start: this.#sentenceStart[anchor.start]!, end: this.#sentenceEnd[anchor.start]! };
      const words = [anchor];
      for (const places of others) {
        const nearest = nearestOf(places, words, sentence);
        if (!nearest) return [];
        words.push(nearest);
      }
      words.sort((a, b) => a.start - b.start);
      const { start, end } = { start: words[0]!.start, end: words.at(-1)!.end };
      const said = words.reduce((sum, word) => sum + word.end - word.start, 0);
      if (end - start - said > room || none.some((one) => isWithin(this.matches(one), sentence))) return [];
      const between = words
        .slice(1)
        .map((word, i) => [Math.max(words[i]!.end, this.clauseStart(word.start)), word.start] as const);
      return [{ start, end, gaps: [...between, ...words.flatMap((word) => word.gaps)] }];
    });
  }

  #clauses = (): number[] => Array.from(this.text, (_, i) => i).filter((i) => this.clauseStart(i) === i);

  /** Whether a word of a class begins between two places. */
  has(kind: string, from: number, to: number): boolean {
    const places = this.#places.get(kind);
    if (!places) return false;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return low < places.length && places[low]! < to;
  }

  clauseStart = (at: number): number => this.#clauseStart[at]!;
  clauseEnd = (at: number): number => this.#clauseEnd[at]!;

  #from(
    steps: readonly Step[],
    index: number,
    at: number,
    gaps: Gaps,
    carried?: Step,
  ): { end: number; gaps: Gaps } | null {
    const step = steps[index];
    if (!step) return { end: at, gaps };
    if (step.edge) return this.#isEdge(step.edge, at) ? this.#from(steps, index + 1, at, gaps) : null;
    if (step.not) return this.#begins(step, at) ? null : this.#from(steps, index + 1, at, gaps);
    const { reach, across } = carried && carried.reach > step.reach ? carried : step;
    for (let next = at; next <= at + reach && next < this.text.length; next++) {
      if (next > at && (across ? SENTENCE_END : CLAUSE_END).test(this.text[next - 1]!)) break;
      const passed = next > at ? [...gaps, [at, next] as const] : gaps;
      for (const { kind, end } of this.#starting[next] ?? []) {
        const found = step.kinds.has(kind) ? this.#from(steps, index + 1, end, passed) : null;
        if (found) return found;
      }
    }
    return step.optional ? this.#from(steps, index + 1, at, gaps, reach > step.reach ? carried : step) : null;
  }

  #begins = (step: Step, at: number): boolean => (this.#starting[at] ?? []).some(({ kind }) => step.kinds.has(kind));

  #isEdge = (edge: '^' | '$', at: number): boolean =>
    edge === '^' ? this.clauseStart(at) === at : at === this.text.length || CLAUSE_END.test(this.text[at]!);
}

/** The places of several lists, each once. */
function inOrder(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length < 2) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function put<K>(places: Map<K, number[]>, key: K, place: number): void {
  const known = places.get(key);
  if (known && known.at(-1) !== place) known.push(place);
  else if (!known) places.set(key, [place]);
}

/** For each place where what holds it begins, when these marks end it. */
function startsBy(text: string, marks: RegExp): Int32Array {
  const starts = new Int32Array(text.length + 1);
  for (let i = 1; i <= text.length; i++) starts[i] = marks.test(text[i - 1]!) ? i : starts[i - 1]!;
  return starts;
}

function endsBy(text: string, marks: RegExp): Int32Array {
  const ends = new Int32Array(text.length + 1).fill(text.length);
  for (let i = text.length - 1; i >= 0; i--) ends[i] = marks.test(text[i]!) ? i : ends[i + 1]!;
  return ends;
}

/** Words that hold smaller ones, which then say nothing of their own: 保证金 holds no 保证. */
class Cover {
  readonly #fromHere: Int32Array;
  readonly #fromBefore: Int32Array;

  constructor(length: number, words: readonly Word[], kinds: readonly string[]) {
    this.#fromHere = new Int32Array(length + 1);
    this.#fromBefore = new Int32Array(length + 1);
    for (const { kind, start, end } of words) {
      if (!kinds.includes(kind)) continue;
      this.#fromHere[start] = Math.max(this.#fromHere[start]!, end);
      for (let i = start + 1; i < end; i++) this.#fromBefore[i] = Math.max(this.#fromBefore[i]!, end);
    }
  }

  hides = ({ start, end }: Word): boolean => this.#fromHere[start]! > end || this.#fromBefore[start]! >= end;
}
