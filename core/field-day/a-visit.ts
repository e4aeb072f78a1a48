import type { Instant } from '../base/instant.ts';
import { units } from '../base/quantity.ts';
import type { CheckLine } from '../shelf/check.ts';
import type { VisitFact } from '../visit/facts.ts';
import type { Step } from '../visit/step.ts';
import { visitOf, type Visit } from '../visit/visit.ts';
import { aLine } from './a-line.ts';
import { anOrder } from './an-order.ts';
import { anId, noon, OUTLET, today, VISIT } from './ids.ts';

type OfKind<Kind> = Extract<VisitFact, { kind: Kind }>;
type FactMaker = { [Kind in VisitFact['kind']]: (more?: Partial<OfKind<Kind>>) => OfKind<Kind> };

const base = { visit: VISIT, at: noon };
const step = { ...base, began: noon };

/** One fact of each kind, as a plain visit has it; `more` is what the test is about. */
export const aFact: FactMaker = {
  'visit-opened': (more) => ({
    kind: 'visit-opened',
    ...base,
    outlet: OUTLET,
    day: today,
    purpose: 'sales',
    isPlanned: true,
    unplannedDayReason: null,
    ...more,
  }),
  prepared: (more) => ({ kind: 'prepared', ...step, objective: '补柠檬茶', tools: [], ...more }),
  'checked-in': (more) => ({ kind: 'checked-in', ...base, place: null, reason: null, ...more }),
  greeted: (more) => ({
    kind: 'greeted',
    ...step,
    met: anId(20),
    permissionFrom: null,
    climate: 'same',
    iceBreaker: null,
    ...more,
  }),
  'commitment-made': (more) => ({
    kind: 'commitment-made',
    ...base,
    commitment: anId(40),
    direction: 'to-customer',
    text: '换海报',
    due: today,
    ...more,
  }),
  'commitment-settled': (more) => ({
    kind: 'commitment-settled',
    ...base,
    commitment: anId(41),
    outcome: 'fulfilled',
    newDue: null,
    note: '',
    ...more,
  }),
  'shelf-checked': (more) => ({ kind: 'shelf-checked', ...step, scope: 'all', lines: [aLine(20)], ...more }),
  'photo-taken': (more) => ({
    kind: 'photo-taken',
    ...base,
    photo: anId(50),
    subject: 'shelf-before',
    sha256: 'a'.repeat(64),
    bytes: 1000,
    mime: 'image/jpeg',
    width: 1600,
    height: 1200,
    place: null,
    source: 'camera',
    ...more,
  }),
  merchandised: (more) => ({
    kind: 'merchandised',
    ...step,
    actions: [{ action: 'refill', product: 'TEA', quantity: units(6), isDone: true, reason: null }],
    ...more,
  }),
  'order-agreed': (more) => ({ kind: 'order-agreed', ...step, order: anOrder(), ...more }),
  'order-declined': (more) => ({ kind: 'order-declined', ...step, reason: 'has-stock', note: '', ...more }),
  presented: (more) => ({
    kind: 'presented',
    ...step,
    pitches: [{ topic: 'replenishment', product: 'TEA', line: null, answer: 'agreed', objection: null }],
    ...more,
  }),
  reviewed: (more) => ({
    kind: 'reviewed',
    ...step,
    confirmation: { way: 'name', by: '李姐' },
    deliveryDay: today,
    deliveryWindow: '',
    nextVisit: null,
    objectiveResult: 'yes',
    self: { good: '', bad: '', next: '' },
    ...more,
  }),
  'visit-closed': (more) => ({
    kind: 'visit-closed',
    ...step,
    outcome: 'ordered',
    place: null,
    complaint: '',
    ...more,
  }),
  'step-skipped': (more) => ({ kind: 'step-skipped', ...base, step: 'presentation', reason: 'no-time', ...more }),
  'visit-aborted': (more) => ({ kind: 'visit-aborted', ...base, outcome: 'closed-now', reason: '店门关着', ...more }),
};

/** A visit of which these facts have happened after its opening. */
export const aVisit = (...facts: VisitFact[]): Visit => visitOf(VISIT, [aFact['visit-opened'](), ...facts]);

/** A visit whose check found these lines. */
export const aCheckedVisit = (...lines: CheckLine[]): Visit => aVisit(aFact['shelf-checked']({ lines }));

/** The fact that does each step, without an order where `isSold` is false. */
const DOES: Record<Step, (isSold: boolean) => VisitFact> = {
  prepare: () => aFact.prepared(),
  greet: () => aFact.greeted(),
  'store-check': () => aFact['shelf-checked'](),
  merchandise: () => aFact.merchandised(),
  'suggested-order': (isSold) => (isSold ? aFact['order-agreed']() : aFact['order-declined']()),
  presentation: () => aFact.presented(),
  review: () => aFact.reviewed(),
  administration: (isSold) => aFact['visit-closed']({ outcome: isSold ? 'ordered' : 'has-stock' }),
};

/** A visit with all steps done but these. */
export const aVisitWithout = (left: readonly Step[], isSold = true): Visit =>
  aVisit(...(Object.keys(DOES) as Step[]).filter((s) => !left.includes(s)).map((s) => DOES[s](isSold)));

/** What a deed is told: a fact without what the deed itself adds. */
export function said<F extends { kind: string; at: Instant; visit: string }>(
  fact: F,
): Omit<F, 'kind' | 'at' | 'visit'> {
  const { kind: _kind, at: _at, visit: _visit, ...rest } = fact;
  return rest;
}
