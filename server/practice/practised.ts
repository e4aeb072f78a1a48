import type { Id } from '../../core/base/id.ts';
import { TIMES_KEPT, type LinePractice, type LinePractised } from '../../core/script/practice/facts.ts';
import { practiceAfter } from '../../core/script/practice/record.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

export interface ToldPractice {
  /** Of the fact. */
  readonly id: Id;
  readonly fact: LinePractised;
}

/**
 * [PS1] Writes what a rep has practised, and gives back the lines as his book has them. Holds the rep until the transaction
 * ends: of two of his phones neither forgets what the other tells.
 */
export async function savePractice(tx: Transaction, rep: Id, told: readonly ToldPractice[]): Promise<DocChange[]> {
  if (told.length === 0) return [];
  await tx.rows('select 1 from person where tenant = $1 and id = $2 for no key update', tx.tenant, rep);
  await tx.rows(
    `insert into line_practised (tenant, id, person, line, version, day, at, grade)
     select $1, f.id, $2, f.line, f.version, f.day, f.at, f.grade from jsonb_to_recordset($3::jsonb)
       as f (id uuid, line text, version int, day date, at timestamptz, grade text)
     on conflict do nothing`,
    tx.tenant,
    rep,
    told.map(({ id, fact: { line, day, at, grade } }) => ({
      id,
      line: line.id,
      version: line.version,
      day,
      at,
      grade,
    })),
  );
  const lines = [...new Set(told.map(({ fact }) => fact.line.id))].sort();
  const rows = await tx.rows<{ line: string; times: LinePractice['times'] }>(
    `select w.line, (select jsonb_agg(t) from (
       select day, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, grade from line_practised
       where tenant = $1 and person = $2 and line = w.line order by line_practised.at desc limit ${TIMES_KEPT}) as t) as times
     from jsonb_array_elements_text($3::jsonb) as w (line)`,
    tx.tenant,
    rep,
    lines,
  );
  return rows.map(({ line, times }) => ({
    e: 'practice',
    id: `${rep} ${line}`,
    s: `r:${rep}`,
    b: { rep, line, times: practiceAfter(times, []) },
  }));
}
