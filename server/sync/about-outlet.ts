import type { Day } from '../../core/base/day.ts';
import { fieldChanges } from '../../core/outlet/changes.ts';
import type { Complaint } from '../../core/outlet/complaint.ts';
import { noLadder } from '../../core/outlet/ladder.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Shop } from '../../core/outlet/shop.ts';
import type { Id } from '../../core/base/id.ts';
import type { ActionTaken, Merchandised, VisitFact } from '../../core/visit/facts.ts';
import { giftAfter } from '../../core/visit/converse.ts';
import { shopAfter } from '../../core/visit/shop-after.ts';
import type { ResultCode } from '../../protocol/push.ts';
import type { SeenPiece } from '../outlet/placements.ts';
import type { Ledger } from './ledger.ts';

/** What a fact of a visit says about the outlet itself, taken into the ledger; the code when it cannot be. */
export function takeAboutOutlet(ledger: Ledger, fact: VisitFact, day: Day, outlet: Outlet): ResultCode | null {
  switch (fact.kind) {
    case 'complaint-made':
    case 'complaint-confirmed': {
      const before = ledger.complaints.get(fact.complaint);
      if (fact.kind === 'complaint-made' && before && before.visit !== fact.visit) return 'id-clash';
      if (fact.kind === 'complaint-confirmed' && before?.complaint.outlet !== outlet.id) return 'target-gone';
      const { complaints } = shopOf(ledger, outlet, fact, day, before ? [before.complaint] : []);
      ledger.complaints.set(fact.complaint, { visit: before?.visit ?? fact.visit, complaint: complaints[0]! });
      ledger.changed.complaints.add(fact.complaint);
      return null;
    }
    case 'contact-noted':
    case 'firm-no':
    case 'scheme-joined':
      takeMaster(ledger, fact, outlet, shopOf(ledger, outlet, fact, day).outlet);
      return null;
    case 'small-goal-tried':
      ledger.ladders.set(outlet.id, shopOf(ledger, outlet, fact, day).ladder);
      ledger.changed.ladders.add(outlet.id);
      return null;
    case 'gift-noted': {
      const before = ledger.gifts.get(fact.gift);
      if (before && before.outlet !== outlet.id) return 'id-clash';
      const [gift] = giftAfter(before ? [before] : [], fact, { outlet: outlet.id, day });
      ledger.gifts.set(fact.gift, gift!);
      ledger.changed.gifts.add(fact.gift);
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

/** What was told of the shop's file, and what of it is another than before. */
function takeMaster({ outlets, changed }: Ledger, { visit, at }: VisitFact, before: Outlet, after: Outlet): void {
  outlets.set(after.id, after);
  changed.masters.add(after.id);
  const fields = fieldChanges(before, after);
  if (fields.length > 0) changed.files.push({ outlet: after.id, at, source: 'visit', visit, fields });
}

const shopOf = (
  { ladders }: Ledger,
  outlet: Outlet,
  fact: VisitFact,
  day: Day,
  complaints: readonly Complaint[] = [],
): Shop => shopAfter({ outlet, complaints, ladder: ladders.get(outlet.id) ?? noLadder(outlet.id) }, fact, day);

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
