import type { Id } from '../../core/base/id.ts';
import type { Gift } from '../../core/outlet/gift.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** The gifts of these ids that are known, locked until the transaction ends. */
export async function lockGifts(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, Gift>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ body: Gift }>(
    `select body from gift
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for update`,
    tx.tenant,
    ids,
  );
  return new Map(rows.map(({ body }) => [body.id, body]));
}

/** Writes them, and gives them back as the book has them: whoever calls on the outlet sees its register. */
export async function saveGifts(tx: Transaction, gifts: readonly Gift[]): Promise<DocChange[]> {
  if (gifts.length === 0) return [];
  await tx.rows(
    `insert into gift (tenant, id, outlet, visit, day, state, body)
     select $1, g.* from jsonb_to_recordset($2::jsonb) as g (id uuid, outlet uuid, visit uuid, day date, state text, body jsonb)
     on conflict (tenant, id) do update set visit = excluded.visit, day = excluded.day, state = excluded.state, body = excluded.body`,
    tx.tenant,
    gifts.map((body) => ({ ...body, body })),
  );
  return gifts.map((b) => ({ e: 'gift', id: b.id, s: `o:${b.outlet}`, b }));
}
