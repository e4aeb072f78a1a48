import type { Id } from '../../core/base/id.ts';
import type { Ladder } from '../../core/outlet/ladder.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** How far we have come at these outlets; whoever reads it to change it holds the outlet. */
export async function laddersOf(tx: Transaction, outlets: readonly Id[]): Promise<Map<Id, Ladder>> {
  if (outlets.length === 0) return new Map();
  const rows = await tx.rows<{ body: Ladder }>(
    `select body from ladder
     where tenant = $1 and outlet = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    outlets,
  );
  return new Map(rows.map(({ body }) => [body.outlet, body]));
}

/** Writes them, and gives them back as the book has them. */
export async function saveLadders(tx: Transaction, ladders: readonly Ladder[]): Promise<DocChange[]> {
  if (ladders.length === 0) return [];
  await tx.rows(
    `insert into ladder (tenant, outlet, body)
     select $1, (l->>'outlet')::uuid, l from jsonb_array_elements($2::jsonb) as l
     on conflict (tenant, outlet) do update set body = excluded.body`,
    tx.tenant,
    ladders,
  );
  return ladders.map((b) => ({ e: 'ladder', id: b.outlet, s: `o:${b.outlet}`, b }));
}
