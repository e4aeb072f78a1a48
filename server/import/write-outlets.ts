import type { Outlet } from '../../core/outlet/outlet.ts';
import type { BookChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { changesBy, saveChanges } from '../outlet/changes.ts';
import { afterOf, breathe, type Change, type Desk } from './kind.ts';

const BATCH = 5000;

/** Outlets as they shall stand, with the documents that tell the phones. */
export async function writeOutlets(
  tx: Transaction,
  changes: readonly Change<Outlet>[],
  { person, at }: Desk,
): Promise<BookChange> {
  const outlets = afterOf(changes);
  for (let from = 0; from < outlets.length; from += BATCH) {
    await tx.rows(
      `insert into outlet (tenant, id, code, name, channel, class, status, body)
       select $1, (b->>'id')::uuid, b->>'code', b->>'name', b->>'channel', b->>'class', b->>'status', b from jsonb_array_elements($2::jsonb) as b
       on conflict (tenant, id) do update set name = excluded.name, channel = excluded.channel, class = excluded.class,
         status = excluded.status, body = excluded.body`,
      tx.tenant,
      outlets.slice(from, from + BATCH),
    );
    await breathe();
  }
  const told = await saveChanges(tx, changesBy({ person, at, source: 'file' }, changes));
  return { docs: [...outlets.map((b) => ({ e: 'outlet', id: b.id, s: `o:${b.id}`, b }) as const), ...told] };
}
