import type { AccountTerms } from '../../core/words/account-terms.ts';
import type { ShopTerms } from '../../core/words/shop-terms.ts';
import type { Terms } from '../../core/words/terms.ts';
import type * as visit from '../visit/words.ts';
import type * as own from './words.ts';

/** The words of values from fixed lists, by the field that holds them; where a name is used twice, by kind and field. */
export type ValueWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const valueWords = (
  t: Terms,
  s: ShopTerms,
  v: typeof visit.zh,
  w: typeof own.zh,
  a: AccountTerms,
): ValueWords => ({
  purpose: v.purpose,
  climate: v.climates,
  iceBreaker: v.breakers,
  direction: w.direction,
  outcome: t.outcome,
  'commitment-settled.outcome': v.settlement,
  scope: v.scope,
  location: t.location,
  state: t.stock,
  via: v.ways,
  subject: t.photo,
  source: w.source,
  action: t.action,
  'order-agreed.reason': t.editReason,
  'order-declined.reason': t.noOrder,
  'step-skipped.reason': t.skipReason,
  'visit-missed.reason': t.missed,
  type: v.orderType,
  payment: t.payment,
  topic: t.topic,
  answer: t.answer,
  objection: t.objection,
  way: v.confirmed,
  'money-collected.way': a.way,
  'money-counted.way': a.way,
  objectiveResult: v.result,
  step: t.step,
  help: s.help,
  'greeted.role': s.companion,
  'contact-noted.role': t.contactRole,
  'contact-noted.source': s.contactSource,
  level: s.shelfLevel,
  alsoRaised: t.objection,
  nextTime: s.dayPart,
  news: s.competitorNews,
  'other-source-noted.source': s.otherSource,
  'posm-checked.state': s.posmState,
  position: s.coolerPosition,
  rung: s.rung,
  'small-goal-tried.result': s.rungResult,
  'small-goal-tried.next': s.rung,
  'complaint-made.type': s.complaint,
  severity: s.severity,
  reply: s.lineReply,
  grade: w.grade,
  occasion: s.giftOccasion,
  recipient: s.giftRecipient,
  priority: s.priority,
  placeRemoved: w.placeRemoved,
  manual: w.manual,
  consent: w.consent,
  'consent-answered.answer': w.consentAnswer,
});

/** The word of a value; null where it is none of a list. */
export function wordOfValue(
  words: ValueWords,
  at: { kind: string; field: string },
  value: string | number,
): string | null {
  const list: Readonly<Record<string | number, string>> = words[`${at.kind}.${at.field}`] ?? words[at.field] ?? {};
  return Object.hasOwn(list, value) ? list[value]! : null;
}
