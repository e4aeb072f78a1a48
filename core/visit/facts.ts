import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { DAY_PARTS } from '../base/day-part.ts';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Instant } from '../base/instant.ts';
import { Quantity, SomeUnits } from '../base/quantity.ts';
import { Code, Name, Note, Reason, text } from '../base/text.ts';
import { StandardKey } from '../catalog/must-stock.ts';
import { ProductId } from '../catalog/product.ts';
import { NO_PLACE, whereabouts } from '../privacy/whereabouts.ts';
import { MoneyCollected } from '../order/collect/facts.ts';
import { NO_ORDER_REASONS, Order } from '../order/order.ts';
import { DIRECTIONS } from '../plan/commitment.ts';
import { CHECK_LINES_MAX, CheckLine, COUNTED_SCOPES } from '../shelf/check.ts';
import { QuestionsAnswered } from '../question/facts.ts';
import { ConversationFact } from './conversation.ts';
import { OBJECTIONS } from './objection.ts';
import { ObservedFact } from './observed.ts';
import { RelationFact } from './relation.ts';
import { SKIP_REASONS, STEPS } from './step.ts';

/** 销售, 送货, 收款, 电话, 协访, 开发 */
export const VISIT_KINDS = ['sales', 'delivery', 'collection', 'phone', 'ride-along', 'prospecting'] as const;

/** What a step tells when it closes: which visit, and when the rep began with it. */
const step = { visit: Id, began: Instant };

export const VisitOpened = fact('visit-opened', {
  visit: Id,
  outlet: Id,
  day: Day,
  purpose: v.picklist(VISIT_KINDS),
  isPlanned: v.boolean(),
  /** Why the visit began before the day plan was confirmed; null when it was. */
  unplannedDayReason: v.nullable(Reason),
});
export type VisitOpened = v.InferOutput<typeof VisitOpened>;

export const Prepared = fact('prepared', {
  ...step,
  objective: Reason,
  tools: v.pipe(v.array(text(40)), v.maxLength(40)),
});
export type Prepared = v.InferOutput<typeof Prepared>;

/** At the door. `manual`: why there is no point, and the rep says himself that he is there; outside the radius needs a reason. */
export const CheckedIn = fact('checked-in', {
  visit: Id,
  ...whereabouts,
  manual: v.nullable(v.picklist(NO_PLACE)),
  reason: v.nullable(Reason),
});
export type CheckedIn = v.InferOutput<typeof CheckedIn>;

export const CLIMATES = ['better', 'same', 'worse'] as const;
export const ICE_BREAKERS = ['attitude', 'product', 'acquaintance', 'material', 'complaint', 'service'] as const;

/** 帮忙, 等候 */
export const HELPS = ['helped', 'waited'] as const;
/** Who came along. */
export const COMPANIONS = ['supervisor', 'distributor', 'colleague', 'other'] as const;
export const Companion = v.strictObject({ role: v.picklist(COMPANIONS), name: Name });
export type Companion = v.InferOutput<typeof Companion>;

export const Greeted = fact('greeted', {
  ...step,
  /** The contact met; null when the usual one was away. */
  met: v.nullable(Id),
  /** Who else allowed us to work. */
  permissionFrom: v.nullable(Name),
  climate: v.nullable(v.picklist(CLIMATES)),
  /** Why business goes as it goes, in the owner's words. */
  climateNote: Note,
  iceBreaker: v.nullable(v.picklist(ICE_BREAKERS)),
  /** What the rep did for a busy owner before he spoke of anything. */
  help: v.nullable(v.picklist(HELPS)),
  companion: v.nullable(Companion),
  /** What the visit is about now that the shop has been seen; null when it stays as prepared. */
  objective: v.nullable(Reason),
});
export type Greeted = v.InferOutput<typeof Greeted>;

