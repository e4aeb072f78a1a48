import type { Family } from './family.ts';
import type { Match, Phrase } from './phrase.ts';
import { isWithin } from './places.ts';
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
const HONEST = ['HONEST', 'ASKED_BY ~~20 HONEST|不是|没有|不清楚|不知道|不能|照实|直说'].map((one) =>
  GRAMMAR.phrase(one),
);
const BUT = GRAMMAR.phrase('BUT');
const RULED_OUT = ['COUNTEREXAMPLE', 'COMPLIANCE ~~12 不要|别|不得|不能|不许|不可|禁止|严禁|勿|切忌|避免|删|改'].map(
  (one) => GRAMMAR.phrase(one),
);

/** Which sentences a phrase stands in, by the beginning of each: found once a text. */
export class Contexts {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  places(phrase: Phrase): readonly Match[] {
    return this.#reading.matches(phrase);
  }

  within = (phrase: Phrase, stretch: Stretch): boolean => isWithin(this.places(phrase), stretch);

  /** [L17] The same words are harmless when they are denied, asked, named to be avoided, or bound to a fact of the book. */
  isHarmless(family: Family, sentence: Spoken, match: Match): boolean {
    const { boundBy } = family;
    return (
      (boundBy !== null && sentence.slots.some((slot) => boundBy.test(slot))) ||
      family.unless.some((phrase) => this.within(phrase, sentence)) ||
      this.#isHonest(sentence) ||
      (family.named && family.rule !== 'L9' && RULED_OUT.some((phrase) => this.within(phrase, sentence))) ||
      (family.denied !== false && this.#isDenied(match, family.denied === 'firmly' ? 'FIRMLY' : 'DENY')) ||
      (family.asked && this.#isAsked(match, sentence)) ||
      (family.named && this.#isNamed(match, sentence)) ||
      (family.supposed && this.#reading.has('IF', this.#reading.clauseStart(match.start), match.end)) ||
      (family.wished && this.#reading.has('WISH', this.#reading.clauseStart(match.start), match.start))
    );
  }

  /** Who says that he does not know or may not, and goes on with no “but”. */
  #isHonest = (sentence: Spoken): boolean =>
    HONEST.some((phrase) => this.within(phrase, sentence)) && !this.within(BUT, sentence);

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
      (this.#reading.text[clause.end - 1] === '呢' && !this.#reading.has('GOES_ON', clause.start, clause.end))
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
