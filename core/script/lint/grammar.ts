import { figuresIn } from './figures.ts';
import { Lexicon } from './lexicon.ts';
import { FIGURE_CLASSES, type Phrase, type Step } from './phrase.ts';
import { PhraseIndex } from './phrase-index.ts';
import { Reading } from './reading.ts';
import { spellingsOf, split } from './spelling.ts';
import { asKnown } from './spoken.ts';

const NEAR = 4;
const FAR = 20;
const ROOM = 30;
const CLASS = /^[A-Z][A-Z_]*$/;

/** Words by class, and the phrases that are made of them. */
export class Grammar {
  readonly #lexicon = new Lexicon();
  readonly #classes = new Set<string>(FIGURE_CLASSES);
  readonly #phrases = new Map<string, Phrase>();
  readonly #index = new PhraseIndex();

  constructor(classes: Readonly<Record<string, string>>) {
    for (const [kind, words] of Object.entries(classes)) {
      this.#classes.add(kind);
      for (const short of words.split(/\s+/).filter((one) => one !== ''))
        for (const word of spellingsOf(short)) if (word !== '') this.#lexicon.add(kind, asKnown(word));
    }
  }

  phrase(source: string): Phrase {
    const known = this.#phrases.get(source);
    if (known) return known;
    return source.includes(' & ') ? this.#together(source) : this.#sequence(source);
  }

  /** Phrases that stand together in a sentence, in whatever order. */
  #together(source: string): Phrase {
    const [, parts = source, reach = ROOM] = /^(.*) @(\d+)$/.exec(source) ?? [];
    const all: Phrase[] = [];
    const none: Phrase[] = [];
    for (const part of parts.split(' & '))
      if (part.startsWith('!')) none.push(this.phrase(part.slice(1)));
      else all.push(this.phrase(part));
    const phrase = { id: this.#phrases.size, steps: [], all, none, room: Number(reach), source };
    this.#phrases.set(source, phrase);
    return phrase;
  }

  #sequence(source: string): Phrase {
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
    const phrase = { id: this.#phrases.size, steps, all: [], none: [], room: 0, source };
    this.#phrases.set(source, phrase);
    this.#index.add(phrase);
    return phrase;
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
      for (const word of spellingsOf(one).map(asKnown)) {
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
    return new Reading(text, [...this.#lexicon.wordsIn(text), ...figuresIn(text)], this.#index);
  }
}
