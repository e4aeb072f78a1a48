import type { Day } from '../base/day.ts';
import { answerBy, mayBecome, type Complaint } from '../outlet/complaint.ts';
import { contactsAfter } from '../outlet/contact.ts';
import { ladderAfter } from '../outlet/ladder.ts';
import type { Shop } from '../outlet/shop.ts';
import type { VisitFact } from './facts.ts';
import type { ComplaintMade } from './relation.ts';

/** The complaint that a fact makes, or what it says anew of one that is known. */
export const complaintOf = (
  fact: ComplaintMade,
  { outlet, day, before }: { readonly outlet: string; readonly day: Day; readonly before?: Complaint | undefined },
): Complaint => ({
  id: fact.complaint,
  outlet,
  type: fact.type,
  severity: fact.severity,
  text: fact.text,
  product: fact.product,
  batch: fact.batch,
  quantity: fact.quantity,
  madeOn: day,
  answerBy: answerBy(fact.severity, day),
  state: before?.state ?? 'received',
  handler: before?.handler ?? null,
  answer: before?.answer ?? '',
});

/** [V39] The shop after one more fact of a visit on `day`: the phone and the server say the same. Facts about nothing of it leave it as it is. */
export function shopAfter(shop: Shop, fact: VisitFact, day: Day): Shop {
  const { outlet, complaints, ladder } = shop;
  switch (fact.kind) {
    case 'contact-noted':
      return { ...shop, outlet: { ...outlet, contacts: contactsAfter(outlet.contacts, fact) } };
    case 'firm-no':
      return { ...shop, outlet: { ...outlet, doNotVisitUntil: fact.until } };
    case 'scheme-joined':
      return { ...shop, outlet: { ...outlet, schemes: [...new Set([...outlet.schemes, fact.scheme])] } };
    case 'small-goal-tried': {
      const tried = { visit: fact.visit, day, rung: fact.rung, result: fact.result };
      return { ...shop, ladder: ladderAfter(ladder, tried, fact) };
    }
    case 'complaint-made': {
      const before = complaints.find(({ id }) => id === fact.complaint);
      const made = complaintOf(fact, { outlet: outlet.id, day, before });
      return { ...shop, complaints: [...complaints.filter(({ id }) => id !== made.id), made] };
    }
    case 'complaint-confirmed': {
      const state = fact.isSettled ? 'confirmed' : 'reopened';
      // The office may have opened it again meanwhile: then what the shop said stays with the visit and changes nothing.
      const said = (one: Complaint): Complaint =>
        one.id === fact.complaint && mayBecome(one.state, state) ? { ...one, state } : one;
      return { ...shop, complaints: complaints.map(said) };
    }
    default:
      return shop;
  }
}
