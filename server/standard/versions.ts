import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** Every version of every standard: by code, the newest first. */
export const readVersions = async (tx: Transaction): Promise<MustStock[]> =>
  (
    await tx.rows<{ body: MustStock }>(
      'select body from must_stock where tenant = $1 order by code, starts desc',
      tx.tenant,
    )
  ).map(({ body }) => body);

/** Phones hold versions apart: one that begins later does not take away what holds until then. */
const idOf = ({ code, from }: MustStock): string => `${code}@${from}`;

/** Writes versions, in the place of those that begin on the same day, and gives them back as the book has them. */
export async function saveVersions(tx: Transaction, versions: readonly MustStock[]): Promise<DocChange[]> {
  await tx.rows(
    `insert into must_stock (tenant, code, starts, body)
     select $1, b->>'code', (b->>'from')::date, b from jsonb_array_elements($2::jsonb) as b
     on conflict (tenant, code, starts) do update set body = excluded.body`,
    tx.tenant,
    versions,
  );
  return versions.map((b) => ({ e: 'must-stock', id: idOf(b), s: 't', b }));
}

/** Takes away a version that has not begun. */
export async function dropVersion(tx: Transaction, version: MustStock): Promise<DocChange> {
  await tx.rows(
    'delete from must_stock where tenant = $1 and code = $2 and starts = $3',
    tx.tenant,
    version.code,
    version.from,
  );
  return { e: 'must-stock', id: idOf(version), s: 't', b: null };
}
