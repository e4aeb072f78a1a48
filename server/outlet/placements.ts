import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Placements, PosmState } from '../../core/catalog/posm.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** A piece of material as it was put up or seen at an outlet. `placedOn` null: it was there before. */
export interface SeenPiece {
  readonly outlet: Id;
  readonly posm: string;
  readonly placedOn: Day | null;
  readonly state: PosmState;
  readonly seenOn: Day;
}

/** Writes what was put up and seen, and gives the outlets' material back as the book has it. What is gone leaves it. */
export async function savePlacements(tx: Transaction, pieces: readonly SeenPiece[]): Promise<DocChange[]> {
  if (pieces.length === 0) return [];
  const last = [...new Map(pieces.map((p) => [`${p.outlet} ${p.posm}`, p])).values()];
  await tx.rows(
    `insert into placement (tenant, outlet, posm, placed_on, state, seen_on)
     select $1, p.outlet, p.posm, coalesce(p."placedOn", p."seenOn"), p.state, p."seenOn"
     from jsonb_to_recordset($2::jsonb) as p (outlet uuid, posm text, "placedOn" date, state text, "seenOn" date)
     on conflict (tenant, outlet, posm) do update set state = excluded.state, seen_on = excluded.seen_on,
       placed_on = case when excluded.state = 'good' and excluded.placed_on > placement.placed_on and placement.state <> 'good'
         then excluded.placed_on else placement.placed_on end`,
    tx.tenant,
    last,
  );
  const outlets = [...new Set(last.map((p) => p.outlet))];
  const rows = await tx.rows<{ outlet: Id; items: Placements['items'] }>(
    `select outlet, jsonb_agg(jsonb_build_object('posm', posm, 'placedOn', placed_on, 'state', state, 'seenOn', seen_on)
       order by posm) as items
     from placement where tenant = $1 and state <> 'gone'
       and outlet = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) group by outlet`,
    tx.tenant,
    outlets,
  );
  const items = new Map(rows.map((row) => [row.outlet, row.items]));
  return outlets.map((outlet) => ({
    e: 'placements',
    id: outlet,
    s: `o:${outlet}`,
    b: { outlet, items: items.get(outlet) ?? [] },
  }));
}
