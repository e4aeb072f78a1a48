import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Counted } from '../base/quantity.ts';
import { Code, Name, Note, Reason, text } from '../base/text.ts';
import { ProductId } from '../catalog/product.ts';
import { COMPLAINT_TYPES, SEVERITIES } from '../outlet/complaint.ts';
import { CONTACT_ROLES } from '../outlet/contact.ts';
import { RUNGS, RUNG_RESULTS } from '../outlet/ladder.ts';

/** What passes between us and the people of a shop: who they are, what they complain of, how far we have come. */

/** 本人告知, 店员告知, 名片, 介绍 */
export const CONTACT_SOURCES = ['himself', 'staff', 'card', 'introduced'] as const;

/**
 * Somebody of the shop, new or with better data. A telephone number is kept only with the consent of whose it is (S4.7);
 * `introducer` is who brought us together, openly and unpaid (S4.10, S4.11).
 */
export const ContactNoted = fact('contact-noted', {
  visit: Id,
  contact: Id,
  name: Name,
  salutation: Name,
  role: v.picklist(CONTACT_ROLES),
  phone: text(40),
  hours: text(60),
  source: v.picklist(CONTACT_SOURCES),
  hasConsent: v.boolean(),
  introducer: text(100),
});
export type ContactNoted = v.InferOutput<typeof ContactNoted>;

/** A firm no: nobody calls here before `until`. */
export const FirmNo = fact('firm-no', { visit: Id, until: Day, reason: Reason });
export type FirmNo = v.InferOutput<typeof FirmNo>;

/** One small goal in a shop that refuses, and what became of it. Reaching it is a win, whatever was sold. */
export const SmallGoalTried = fact('small-goal-tried', {
  visit: Id,
  rung: v.picklist(RUNGS),
  result: v.picklist(RUNG_RESULTS),
  /** What we believe to be the reason behind the refusal: a guess, and told as one. */
  hypothesis: Note,
  next: v.nullable(v.picklist(RUNGS)),
});
export type SmallGoalTried = v.InferOutput<typeof SmallGoalTried>;

export const ComplaintMade = fact('complaint-made', {
  visit: Id,
  complaint: Id,
  type: v.picklist(COMPLAINT_TYPES),
  severity: v.picklist(SEVERITIES),
  text: Reason,
  product: v.nullable(ProductId),
  batch: text(40),
  quantity: Counted,
  photo: v.nullable(Id),
});
export type ComplaintMade = v.InferOutput<typeof ComplaintMade>;

/** The shop says whether a complaint that we call resolved is settled. */
export const ComplaintConfirmed = fact('complaint-confirmed', {
  visit: Id,
  complaint: Id,
  isSettled: v.boolean(),
  note: Note,
});
export type ComplaintConfirmed = v.InferOutput<typeof ComplaintConfirmed>;

/** The shop takes part in a scheme from now on. */
export const SchemeJoined = fact('scheme-joined', { visit: Id, scheme: Code });
export type SchemeJoined = v.InferOutput<typeof SchemeJoined>;

export const RelationFact = v.variant('kind', [
  ContactNoted,
  FirmNo,
  SmallGoalTried,
  ComplaintMade,
  ComplaintConfirmed,
  SchemeJoined,
]);
export type RelationFact = v.InferOutput<typeof RelationFact>;
