import { figuresIn } from './figures.ts';
import { Lexicon, type Word } from './lexicon.ts';
import { spellingsOf, split } from './spelling.ts';

/** How a claim is written: classes in capitals, words as they are, and how far apart they may stand.

`SURE ~8 EARN`   a word of SURE, then within eight signs of the same clause one of EARN
`A|B`, `赚|挣`    one of these;   `的?`  may be missing;   `!家`  here does not begin with 家
`~~20`           up to twenty signs, clauses not minded;   `~`  up to four
`^`  here a clause begins;   `$`  here it ends */
interface Step {
  readonly kinds: ReadonlySet<string>;
  readonly reach: number;
  readonly across: boolean;
  readonly optional: boolean;
  readonly not: boolean;
  readonly edge: '^' | '$' | null;
}

export interface Phrase {
  readonly id: number;
  readonly steps: readonly Step[];
  readonly source: string;
}

/** Where a phrase stands, and the places between its words. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly gaps: readonly (readonly [number, number])[];
}

const NEAR = 4;
const FAR = 20;
const CLASS = /^[A-Z][A-Z_]*$/;
const FIGURE_CLASSES: readonly string[] = ['NUM', 'COUNT', 'BIG', 'SHARE', 'TIMES', 'MONEY', 'SPAN'];
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

/** Words by class, and the phrases that are made of them. */
export class Grammar {
  readonly #lexicon = new Lexicon();
  readonly #classes = new Set<string>(FIGURE_CLASSES);
  readonly #phrases = new Map<string, Phrase>();
  /** Which phrases may begin with a word of a kind. */
  readonly #begun = new Map<string, number[]>();

  constructor(classes: Readonly<Record<string, string>>) {
    for (const [kind, words] of Object.entries(classes)) {
      this.#classes.add(kind);
      for (const short of words.split(/\s+/).filter((one) => one !== ''))
        for (const word of spellingsOf(short)) if (word !== '') this.#lexicon.add(kind, word);
    }
  }

  phrase(source: string): Phrase {
    const known = this.#phrases.get(source);
    if (known) return known;
    const steps: Step[] = [];
    let reach = 0;
    let across = false;
    for (const part of source.split(' ')) {
      const gap = /^(~~?)(\d*)$/.exec(part);
      if (gap) {
        across = gap[1] === '~~';
        reach = gap[2] ? Number(gap[2]) : across ? FAR : NEAR;
        continue;
      }
      steps.push(this.#step(part, reach, across));
      reach = 0;
      across = false;
    }
    const phrase = { id: this.#phrases.size, steps, source };
    this.#phrases.set(source, phrase);
    this.#indexBeginnings(phrase);
    return phrase;
  }

  #indexBeginnings({ id, steps }: Phrase): void {
    for (const step of steps) {
      for (const kind of step.not ? [] : step.kinds) {
        const begun = this.#begun.get(kind);
        if (!begun) this.#begun.set(kind, [id]);
        else if (!begun.includes(id)) begun.push(id);
      }
      if (!step.optional) return;
    }
  }

  #step(part: string, reach: number, across: boolean): Step {
    if (part === '^' || part === '$')
      return { kinds: new Set(), reach, across, optional: false, not: false, edge: part };
    const not = part.startsWith('!');
    const kinds: string[] = [];
    let optional = false;
    for (const one of split(not ? part.slice(1) : part)) {
      const named = one.replace(/\?$/, '');
      if (CLASS.test(named)) {
        if (!this.#classes.has(named)) throw new Error(`no words are known for ${named} in ${part}`);
        if (named !== one) optional = true;
        kinds.push(named);
        continue;
      }
      for (const word of spellingsOf(one)) {
        if (word === '') optional = true;
        else {
          this.#lexicon.add(`=${word}`, word);
          kinds.push(`=${word}`);
        }
      }
    }
    return { kinds: new Set(kinds), reach, across, optional, not, edge: null };
  }

  read(text: string): Reading {
    return new Reading(text, [...this.#lexicon.wordsIn(text), ...figuresIn(text)], this.#begun);
  }
}

type Gaps = Match['gaps'];

/** A text with the words that were found in it. */
export class Reading {
  readonly text: string;
  /** The words from each place on, the longest first. */
  readonly #starting: Word[][] = [];
  readonly #begun = new Map<number, number[]>();
  readonly #places = new Map<string, number[]>();
  readonly #clauseStart: Int32Array;
  readonly #clauseEnd: Int32Array;

  constructor(text: string, words: readonly Word[], begun: ReadonlyMap<string, readonly number[]>) {
    this.text = text;
    this.#clauseStart = startsBy(text, CLAUSE_END);
    this.#clauseEnd = endsBy(text, CLAUSE_END);
    const covers = new Map([...COVERED_BY].map(([kind, by]) => [kind, new Cover(text.length, words, by)]));
    const usual = new Cover(text.length, words, ['HARMLESS']);
    for (const word of words)
      if (!(covers.get(word.kind) ?? usual).hides(word)) (this.#starting[word.start] ??= []).push(word);
    for (const [start, here] of this.#starting.entries()) {
      if (!here) continue;
      here.sort((a, b) => b.end - a.end);
      for (const kind of new Set(here.map((word) => word.kind))) {
        put(this.#places, kind, start);
        for (const id of begun.get(kind) ?? []) if (this.#begun.get(id)?.at(-1) !== start) put(this.#begun, id, start);
      }
    }
  }

  /** Every place of a phrase, the longest words from each beginning. */
  matches({ id, steps }: Phrase): Match[] {
    const starts = steps[0]?.edge === '^' ? this.#clauses() : (this.#begun.get(id) ?? []);
    return starts.flatMap((start) => {
      const match = this.#from(steps, 0, start, []);
      return match ? [{ start, ...match }] : [];
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

function put<K>(places: Map<K, number[]>, key: K, place: number): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
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
