import type { Day } from '../../core/base/day.ts';
import type { Complaint } from '../../core/outlet/complaint.ts';
import { answerBy, mayBecome } from '../../core/outlet/complaint.ts';
import { contactsAfter } from '../../core/outlet/contact.ts';
import { ladderAfter, noLadder } from '../../core/outlet/ladder.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Id } from '../../core/base/id.ts';
import type { ActionTaken, Merchandised, VisitFact } from '../../core/visit/facts.ts';
import type { ResultCode } from '../../protocol/push.ts';
import type { SeenPiece } from '../outlet/placements.ts';
import type { Ledger } from './ledger.ts';

/** What a fact of a visit says about the outlet itself, taken into the ledger; the code when it cannot be. */
export function takeAboutOutlet(ledger: Ledger, fact: VisitFact, day: Day, outlet: Outlet): ResultCode | null {
  switch (fact.kind) {
    case 'contact-noted':
      keepMaster(ledger, { ...outlet, contacts: contactsAfter(outlet.contacts, fact) });
      return null;
    case 'firm-no':
      keepMaster(ledger, { ...outlet, doNotVisitUntil: fact.until });
      return null;
    case 'scheme-joined':
      keepMaster(ledger, { ...outlet, schemes: [...new Set([...outlet.schemes, fact.scheme])] });
      return null;
    case 'small-goal-tried': {
      const before = ledger.ladders.get(outlet.id) ?? noLadder(outlet.id);
      const tried = { visit: fact.visit, day, rung: fact.rung, result: fact.result };
      ledger.ladders.set(outlet.id, ladderAfter(before, tried, fact));
      ledger.changed.ladders.add(outlet.id);
      return null;
    }
    case 'complaint-made': {
      const before = ledger.complaints.get(fact.complaint);
      if (before && before.visit !== fact.visit) return 'id-clash';
      keepComplaint(ledger, fact.visit, {
        id: fact.complaint,
        outlet: outlet.id,
        type: fact.type,
        severity: fact.severity,
        text: fact.text,
        product: fact.product,
        batch: fact.batch,
        quantity: fact.quantity,
        madeOn: day,
        answerBy: answerBy(fact.severity, day),
        state: before?.complaint.state ?? 'received',
        handler: before?.complaint.handler ?? null,
        answer: before?.complaint.answer ?? '',
      });
      return null;
    }
    case 'complaint-confirmed': {
      const before = ledger.complaints.get(fact.complaint);
      if (!before || before.complaint.outlet !== outlet.id) return 'target-gone';
      const state = fact.isSettled ? 'confirmed' : 'reopened';
      // The office may have opened it again meanwhile: then what the shop said stays with the visit and changes nothing.
      if (mayBecome(before.complaint.state, state)) keepComplaint(ledger, before.visit, { ...before.complaint, state });
      return null;
    }
    case 'posm-checked':
      ledger.pieces.push(
        ...fact.items.map(({ posm, state }) => ({ outlet: outlet.id, posm, placedOn: null, state, seenOn: day })),
      );
      return null;
    case 'merchandised':
      takePlaced(ledger, fact, day, outlet.id);
      return null;
    default:
      return null;
  }
}

function keepMaster(ledger: Ledger, outlet: Outlet): void {
  ledger.outlets.set(outlet.id, outlet);
  ledger.changed.masters.add(outlet.id);
}

function keepComplaint(ledger: Ledger, visit: string | null, complaint: Complaint): void {
  ledger.complaints.set(complaint.id, { visit, complaint });
  ledger.changed.complaints.add(complaint.id);
}

const placedIn = (merchandised: Merchandised | null | undefined): ActionTaken[] =>
  (merchandised?.actions ?? []).filter((a) => a.action === 'place-posm' && a.isDone && a.posm !== null);

/** Pieces that were put up leave the bag; those that an earlier word of this visit named and this one does not are not there. */
function takePlaced(ledger: Ledger, fact: Merchandised, day: Day, outlet: Id): void {
  const [before, now] = [placedIn(ledger.visits.get(fact.visit)?.visit.merchandised), placedIn(fact)];
  if (before.length + now.length === 0) return;
  const piece = (posm: string, state: 'good' | 'gone'): SeenPiece => ({
    outlet,
    posm,
    placedOn: day,
    state,
    seenOn: day,
  });
  const named = new Set(now.map((a) => a.posm!));
  ledger.pieces.push(
    ...before.filter((a) => !named.has(a.posm!)).map((a) => piece(a.posm!, 'gone')),
    ...[...named].map((posm) => piece(posm, 'good')),
  );
  ledger.bag.moves.set(
    `visit ${fact.visit}`,
    now.map(({ posm, quantity }) => ({ posm: posm!, quantity: 0 - (quantity ?? 1) })),
  );
}
