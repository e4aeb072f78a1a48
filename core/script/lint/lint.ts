import type { Day } from '../../base/day.ts';
import { slotsOf } from '../choose.ts';
import { ADVICE } from './advice.ts';
import { FAMILIES } from './claims/families.ts';
import { Contexts, type Spoken } from './context.ts';
import { holdsOn, type Evidence } from './evidence.ts';
import { LINT_RULES, SEVERITY, type LintFinding, type LintRule } from './finding.ts';
import { tooLong } from './length.ts';
import { plainOf } from './plain.ts';
import { sentencesOf, type Stretch } from './sentences.ts';
import type { Reading } from './reading.ts';
import { GRAMMAR } from './vocabulary.ts';

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

const PROVABLE: readonly LintRule[] = ['L3', 'L12', 'L13'];
const STORY_FIGURE = GRAMMAR.phrase('NUM|SHARE|TIMES|MONEY 元|块|箱|瓶|家|%|倍|成|天?');

type Found = Stretch & { readonly rule: LintRule };

/** What the claims find, each phrase run once over the whole text; a sentence is found by its place. */
function claimsIn(reading: Reading, sentences: readonly Spoken[]): Found[] {
  const contexts = new Contexts(reading);
  return FAMILIES.flatMap((family) =>
    family.says.flatMap((phrase) => {
      let at = 0;
      return contexts.places(phrase).flatMap((match): Found[] => {
        while (at < sentences.length - 1 && sentences[at]!.end <= match.start) at++;
        return contexts.isHarmless(family, sentences[at]!, match)
          ? []
          : [{ rule: family.rule, start: match.start, end: match.end }];
      });
    }),
  );
}

/** Every figure of a case story is a claim. */
const figures = (reading: Reading, sentences: readonly Spoken[]): Found[] =>
  reading
    .matches(STORY_FIGURE)
    .filter(({ start }) => !sentences.some((one) => one.start <= start && start < one.end && one.slots.length > 0))
    .map(({ start, end }) => ({ rule: 'L3', start, end }));

/** One finding a rule and clause: what overlaps or stands in the same clause is told once. */
function joined(found: readonly Found[], reading: Reading): Found[] {
  const last = new Map<LintRule, Found>();
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const other = last.get(one.rule);
    const isSame =
      other && (one.start < other.end || reading.clauseStart(one.start) === reading.clauseStart(other.start));
    const now = isSame ? { ...other, end: Math.max(one.end, other.end) } : one;
    if (isSame) kept[kept.indexOf(other)] = now;
    else kept.push(now);
    last.set(one.rule, now);
  }
  return kept;
}

const within = (a: Stretch, b: Stretch): boolean => b.start <= a.start && a.end <= b.end;
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
  const plain = plainOf(text, names);
  const place = ({ start, end }: Stretch): Stretch => ({ start: plain.from[start]!, end: plain.to[end - 1]! });
  const sentences = sentencesOf(plain.text).map((one): Spoken => {
    const { start, end } = place(one);
    return { ...one, slots: slotsOf(text.slice(start, end)) };
  });
  if (sentences.length === 0) return [];
  const reading = GRAMMAR.read(plain.text);
  const long = kind === 'posm' ? [] : sentences.filter((one) => tooLong(plain.text.slice(one.start, one.end)));
  const all = joined(
    [
      ...claimsIn(reading, sentences),
      ...long.map(({ start, end }): Found => ({ rule: 'L14', start, end })),
      ...(kind === 'case-story' ? figures(reading, sentences) : []),
    ],
    reading,
  ).map((one) => ({ ...one, ...place(one) }));
  const blocking = all.filter((one) => SEVERITY[one.rule] === 'B');
  return (
    all
      // What blocks says more of the same words than that a number lacks its evidence.
      .filter((one) => one.rule !== 'L3' || !blocking.some((b) => within(one, b)))
      .filter((one) => one.rule !== 'L10' || !all.some((b) => b.rule === 'L11' && overlap(one, b)))
      .filter((one) => one.rule !== 'L12' || !all.some((b) => b.rule === 'L2' && overlap(one, b)))
      .filter((one) => !isProved(one, text, around))
      .sort((a, b) => a.start - b.start || LINT_RULES.indexOf(a.rule) - LINT_RULES.indexOf(b.rule))
      .map(({ rule, start, end }) => ({ rule, severity: SEVERITY[rule], start, end, ...ADVICE[rule] }))
  );
}
