import type { Id } from '../../core/base/id.ts';
import { units } from '../../core/base/quantity.ts';
import type { PosmStock } from '../../core/catalog/posm.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** So many pieces into a rep's bag; less than nothing: out of it. */
export interface PosmMove {
  readonly posm: string;
  readonly quantity: number;
}

/** By what it comes from (a visit, a hand-out): told again, it takes the place of all that was told before. */
export type MovesBySource = ReadonlyMap<string, readonly PosmMove[]>;

/** So many pieces counted in the bag: the movement is what is missing or too much. */
export interface PosmCount {
  readonly source: string;
  readonly posm: string;
  readonly counted: number;
}

/** What is in the bag, by piece; never below nothing. */
export async function bagOf(tx: Transaction, rep: Id): Promise<PosmStock> {
  const rows = await tx.rows<{ posm: string; quantity: number }>(
    `select posm, sum(quantity)::int as quantity from posm_move where tenant = $1 and rep = $2 group by posm order by posm`,
    tx.tenant,
    rep,
  );
  return {
    rep,
    items: rows.filter((r) => r.quantity > 0).map((r) => ({ posm: r.posm, quantity: units(r.quantity) })),
  };
}

/** Writes movements and counts of a rep's bag and gives it back as the book has it. Holds the rep until the transaction ends. */
export async function movePosm(
  tx: Transaction,
  rep: Id,
  moves: MovesBySource,
  counts: readonly PosmCount[],
): Promise<DocChange[]> {
  if (moves.size + counts.length === 0) return [];
  await tx.rows('select 1 from person where tenant = $1 and id = $2 for no key update', tx.tenant, rep);
  await tx.rows(
    `delete from posm_move where tenant = $1 and rep = $2 and source = any (array(select jsonb_array_elements_text($3::jsonb)))`,
    tx.tenant,
    rep,
    [...moves.keys()],
  );
  await write(
    tx,
    rep,
    [...moves].flatMap(([source, of]) => of.map((move) => ({ source, ...move }))),
  );
  for (const { source, posm, counted } of counts) {
    const row = await tx.row<{ others: number }>(
      `select coalesce(sum(quantity), 0)::int as others from posm_move
       where tenant = $1 and rep = $2 and posm = $3 and source <> $4`,
      tx.tenant,
      rep,
      posm,
      source,
    );
    await write(tx, rep, [{ source, posm, quantity: counted - row!.others }]);
  }
  return [{ e: 'posm-stock', id: rep, s: `r:${rep}`, b: await bagOf(tx, rep) }];
}

async function write(tx: Transaction, rep: Id, moves: readonly (PosmMove & { source: string })[]): Promise<void> {
  if (moves.length === 0) return;
  const last = [...new Map(moves.map((m) => [`${m.source} ${m.posm}`, m])).values()];
  await tx.rows(
    `insert into posm_move (tenant, rep, source, posm, quantity)
     select $1, $2, m.source, m.posm, m.quantity from jsonb_to_recordset($3::jsonb) as m (source text, posm text, quantity int)
     on conflict (tenant, rep, source, posm) do update set quantity = excluded.quantity`,
    tx.tenant,
    rep,
    last,
  );
}