export const CommitmentMade = fact('commitment-made', {
  visit: Id,
  commitment: Id,
  direction: v.picklist(DIRECTIONS),
  text: Reason,
  due: Day,
});
export type CommitmentMade = v.InferOutput<typeof CommitmentMade>;

export const SETTLEMENTS = ['fulfilled', 'renegotiated', 'waived', 'cancelled'] as const;
export const CommitmentSettled = fact('commitment-settled', {
  visit: Id,
  commitment: Id,
  outcome: v.picklist(SETTLEMENTS),
  newDue: v.nullable(Day),
  note: Note,
});
export type CommitmentSettled = v.InferOutput<typeof CommitmentSettled>;

export const ShelfChecked = fact('shelf-checked', {
  ...step,
  scope: v.picklist(COUNTED_SCOPES),
  /** The version of the standard that held here on the day of the visit; null: there was none. */
  standard: v.nullable(StandardKey),
  lines: v.pipe(v.array(CheckLine), v.maxLength(CHECK_LINES_MAX)),
});
export type ShelfChecked = v.InferOutput<typeof ShelfChecked>;

export const PHOTO_SUBJECTS = [
  'store-front',
  'shelf-before',
  'shelf-after',
  'second-display',
  'second-display-after',
  'cooler',
  'cooler-after',
  'posm',
  'competitor',
  'agreement',
  'complaint',
  'question',
  'signature',
] as const;
export type PhotoSubject = (typeof PHOTO_SUBJECTS)[number];
export const SHA256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** The largest photo that is taken in, bytes. */
export const PHOTO_BYTES_MAX = 8 * 1024 * 1024;

/** The bytes travel apart; a visit is complete with all of its photos only. */
export const PhotoTaken = fact('photo-taken', {
  visit: Id,
  photo: Id,
  subject: v.picklist(PHOTO_SUBJECTS),
  sha256: SHA256,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PHOTO_BYTES_MAX)),
  mime: v.picklist(['image/jpeg', 'image/webp']),
  width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8000)),
  ...whereabouts,
  /** From the page's own camera, or picked from the gallery. */
  source: v.picklist(['camera', 'gallery']),
});
export type PhotoTaken = v.InferOutput<typeof PhotoTaken>;

export const ACTIONS = ['refill', 'rotate', 'move', 'clean', 'place-posm', 'tag', 'remove-expired'] as const;
export type MerchandisingAction = (typeof ACTIONS)[number];

/** `isDone` false needs `reason`. `isRechecked`: the rep has looked again, and it is as it should be. */
export const ActionTaken = v.strictObject({
  action: v.picklist(ACTIONS),
  product: v.nullable(ProductId),
  /** The material that was placed; null for every other action. */
  posm: v.nullable(Code),
  quantity: v.nullable(Quantity),
  /** Of what was taken off: the day or the number that stands on the packs; null for every other action. */
  batch: v.nullable(text(40)),
  isDone: v.boolean(),
  isRechecked: v.boolean(),
  reason: v.nullable(Reason),
});
export type ActionTaken = v.InferOutput<typeof ActionTaken>;

export const Merchandised = fact('merchandised', {
  ...step,
  actions: v.pipe(v.array(ActionTaken), v.maxLength(500)),
  /** Did whoever is in charge here allow that things are moved? null: nothing was moved. */
  hasConsent: v.nullable(v.boolean()),
});
export type Merchandised = v.InferOutput<typeof Merchandised>;

export const OrderAgreed = fact('order-agreed', { ...step, order: Order });
export type OrderAgreed = v.InferOutput<typeof OrderAgreed>;

export const OrderDeclined = fact('order-declined', { ...step, reason: v.picklist(NO_ORDER_REASONS), note: Note });
export type OrderDeclined = v.InferOutput<typeof OrderDeclined>;

export const ANSWERS = ['agreed', 'trial', 'later', 'refused'] as const;
export type Answer = (typeof ANSWERS)[number];

