import type { BodyOf, Entity, Scope } from '../../protocol/book.ts';
import type { Id } from '../../core/base/id.ts';
import type { Transaction } from './transaction.ts';

/** A document to write into the book; body null deletes it (a tombstone stays in its scope). */
export type DocChange = {
  [E in Entity]: { readonly e: E; readonly id: string; readonly s: Scope; readonly b: BodyOf<E> | null };
}[Entity];

/** A scope that a person gains or loses. */
export interface SubChange {
  readonly person: Id;
  readonly s: Scope;
  readonly sees: boolean;
}

export interface BookChange {
  readonly docs: readonly DocChange[];
  readonly subs?: readonly SubChange[];
  /** Numbers to take beside those of documents and scopes, for facts that change no document. */
  readonly extra?: number;
}

/**
 * The last write of every transaction that changes the book. Takes the tenant's clock (its row stays locked until
 * commit, so numbers become visible in commit order without gaps), numbers the changes and writes them.
 * Documents whose body is what it was are left alone. Answers the clock after the change.
 */
export async function emit(tx: Transaction, change: BookChange): Promise<number> {
  // The last word on a document wins when one transaction writes it twice: an upsert may touch a row only once.
  const docs = [...new Map(change.docs.map((doc) => [`${doc.e} ${doc.id}`, doc])).values()];
  const subs = change.subs ?? [];
  const taken = docs.length + subs.length + (change.extra ?? 0);
  // One statement, since everybody else of the organisation waits from here to the commit.
  const clock = await tx.row<{ seq: number }>(
    `with clock as (update sync_clock set seq = seq + $3 where tenant = $1 returning seq),
     doc as (
       select x.doc->>'e' as e, x.doc->>'id' as id, x.doc->>'s' as s, nullif(x.doc->'b', 'null'::jsonb) as b, clock.seq - $3 + x.n as seq
       from clock, jsonb_array_elements($2::jsonb) with ordinality as x (doc, n)),
     moved as (
       update sync_doc as old set is_deleted = true, b = null, seq = doc.seq, rev = old.rev + 1 from doc
       where old.tenant = $1 and old.e = doc.e and old.id = doc.id and old.s <> doc.s and not old.is_deleted),
     written as (
       insert into sync_doc (tenant, e, id, s, seq, rev, is_deleted, b)
       select $1, doc.e, doc.id, doc.s, doc.seq, 1, doc.b is null, doc.b from doc
       on conflict (tenant, e, id, s) do update
         set seq = excluded.seq, rev = sync_doc.rev + 1, is_deleted = excluded.is_deleted, b = excluded.b
         where sync_doc.b is distinct from excluded.b)
     select seq from clock`,
    tx.tenant,
    docs,
    taken,
  );
  if (!clock) throw new Error(`tenant ${tx.tenant} has no clock`);
  const first = clock.seq - taken;
  if (subs.length > 0) {
    const numbered = subs.map((sub, i) => ({ ...sub, seq: first + docs.length + 1 + i }));
    await tx.rows(
      `update sync_sub as old set to_seq = n.seq, ended_at = now()
       from jsonb_to_recordset($2::jsonb) as n (person uuid, s text, seq bigint)
       where old.tenant = $1 and old.person = n.person and old.s = n.s and old.to_seq is null`,
      tx.tenant,
      numbered.filter((sub) => !sub.sees),
    );
    await tx.rows(
      `insert into sync_sub (tenant, person, s, from_seq)
       select $1, n.person, n.s, n.seq from jsonb_to_recordset($2::jsonb) as n (person uuid, s text, seq bigint)
       where not exists (
         select from sync_sub as open
         where open.tenant = $1 and open.person = n.person and open.s = n.s and open.to_seq is null)`,
      tx.tenant,
      numbered.filter((sub) => sub.sees),
    );
  }
  return clock.seq;
}
