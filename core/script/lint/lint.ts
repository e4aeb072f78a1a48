import type { Day } from '../../base/day.ts';
import { slotsOf } from '../choose.ts';
import { ADVICE } from './advice.ts';
import { CLAIMS } from './claims.ts';
import { holdsOn, type Evidence } from './evidence.ts';
import { LINT_RULES, SEVERITY, type LintFinding, type LintRule } from './finding.ts';
import { DEALS, MANNERS } from './manners.ts';
import { N, type Pattern } from './pattern.ts';
import { PERSONS } from './persons.ts';
import { clauseEnd, clauseStart, masked, sentencesOf, type Stretch } from './sentences.ts';

export const TEXT_KINDS = ['line', 'posm', 'case-story'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export interface Around {
  readonly kind?: TextKind;
  /** Registered names, in which no word is a claim. */
  readonly names?: readonly string[];
  /** What proves claims of this text, judged on the day. */
  readonly evidence?: readonly Evidence[];
  readonly on?: Day;
}

/** A sentence that one can say and one can hear. */
export const SENTENCE_LIMIT = 60;
const WORDS_LIMIT = 30;

const PATTERNS: readonly Pattern[] = [...CLAIMS, ...MANNERS, ...DEALS, ...PERSONS];
const PROVABLE: readonly LintRule[] = ['L3', 'L12', 'L13'];
const DENIED =
  /(?:不(?![仅但光只出])|没|别|无|非|未)[^，。,]{0,8}$|(?:\b(?:not|no|never|without|cannot)\b|n't\b)[^.]{0,24}$/i;
const DENIED_INSIDE = /没|不|未/;
const ASKED = /[吗呢]|[?？]\s*$|是否|能不能|有没有|哪|什么时候/;
const FIGURE = new RegExp(`${N}(?:元|块|箱|瓶|家|[%％]|倍|成|天)`, 'g');
const QUOTED = /[“「『"][^”」』"]*$/;
const SPEAKS_OF_WORDS = /不说|不能说|不写|不能写|不许说|商标|字号|do not say|never say/i;

interface Spoken extends Stretch {
  readonly text: string;
  readonly slots: readonly string[];
}

type Found = Stretch & { readonly rule: LintRule };

/** [L17] The same words are harmless when they are denied, asked, quoted to be avoided, or bound to a fact of the book. */
function isHarmless(pattern: Pattern, sentence: string, slots: readonly string[], at: number, words: string): boolean {
  if (pattern.unless?.test(sentence)) return true;
  const before = sentence.slice(clauseStart(sentence, at), at);
  if (pattern.mayBeDenied && DENIED.test(before)) return true;
  if (pattern.mayBeDeniedInside && DENIED_INSIDE.test(words)) return true;
  const clause = sentence.slice(clauseStart(sentence, at), clauseEnd(sentence, at + words.length - 1));
  if (pattern.mayBeAsked && ASKED.test(clause)) return true;
  const { boundBy } = pattern;
  if (boundBy && slots.some((slot) => boundBy.test(slot))) return true;
  return QUOTED.test(sentence.slice(0, at)) && SPEAKS_OF_WORDS.test(sentence);
}

/** What the patterns find, each run once over the whole text; a sentence is found by its place. */
function foundIn(mask: string, sentences: readonly Spoken[]): Found[] {
  const scanned = mask.replace(/[！？!?\n]/g, '。');
  return PATTERNS.flatMap((pattern) => {
    const found: Found[] = [];
    let at = 0;
    for (const match of scanned.matchAll(pattern.find)) {
      while (at < sentences.length - 1 && sentences[at]!.end <= match.index) at++;
      const sentence = sentences[at]!;
      const end = Math.min(match.index + match[0].length, sentence.end);
      if (!isHarmless(pattern, sentence.text, sentence.slots, match.index - sentence.start, match[0]))
        found.push({ rule: pattern.rule, start: match.index, end });
    }
    return found;
  });
}

function tooLong({ text, start, end }: Spoken): Found[] {
  const said = text.replaceAll('\uE000', '').trim();
  const isLong = /[一-鿿]/.test(said) ? said.length > SENTENCE_LIMIT : said.split(/\s+/).length > WORDS_LIMIT;
  return isLong ? [{ rule: 'L14', start, end }] : [];
}

/** Every figure of a case story is a claim. */
const figures = ({ text, slots, start }: Spoken): Found[] =>
  slots.length > 0
    ? []
    : Array.from(text.matchAll(FIGURE), (m) => ({
        rule: 'L3',
        start: start + m.index,
        end: start + m.index + m[0].length,
      }));

/** One finding a rule and clause: what stands in the same clause is told once. */
function joined(found: readonly Found[], mask: string): Found[] {
  const byPlace = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.rule} ${clauseStart(mask, one.start)}`;
    const other = byPlace.get(key);
    const start = Math.min(one.start, other?.start ?? one.start);
    const end = Math.max(one.end, other?.end ?? one.end);
    byPlace.set(key, { rule: one.rule, start, end });
  }
  return [...byPlace.values()];
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** [L18] */
function isProved(found: Found, text: string, { evidence = [], on }: Around): boolean {
  if (!on || !PROVABLE.includes(found.rule)) return false;
  return evidence.some((one) => {
    const at = text.indexOf(one.claim);
    return at >= 0 && holdsOn(one, on) && at <= found.start && found.end <= at + one.claim.length;
  });
}

/** What is wrong with a text, in the order of the text. */
export function lint(text: string, around: Around = {}): LintFinding[] {
  const { kind = 'line', names = [] } = around;
  const mask = masked(text, names);
  const sentences = sentencesOf(mask).map(({ start, end }): Spoken => ({
    start,
    end,
    text: mask.slice(start, end),
    slots: slotsOf(text.slice(start, end)),
  }));
  if (sentences.length === 0) return [];
  const all = joined(
    [
      ...foundIn(mask, sentences),
      ...(kind === 'posm' ? [] : sentences.flatMap(tooLong)),
      ...(kind === 'case-story' ? sentences.flatMap(figures) : []),
    ],
    mask,
  );
  const blocking = all.filter((one) => SEVERITY[one.rule] === 'B');
  return (
    all
      // What blocks says more of the same words than that a number lacks its evidence.
      .filter((one) => one.rule !== 'L3' || !blocking.some((b) => overlap(one, b)))
      .filter((one) => !isProved(one, text, around))
      .sort((a, b) => a.start - b.start || LINT_RULES.indexOf(a.rule) - LINT_RULES.indexOf(b.rule))
      .map(({ rule, start, end }) => ({ rule, severity: SEVERITY[rule], start, end, ...ADVICE[rule] }))
  );
}
