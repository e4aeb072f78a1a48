import * as v from 'valibot';
import { Code, text, words } from '../base/text.ts';
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

/** What the visit knows that can call a line up. */
export const SITUATIONS = [
  'any',
  'out-of-stock',
  'running-low',
  'must-stock-missing',
  'price-off',
  'short-dates',
  'promise-open',
  'promise-overdue',
  'scheme-open',
  'owner-absent',
  'refused',
  'new-outlet',
  'order-ready',
  'objection',
  'season-opening',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** One sentence to say, with {{slots}} that facts of this shop fill; a line with an empty slot is not shown. */
export const ScriptLine = v.strictObject({
  id: Code,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  family: v.picklist(FAMILIES),
  steps: v.array(v.picklist(STEPS)),
  situation: v.picklist(SITUATIONS),
  zh: words(200),
  en: text(400),
});
export type ScriptLine = v.InferOutput<typeof ScriptLine>;
