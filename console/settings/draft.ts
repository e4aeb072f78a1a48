import * as v from 'valibot';
import type { Day } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import { PAYMENT_DAYS } from '../../core/order/account/charge.ts';
import { methodFor } from '../../core/order/method.ts';
import { CHANNELS, type Channel } from '../../core/outlet/outlet.ts';
import { Organisation } from '../../core/plan/organisation.ts';

export const FIELDS = [
  'name',
  'brand',
  'servicePhone',
  'zone',
  'suggestionFactor',
  'methods',
  'orderMinimum',
  'paymentDays',
  'checkInRadius',
  'closedDays',
  'workingHours',
  'placeDays',
  'planningTime',
  'appearance',
  'tools',
  'gifts',
  'about',
] as const satisfies readonly (keyof Organisation)[];
export type Field = (typeof FIELDS)[number];

/** The settings as they are typed: a number is a text until it is sent, a list is its lines. */
export interface Draft extends Pick<Organisation, 'name' | 'brand' | 'servicePhone' | 'zone' | 'planningTime'> {
  readonly suggestionFactor: string;
  /** The channels in which the engine proposes. */
  readonly byEngine: readonly Channel[];
  /** In yuan; empty: none. */
  readonly leastValue: string;
  readonly leastCases: string;
  readonly paymentDays: string;
  readonly checkInRadius: string;
  readonly closedDays: readonly Day[];
  /** '07:00-20:00' */
  readonly workingHours: string;
  readonly placeDays: string;
  readonly appearance: string;
  readonly tools: string;
  /** Yuan. */
  readonly giftLimit: string;
  readonly giftYearly: string;
  /** Both days empty: no season. */
  readonly giftFrom: string;
  readonly giftTo: string;
  readonly about: Organisation['about'];
}

export const draftOf = (of: Organisation): Draft => ({
  ...of,
  suggestionFactor: String(of.suggestionFactor),
  leastValue: of.orderMinimum?.value ? yuan(of.orderMinimum.value) : '',
  leastCases: String(of.orderMinimum?.cases ?? ''),
  paymentDays: String(of.paymentDays ?? PAYMENT_DAYS),
  byEngine: CHANNELS.filter((channel) => methodFor(of.methods, channel) === 'engine'),
  checkInRadius: String(of.checkInRadius),
  workingHours: `${of.workingHours.from}-${of.workingHours.to}`,
  placeDays: String(of.placeDays),
  appearance: of.appearance.join('\n'),
  tools: of.tools.join('\n'),
  giftLimit: String(of.gifts.limit / 100),
  giftYearly: String(of.gifts.yearly / 100),
  giftFrom: of.gifts.season?.from ?? '',
  giftTo: of.gifts.season?.to ?? '',
});

/** What a draft would change, and the fields of which it cannot be: their limits are those of the server. */
export interface Changes {
  readonly changed: Partial<Organisation>;
  readonly faulty: readonly Field[];
}

export function changesOf(before: Organisation, draft: Draft): Changes {
  // Both in the way of the draft: the database has an order of its own for names.
  const [typed, stood] = [valuesOf(draft), valuesOf(draftOf(before))];
  const fields = FIELDS.filter((field) => JSON.stringify(typed[field]) !== JSON.stringify(stood[field]));
  const read = fields.map((field) => ({ field, value: v.safeParse(Organisation.entries[field], typed[field]) }));
  return {
    changed: Object.fromEntries(
      read.flatMap(({ field, value }) => (value.success ? [[field, value.output] as const] : [])),
    ),
    faulty: read.flatMap(({ field, value }) => (value.success ? [] : [field])),
  };
}

const valuesOf = (draft: Draft): Record<Field, unknown> => ({
  name: draft.name.trim(),
  brand: draft.brand.trim(),
  servicePhone: draft.servicePhone.trim(),
  zone: draft.zone,
  suggestionFactor: numberIn(draft.suggestionFactor),
  orderMinimum: { value: orNone(draft.leastValue, 100), cases: orNone(draft.leastCases) },
  paymentDays: numberIn(draft.paymentDays),
  methods: Object.fromEntries(
    CHANNELS.flatMap((channel) => (draft.byEngine.includes(channel) ? [[channel, 'engine'] as const] : [])),
  ),
  checkInRadius: numberIn(draft.checkInRadius),
  closedDays: [...draft.closedDays].sort(),
  workingHours: hoursIn(draft.workingHours),
  placeDays: numberIn(draft.placeDays),
  planningTime: draft.planningTime.trim(),
  appearance: linesIn(draft.appearance),
  tools: linesIn(draft.tools),
  gifts: {
    limit: fenIn(draft.giftLimit),
    yearly: fenIn(draft.giftYearly),
    season: draft.giftFrom === '' && draft.giftTo === '' ? null : { from: draft.giftFrom, to: draft.giftTo },
  },
  about: Object.fromEntries(ABOUT.map((part) => [part, draft.about[part].trim()])),
});

/** What a company is told of us, part by part. */
export const ABOUT = [
  'business',
  'area',
  'background',
  'range',
  'support',
  'training',
  'returns',
] as const satisfies readonly (keyof Organisation['about'])[];

const fenIn = (yuan: string): number => Math.round(numberIn(yuan) * 100);

const orNone = (text: string, factor = 1): number | null =>
  text.trim() === '' ? null : Math.round(Number(text) * factor * 1000) / 1000;

/** No number is typed: then it is none, and not zero. */
const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text));

/** Two clocks with a dash between, as people write it. */
const hoursIn = (text: string): unknown => {
  const [from, to, ...more] = text.split(/[-–—~～到]/).map((clock) => clock.trim().replace('：', ':'));
  return more.length > 0 ? null : { from, to };
};

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
