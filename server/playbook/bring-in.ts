import { keyOf, mayApply, type Change } from '../../core/playbook/change.ts';
import { isSame, partsOf } from '../../core/playbook/compare.ts';
import type { BringingIn } from '../../protocol/playbook.ts';
import type { Hands } from '../hands.ts';
import { noteChange } from '../office/changes.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { applyChange } from './apply.ts';
import { readHere } from './read.ts';

/** [PK3] [PK4] [PK5] [PK6] Applies what was ticked of a book. */
export async function bringIn(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { book, goods, changes }: BringingIn,
): Promise<{ applied: number }> {
  // One after the other: what was compared is still so when it is applied.
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const here = await readHere(tx, hands);
  const parts = partsOf(here.book);
  const keys = changes.map(keyOf);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new Refused('named-twice', { name: twice });
  for (const one of changes) {
    if (!mayApply(one.kind, session.role)) throw new Refused('forbidden');
    if (!isSame(parts.get(keyOf(one))?.[1] ?? null, one.before)) throw new Refused('conflict');
  }
  const doing = { tx, hands, session, practice: here.practice, name: book.zh };
  for (const one of inOrder(changes)) await applyChange(doing, one);
  await noteChange(tx, hands, session, {
    kind: 'playbook',
    code: book.code,
    before: null,
    after: { edition: book.edition, zh: book.zh, goods, applied: keys },
  });
  return { applied: changes.length };
}

/** What is hung up is there before the list that names it, and a list goes before another takes its place. */
const inOrder = (changes: readonly Change[]): Change[] => {
  const isLast = ({ kind }: Change): boolean => kind === 'list';
  const gone = changes.filter((one) => isLast(one) && one.after === null);
  return [...changes.filter((one) => !isLast(one)), ...gone, ...changes.filter((one) => isLast(one) && one.after)];
};
