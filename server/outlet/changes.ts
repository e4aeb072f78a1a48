import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { fieldChanges, type ChangeSource, type FieldChange, type OutletChange } from '../../core/outlet/changes.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** So many changes of a shop's file are on the phones. */
const ON_PHONES = 5;

/** One change of a shop's file as it is written down. */
export interface NewChange {
  readonly outlet: Id;
  readonly at: Instant;
  readonly person: Id;
  readonly source: ChangeSource;
  readonly visit: Id | null;
  readonly fields: readonly FieldChange[];
}

/** What somebody changed of shops that were there before; of what is new nothing has changed. */
export const changesBy = (
  by: Pick<NewChange, 'at' | 'person' | 'source'>,
  pairs: readonly { readonly before: Outlet | null; readonly after: Outlet }[],
): NewChange[] =>
  pairs.flatMap(({ before, after }) => {
    const fields = before ? fieldChanges(before, after) : [];
    return fields.length === 0 ? [] : [{ ...by, outlet: after.id, visit: null, fields }];
  });

/** [U5] Remembers changes in the transaction of the changes themselves, and gives the latest of each shop as the book has them. */
export async function saveChanges(tx: Transaction, changes: readonly NewChange[]): Promise<DocChange[]> {
  if (changes.length === 0) return [];
  await tx.rows(
    `insert into outlet_change (tenant, id, outlet, at, person, source, visit, fields)
     select $1, gen_random_uuid(), c.* from jsonb_to_recordset($2::jsonb)
       as c (outlet uuid, at timestamptz, person uuid, source text, visit uuid, fields jsonb)`,
    tx.tenant,
    changes.map(({ outlet, at, person, source, visit, fields }) => ({ outlet, at, person, source, visit, fields })),
  );
  const outlets = [...new Set(changes.map(({ outlet }) => outlet))];
  const rows = await tx.rows<{ outlet: Id } & OutletChange>(
    `select o.outlet, c.at, c.by, c.source, c.fields
     from (select value::uuid as outlet from jsonb_array_elements_text($2::jsonb)) o
     cross join lateral (
       select c.at, p.name as by, c.source, c.fields from outlet_change c join person p on p.tenant = $1 and p.id = c.person
       where c.tenant = $1 and c.outlet = o.outlet order by c.at desc, c.id desc limit ${ON_PHONES}) c`,
    tx.tenant,
    outlets,
  );
  return outlets.map((outlet) => ({
    e: 'outlet-changes',
    id: outlet,
    s: `o:${outlet}`,
    b: {
      outlet,
      changes: rows.flatMap(({ outlet: of, ...change }) => (of === outlet ? [change] : [])),
    },
  }));
}
