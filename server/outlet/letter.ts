import { decisionMaker } from '../../core/outlet/contact.ts';
import type { Id } from '../../core/base/id.ts';
import { openCommitments, type Commitment } from '../../core/plan/commitment.ts';
import { letterLines, type LetterKind } from '../../core/script/letter.ts';
import type { Hands } from '../hands.ts';
import { readSettings } from '../organisation/settings.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { readStore } from './stores.ts';

/** [U7] A letter to a shop that the reader sees, from the rep who calls on it, else from the house. */
export async function readLetter(
  tx: Transaction,
  session: Session,
  { id, kind, hands }: { readonly id: Id; readonly kind: LetterKind; readonly hands: Hands },
): Promise<{ readonly seller: string; readonly lines: readonly string[] }> {
  const { outlet, reps, today } = await readStore(tx, session, id, hands);
  const { name: seller, servicePhone } = await readSettings(tx);
  const commitments = await tx.rows<{ body: Commitment }>(
    'select body from commitment where tenant = $1 and outlet = $2',
    tx.tenant,
    id,
  );
  const facts = {
    kind,
    salutation: decisionMaker(outlet.contacts)?.salutation ?? null,
    seller,
    rep: reps[0] ?? '',
    servicePhone,
    today,
    next: null,
    until: outlet.doNotVisitUntil,
    promises: openCommitments(commitments.map(({ body }) => body)),
  };
  return { seller, lines: letterLines(facts) };
}
