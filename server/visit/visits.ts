import type { Id } from '../../core/base/id.ts';
import { linesSaidIn } from '../../core/visit/lines-said.ts';
import { leftBehind } from '../../core/visit/left-behind.ts';
import { missedIn } from '../../core/visit/missed.ts';
import { summaryOf } from '../../core/visit/sum-up.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** A visit and who makes it. */
export interface KnownVisit {
  readonly rep: Id;
  readonly visit: Visit;
}

/** The visits of these ids that are known, locked until the transaction ends. */
export async function lockVisits(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, KnownVisit>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: Id; rep: Id; body: Visit }>(
    `select id, rep, body from visit
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for update`,
    tx.tenant,
    ids,
  );
  return new Map(rows.map((row) => [row.id, { rep: row.rep, visit: row.body }]));
}

/** Writes visits as they are now; one that has not been opened yet is nowhere to be shown and is not written. */
export async function saveVisits(tx: Transaction, visits: readonly KnownVisit[]): Promise<void> {
  const rows = visits.flatMap(({ visit, rep }) =>
    visit.opened
      ? [
          {
            id: visit.id,
            outlet: visit.opened.outlet,
            rep,
            day: visit.opened.day,
            state: visit.state,
            outcome: visit.outcome,
            ended_at: visit.endedAt,
            summary: summaryOf(visit, rep),
            left_behind: leftBehind(visit, rep),
            lines_said: linesSaidIn(visit),
            body: visit,
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  await tx.rows(
    `insert into visit (tenant, id, outlet, rep, day, state, outcome, ended_at, summary, left_behind, lines_said, body)
     select $1, v.* from jsonb_to_recordset($2::jsonb) as v (id uuid, outlet uuid, rep uuid, day date, state text,
       outcome text, ended_at timestamptz, summary jsonb, left_behind jsonb, lines_said jsonb, body jsonb)
     on conflict (tenant, id) do update set outlet = excluded.outlet, day = excluded.day, state = excluded.state,
       outcome = excluded.outcome, ended_at = excluded.ended_at, summary = excluded.summary,
       left_behind = excluded.left_behind, lines_said = excluded.lines_said, body = excluded.body`,
    tx.tenant,
    rows,
  );
}

/** [PS2] The rep's own visits and what they were lost on, as the book gives them back. */
export const visitDocs = (visits: readonly KnownVisit[]): DocChange[] =>
  visits.flatMap(({ visit, rep }) => {
    const summary = summaryOf(visit, rep);
    if (!summary) return [];
    const [id, s] = [visit.id, `r:${rep}`] as const;
    return [
      { e: 'visit', id, s, b: summary },
      // Where nothing was spoken of, nothing was missed before.
      ...(visit.presented || visit.linesUsed.length > 0 ? [{ e: 'missed', id, s, b: missedIn(visit) } as const] : []),
    ];
  });
