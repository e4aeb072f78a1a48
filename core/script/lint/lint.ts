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

type Found = Stretch & { readonly rule: LintRule; readonly yields?: boolean };

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
          : [{ rule: family.rule, start: match.start, end: match.end, yields: family.yields }];
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
    const now = isSame
      ? { ...other, end: Math.max(one.end, other.end), yields: other.yields === true && one.yields === true }
      : one;
    if (isSame) kept[kept.indexOf(other)] = now;
    else kept.push(now);
    last.set(one.rule, now);
  }
  return kept;
}

const within = (a: Stretch, b: Stretch): boolean => b.start <= a.start && a.end <= b.end;
const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Who speaks of the same words, when two might: the first says more. */
const SILENCES = ['L4>L13', 'L11>L10', 'L11>L3', 'L2>L12'];
/** What a sentence often says both of. */
const SIDE_BY_SIDE = ['L15 L10', 'L10 L15', 'L15 L13', 'L13 L15'];
const SAYS_MORE =
  'L11>L2 L11>L10 L11>L9 L11>L3 L16>L6 L16>L15 L16>L8 L7>L15 L7>L3 L5>L6 L5>L9 L5>L10 L5>L2 L6>L3 L8>L9 L8>L3 L8>L6 L8>L12 L9>L3 L9>L6 L9>L2 L2>L9 L2>L15 L2>L13 L13>L2 L13>L3 L1>L3 L1>L13 L12>L13 L10>L15 L10>L13 L2>L12 L4>L13 L6>L13 L6>L12'.split(
    ' ',
  );

const yieldsTo = (one: Found, other: Found): boolean =>
  one.yields === true &&
  overlap(one, other) &&
  one.rule !== other.rule &&
  !SAYS_MORE.includes(`${one.rule}>${other.rule}`) &&
  !SIDE_BY_SIDE.includes(`${one.rule} ${other.rule}`) &&
  other.rule !== 'L14' &&
  (other.yields !== true || SAYS_MORE.includes(`${other.rule}>${one.rule}`));

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
  const said = all.filter(
    (one) =>
      !all.some(
        (other) =>
          (one.rule === 'L3' && SEVERITY[other.rule] === 'B' && within(one, other)) ||
          (SILENCES.includes(`${other.rule}>${one.rule}`) && overlap(one, other)),
      ),
  );
  return said
    .filter((one) => !said.some((other) => yieldsTo(one, other)))
    .filter((one) => !isProved(one, text, around))
    .sort((a, b) => a.start - b.start || LINT_RULES.indexOf(a.rule) - LINT_RULES.indexOf(b.rule))
    .map(({ rule, start, end }) => ({ rule, severity: SEVERITY[rule], start, end, ...ADVICE[rule] }));
}
