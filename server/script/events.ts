import type { Id } from '../../core/base/id.ts';
import type { ScriptDeed } from '../../core/script/life/deeds.ts';
import type { TextFindings } from '../../core/script/life/text.ts';
import type { ScriptEvent } from '../../protocol/scripts.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';

export interface Event {
  /** Null: it happened by itself. */
  readonly person: Id | null;
  readonly line: string;
  readonly version: number;
  readonly deed: ScriptDeed;
  readonly comment: string;
  readonly findings: TextFindings;
}

/** [SC6] Remembers who did what; in the transaction of the deed itself. */
export const noteEvents = (tx: Transaction, hands: Hands, events: readonly Event[]): Promise<unknown> =>
  tx.rows(
    `insert into script_event (tenant, id, at, person, line, version, deed, comment, findings)
     select $1, id, $3, person, line, version, deed, comment, findings
     from jsonb_to_recordset($2::jsonb) as e (id uuid, person uuid, line text, version int, deed text, comment text, findings jsonb)`,
    tx.tenant,
    events.map((event) => ({ ...event, id: hands.newId() })),
    hands.now(),
  );

const EVENT = `e.at, p.name as by, e.line, e.version, e.deed, e.comment
  from script_event e left join person p on p.tenant = $1 and p.id = e.person where e.tenant = $1`;

export const eventsOf = (
  tx: Transaction,
  line: string,
): Promise<(ScriptEvent & { readonly findings: TextFindings })[]> =>
  tx.rows(`select e.findings, ${EVENT} and e.line = $2 order by e.at desc, e.id desc limit 200`, tx.tenant, line);

/** What was done last to each line. */
export async function lastEvents(tx: Transaction): Promise<Map<string, ScriptEvent>> {
  const rows = await tx.rows<ScriptEvent>(
    `select distinct on (e.line) ${EVENT} order by e.line, e.at desc, e.id desc`,
    tx.tenant,
  );
  return new Map(rows.map((row) => [row.line, row]));
}
