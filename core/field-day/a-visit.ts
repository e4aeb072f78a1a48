import { plusDays } from '../base/day.ts';
import type { Instant } from '../base/instant.ts';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import type { CheckLine } from '../shelf/check.ts';
import type { ActionTaken, Pitch, VisitFact } from '../visit/facts.ts';
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
  'checked-in': (more) => ({ kind: 'checked-in', ...base, place: null, manual: 'no-fix', reason: null, ...more }),
  greeted: (more) => ({
    kind: 'greeted',
    ...step,
    met: anId(20),
    permissionFrom: null,
    climate: 'same',
    climateNote: '',
    iceBreaker: null,
    help: null,
    companion: null,
    objective: null,
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
  'shelf-checked': (more) => ({
    kind: 'shelf-checked',
    ...step,
    scope: 'all',
    standard: null,
    lines: [aLine(20)],
    ...more,
  }),
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
    actions: [anAction({ quantity: units(6) })],
    hasConsent: true,
    ...more,
  }),
  'order-agreed': (more) => ({ kind: 'order-agreed', ...step, order: anOrder(), ...more }),
  'order-declined': (more) => ({ kind: 'order-declined', ...step, reason: 'has-stock', note: '', ...more }),
  presented: (more) => ({
    kind: 'presented',
    ...step,
    pitches: [aPitch()],
    ...more,
  }),
  reviewed: (more) => ({
    kind: 'reviewed',
    ...step,
    confirmation: { way: 'name', by: '李姐', photo: null },
    deliveryDay: today,
    deliveryWindow: '',
    nextVisit: null,
    nextTime: null,
    objectiveResult: 'yes',
    self: { good: '', bad: '', next: '' },
    ...more,
  }),
  'visit-closed': (more) => ({
    kind: 'visit-closed',
    ...step,
    outcome: 'ordered',
    place: null,
    ...more,
  }),
  'step-skipped': (more) => ({ kind: 'step-skipped', ...base, step: 'presentation', reason: 'no-time', ...more }),
  'visit-aborted': (more) => ({ kind: 'visit-aborted', ...base, outcome: 'closed-now', reason: '店门关着', ...more }),
  'visit-amended': (more) => ({
    kind: 'visit-amended',
    ...base,
    step: 'store-check',
    was: '柠檬茶 20',
    is: '柠檬茶 12',
    reason: '数错了',
    ...more,
  }),
  'competitor-noted': (more) => ({
    kind: 'competitor-noted',
    ...base,
    news: 'promotion',
    brand: '别家',
    product: '绿茶 500ml',
    price: null,
    facings: null,
    note: '第二瓶半价',
    photo: null,
    ...more,
  }),
  'other-source-noted': (more) => ({
    kind: 'other-source-noted',
    ...base,
    product: 'TEA',
    source: 'wholesaler',
    ...more,
  }),
  'posm-checked': (more) => ({ kind: 'posm-checked', ...base, items: [{ posm: 'POSTER', state: 'good' }], ...more }),
  'cooler-audited': (more) => ({
    kind: 'cooler-audited',
    ...base,
    asset: 'BG-1',
    isSameAsset: true,
    isPresent: true,
    isWorking: true,
    celsius: 4,
    isClean: true,
    position: 'door',
    ownFacings: 18,
    allFacings: 20,
    filled: 38,
    slots: 40,
    hasCompetitor: true,
    note: '',
    ...more,
  }),
  'agreement-checked': (more) => ({
    kind: 'agreement-checked',
    ...base,
    agreement: 'CL-1',
    isExecuted: true,
    note: '',
    photo: null,
    ...more,
  }),
  'contact-noted': (more) => ({
    kind: 'contact-noted',
    ...base,
    contact: anId(21),
    name: '王芳',
    salutation: '王姐',
    role: 'clerk',
    phone: '',
    hours: '',
    source: 'himself',
    hasConsent: true,
    introducer: '',
    ...more,
  }),
  'firm-no': (more) => ({ kind: 'firm-no', ...base, until: plusDays(today, 60), reason: '只卖别家的', ...more }),
  'small-goal-tried': (more) => ({
    kind: 'small-goal-tried',
    ...base,
    rung: 'card',
    result: 'reached',
    hypothesis: '怕压货',
    next: 'name',
    ...more,
  }),
  'complaint-made': (more) => ({
    kind: 'complaint-made',
    ...base,
    complaint: anId(70),
    type: 'damage',
    severity: 2,
    text: '到货时漏了两瓶',
    product: 'TEA',
    batch: '',
    quantity: units(2),
    photo: null,
    ...more,
  }),
  'complaint-confirmed': (more) => ({
    kind: 'complaint-confirmed',
    ...base,
    complaint: anId(70),
    isSettled: true,
    note: '',
    ...more,
  }),
  'line-used': (more) => ({
    kind: 'line-used',
    ...base,
    line: { id: '1.1', version: 1 },
    step: 'greet',
    reply: 'said',
    objection: null,
    ...more,
  }),
  discovered: (more) => ({
    kind: 'discovered',
    ...base,
    business: '做企业茶水间',
    needs: '小瓶装',
    knownOfUs: '',
    helpWanted: '',
    doubts: '',
    offer: '',
    nextStep: '',
    ...more,
  }),
  'gift-noted': (more) => ({
    kind: 'gift-noted',
    ...base,
    gift: anId(80),
    item: '台历',
    value: fen(1500),
    recipient: 'shop',
    takenBy: '李姐',
    occasion: 'new-year',
    appointment: '',
    isGiven: true,
    ...more,
  }),
  'referral-noted': (more) => ({
    kind: 'referral-noted',
    ...base,
    referral: anId(85),
    shop: '河边小店',
    whom: '周姐',
    phone: '',
    mayCall: false,
    note: '',
    ...more,
  }),
  'money-collected': (more) => ({
    kind: 'money-collected',
    ...base,
    payment: anId(90),
    amount: fen(35_000),
    way: 'cash',
    reference: '',
    orders: [],
    note: '',
    ...more,
  }),
  'scheme-joined': (more) => ({ kind: 'scheme-joined', ...base, scheme: 'S1', ...more }),
  'questions-answered': (more) => ({
    kind: 'questions-answered',
    ...base,
    questionnaire: 'Q1',
    version: 1,
    answers: [{ question: 'has', value: true }],
    whyOpen: null,
    ...more,
  }),
};

/** The tea is filled up from the back room; `more` is what the test is about. */
export const anAction = (more: Partial<ActionTaken> = {}): ActionTaken => ({
  action: 'refill',
  product: 'TEA',
  posm: null,
  quantity: null,
  batch: null,
  isDone: true,
  isRechecked: true,
  reason: null,
  ...more,
});

/** The owner agrees to fill up the tea. */
export const aPitch = (more: Partial<Pitch> = {}): Pitch => ({
  topic: 'replenishment',
  product: 'TEA',
  line: null,
  answer: 'agreed',
  objection: null,
  alsoRaised: [],
  verbatim: '',
  trial: null,
  ...more,
});

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
