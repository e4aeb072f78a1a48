import * as v from 'valibot';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Code, Name, Note, text } from '../base/text.ts';
import { giftEntries } from '../outlet/gift.ts';
import { OBJECTIONS } from './objection.ts';
import { STEPS } from './step.ts';

/** What was said in a shop, and what was learnt or given there. */

/** 说了, 有顾虑, 同意, 拒绝 */
export const LINE_REPLIES = ['said', 'objection', 'agreed', 'refused'] as const;
export type LineReply = (typeof LINE_REPLIES)[number];

/** A talk line that was said, and what became of it; the last word of a visit on a line counts. */
export const LineUsed = fact('line-used', {
  visit: Id,
  line: v.strictObject({ id: Code, version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  step: v.picklist(STEPS),
  reply: v.picklist(LINE_REPLIES),
  /** The concern that was raised; null where none was named. */
  objection: v.nullable(v.picklist(OBJECTIONS)),
});
export type LineUsed = v.InferOutput<typeof LineUsed>;

/** What a first talk with a company brought to light. Blanks were not spoken of. */
export const Discovered = fact('discovered', {
  visit: Id,
  /** What it does and how it buys. */
  business: Note,
  needs: Note,
  /** What it knows of us. */
  knownOfUs: Note,
  /** What help it wants of us. */
  helpWanted: Note,
  /** Questions and suggestions that want an answer. */
  doubts: Note,
  /** What we put forward for it. */
  offer: Note,
  nextStep: Note,
});
export type Discovered = v.InferOutput<typeof Discovered>;

/** A gift, given or asked for. */
export const GiftNoted = fact('gift-noted', { visit: Id, gift: Id, ...giftEntries, isGiven: v.boolean() });
export type GiftNoted = v.InferOutput<typeof GiftNoted>;

/**
 * A shop that the people of this one tell us of, openly and unpaid. `mayCall`: whoever is to be called has agreed to it; without
 * that there is no telephone number. Sent again it is corrected.
 */
export const ReferralNoted = fact('referral-noted', {
  visit: Id,
  referral: Id,
  shop: Name,
  whom: text(100),
  phone: text(40),
  mayCall: v.boolean(),
  note: Note,
});
export type ReferralNoted = v.InferOutput<typeof ReferralNoted>;

export const ConversationFact = v.variant('kind', [LineUsed, Discovered, GiftNoted, ReferralNoted]);
export type ConversationFact = v.InferOutput<typeof ConversationFact>;
