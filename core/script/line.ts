import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Code, text, words } from '../base/text.ts';
import { OBJECTIONS } from '../visit/objection.ts';
import { STEPS } from '../visit/step.ts';

/** The eleven families of talk scripts. */
export const FAMILIES = [
  'general',
  'first-visit-company',
  'cold-visit-company',
  'front-desk',
  'existing-customer',
  'season-gift',
  'ice-breaker',
  'refuser',
  'owner-absent',
  'objection-funnel',
  'order-closing',
] as const;
export type Family = (typeof FAMILIES)[number];

/** What the visit knows that can call a line up, the most pressing first: a promise before a sale, and what the owner said before what we want. */
export const SITUATIONS = [
  'any',
  'promise-overdue',
  'promise-open',
  'complaint-resolved',
  'complaint-open',
  'owner-absent',
  'minute-over',
  'front-desk',
  'objection',
  'refused',
  'refuser-third',
  'refuser',
  'order-ready',
  'out-of-stock',
  'must-stock-missing',
  'short-dates',
  'running-low',
  'price-off',
  'facing-lost',
  'scheme-due',
  'scheme-open',
  'season-opening',
  'company',
  'first-visit',
  'new-outlet',
  'existing',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** To whom a line is said. */
export const AUDIENCES = ['anyone', 'owner', 'front-desk', 'clerk', 'company-buyer', 'household'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A sentence to say, or a reminder that the rep reads for himself and does not say. */
export const LINE_KINDS = ['say', 'remind'] as const;

/** So many answers stand under a line. */
export const ANSWERS_MAX = 4;

/** What the other may answer, in a few words. */
export const LineAnswer = v.strictObject({ zh: words(12), en: text(30) });
export type LineAnswer = v.InferOutput<typeof LineAnswer>;

/** One sentence, with {{slots}} that facts of this shop fill; a line with an empty slot is not shown. */
export const ScriptLine = v.strictObject({
  id: Code,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(LINE_KINDS),
  family: v.picklist(FAMILIES),
  steps: v.pipe(v.array(v.picklist(STEPS)), v.minLength(1)),
  /** One of them is enough. */
  situations: v.pipe(v.array(v.picklist(SITUATIONS)), v.minLength(1)),
  audience: v.picklist(AUDIENCES),
  /** The concern that it answers; null for every other line. */
  objection: v.nullable(v.picklist(OBJECTIONS)),
  /** What of the specification it serves: S9.2. */
  serves: v.pipe(v.array(v.pipe(v.string(), v.regex(/^S\d{1,2}\.\d{1,2}$/))), v.maxLength(12)),
  /** Ids of the evidence records that its claims stand on. */
  evidence: v.pipe(v.array(Code), v.maxLength(12)),
  /** The last day on which they all hold; null where there are none. */
  until: v.nullable(Day),
  answers: v.pipe(v.array(LineAnswer), v.maxLength(ANSWERS_MAX)),
  /** The slot whose value is shown large, as the number that matters; null where there is none. */
  number: v.nullable(words(12)),
  zh: words(200),
  en: text(400),
});
export type ScriptLine = v.InferOutput<typeof ScriptLine>;
