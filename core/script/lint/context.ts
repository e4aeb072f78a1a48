import type { Family } from './family.ts';
import type { Match, Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Stretch } from './sentences.ts';
import { GRAMMAR } from './vocabulary.ts';

/** A sentence with the slots that stand in it. */
export interface Spoken extends Stretch {
  readonly slots: readonly string[];
}

const DENIED_WITHIN = 12;
const DENIED_WITHIN_ENGLISH = 28;
const HAN = /[㐀-鿿]/;
const QUOTE_OPENS = ['“', '「', '『', '"', '‘', '《'];
const QUOTE_CLOSES = ['”', '」', '』', '’', '》'];

const FORBIDDEN = ['FORBID ~8 SPEAK', '不|别|没 说|写|吹|喊|编|提 !不|好|了'].map((one) => GRAMMAR.phrase(one));
const NOT_PUT = GRAMMAR.phrase('FORBID_PUT ~3 PUT');
const THESE_WORDS = GRAMMAR.phrase('WORDS_NAMED');
const LAW = GRAMMAR.phrase('LAW ~~30 LAW_FORBIDS');
const ALERT = GRAMMAR.phrase('ALERT');

/** Which sentences a phrase stands in, by the beginning of each: found once a text. */
export class Contexts {
  readonly #reading: Reading;
  readonly #found = new Map<string, Match[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  places(phrase: Phrase): readonly Match[] {
    let found = this.#found.get(phrase.source);
    if (!found) this.#found.set(phrase.source, (found = this.#reading.matches(phrase)));
    return found;
  }

  within(phrase: Phrase, { start, end }: Stretch): boolean {
    const places = this.places(phrase);
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low < places.length && places[low]!.start < end;
  }

  /** [L17] The same words are harmless when they are denied, asked, named to be avoided, or bound to a fact of the book. */
  isHarmless(family: Family, sentence: Spoken, match: Match): boolean {
    const { boundBy } = family;
    return (
      (boundBy !== null && sentence.slots.some((slot) => boundBy.test(slot))) ||
      family.unless.some((phrase) => this.within(phrase, sentence)) ||
      (family.denied !== false && this.#isDenied(match, family.denied === 'firmly' ? 'FIRMLY' : 'DENY')) ||
      (family.asked && this.#isAsked(match, sentence)) ||
      (family.named && this.#isNamed(match, sentence)) ||
      (family.supposed && this.#reading.has('IF', this.#reading.clauseStart(match.start), match.end)) ||
      (family.wished && this.#reading.has('WISH', this.#reading.clauseStart(match.start), match.start))
    );
  }

  #isDenied({ start, gaps }: Match, word: 'DENY' | 'FIRMLY'): boolean {
    const reach = HAN.test(this.#reading.text[start]!) ? DENIED_WITHIN : DENIED_WITHIN_ENGLISH;
    const from = Math.max(this.#reading.clauseStart(start), start - reach);
    return (
      this.#reading.has(word, from, start) || gaps.some(([a, b]) => this.#reading.has('DENY', a, b) && word === 'DENY')
    );
  }

  #isAsked({ start, end }: Match, sentence: Stretch): boolean {
    if (this.#reading.has('RHETORIC', sentence.start, sentence.end)) return false;
    const clause = { start: this.#reading.clauseStart(start), end: this.#reading.clauseEnd(start) };
    return (
      this.#reading.has('ASK', clause.start, clause.end) ||
      (this.#reading.text[clause.end] === '?' && end <= clause.end) ||
      this.#reading.text[clause.end - 1] === '呢'
    );
  }

  #isNamed({ start, end }: Match, sentence: Spoken): boolean {
    const clause = { start: this.#reading.clauseStart(start), end: this.#reading.clauseEnd(end) };
    const isTalkedOf = this.within(THESE_WORDS, sentence) || this.#isQuoted(start, sentence);
    return (
      FORBIDDEN.some((phrase) => this.within(phrase, isTalkedOf ? sentence : clause)) ||
      (isTalkedOf && (this.within(NOT_PUT, sentence) || this.#reading.has('ERASE', sentence.start, sentence.end))) ||
      this.within(LAW, sentence) ||
      this.within(ALERT, sentence)
    );
  }

  #isQuoted(start: number, sentence: Stretch): boolean {
    const before = this.#reading.text.slice(Math.max(sentence.start, start - 40), start);
    const opened = Math.max(...QUOTE_OPENS.map((mark) => before.lastIndexOf(mark)));
    const closed = Math.max(...QUOTE_CLOSES.map((mark) => before.lastIndexOf(mark)));
    return opened > closed;
  }
}