/** One topic shown to the owner, and what he said. `line` is the talk script's id and version. */
export const Pitch = v.strictObject({
  topic: v.picklist(['replenishment', 'new-product', 'second-display', 'cooler', 'scheme', 'payment', 'service']),
  product: v.nullable(ProductId),
  line: v.nullable(v.strictObject({ id: Code, version: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  answer: v.picklist(ANSWERS),
  /** The concern that weighs most; the others that came up stand beside it. */
  objection: v.nullable(v.picklist(OBJECTIONS)),
  alsoRaised: v.pipe(v.array(v.picklist(OBJECTIONS)), v.maxLength(OBJECTIONS.length)),
  /** What the owner said, in his words. */
  verbatim: Note,
  /** What is tried, and when we look together how it sold; null where nothing is tried. */
  trial: v.nullable(v.strictObject({ quantity: SomeUnits, reviewOn: Day })),
});
export type Pitch = v.InferOutput<typeof Pitch>;

export const Presented = fact('presented', { ...step, pitches: v.pipe(v.array(Pitch), v.maxLength(30)) });
export type Presented = v.InferOutput<typeof Presented>;

export const CONFIRMATIONS = ['name', 'signature', 'message', 'none'] as const;
export const RESULTS = ['yes', 'part', 'no'] as const;

export const Reviewed = fact('reviewed', {
  ...step,
  /** How the owner confirmed what was read back; `by` is the name given, `photo` the picture of the signature. */
  confirmation: v.strictObject({ way: v.picklist(CONFIRMATIONS), by: text(100), photo: v.nullable(Id) }),
  deliveryDay: v.nullable(Day),
  deliveryWindow: text(40),
  nextVisit: v.nullable(Day),
  /** The part of the day that suits the shop better; null when any does. */
  nextTime: v.nullable(v.picklist(DAY_PARTS)),
  objectiveResult: v.picklist(RESULTS),
  self: v.strictObject({ good: Note, bad: Note, next: Note }),
});
export type Reviewed = v.InferOutput<typeof Reviewed>;

export const OUTCOMES = [
  'ordered',
  ...NO_ORDER_REASONS,
  'closed-now',
  'moved',
  'not-found',
  'permission-denied',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The last step: the paperwork is done and the rep has left the shop. */
export const VisitClosed = fact('visit-closed', {
  ...step,
  outcome: v.picklist(OUTCOMES),
  ...whereabouts,
});
export type VisitClosed = v.InferOutput<typeof VisitClosed>;

export const StepSkipped = fact('step-skipped', {
  visit: Id,
  step: v.picklist(STEPS),
  reason: v.picklist(SKIP_REASONS),
});
export type StepSkipped = v.InferOutput<typeof StepSkipped>;

/** The visit broke off: what was done so far stands. */
export const VisitAborted = fact('visit-aborted', { visit: Id, outcome: v.picklist(OUTCOMES), reason: Reason });
export type VisitAborted = v.InferOutput<typeof VisitAborted>;

/** Something in an ended visit was not as it was told. What was told stays; this stands beside it. */
export const VisitAmended = fact('visit-amended', {
  visit: Id,
  step: v.picklist(STEPS),
  was: Note,
  is: Reason,
  reason: Reason,
});
export type VisitAmended = v.InferOutput<typeof VisitAmended>;

export const VisitFact = v.variant('kind', [
  VisitOpened,
  Prepared,
  CheckedIn,
  Greeted,
  CommitmentMade,
  CommitmentSettled,
  ShelfChecked,
  PhotoTaken,
  Merchandised,
  OrderAgreed,
  OrderDeclined,
  Presented,
  Reviewed,
  VisitClosed,
  StepSkipped,
  VisitAborted,
  VisitAmended,
  ...ObservedFact.options,
  ...RelationFact.options,
  ...ConversationFact.options,
  QuestionsAnswered,
  MoneyCollected,
]);
export type VisitFact = v.InferOutput<typeof VisitFact>;
