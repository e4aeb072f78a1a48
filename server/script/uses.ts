import type { Id } from '../../core/base/id.ts';
import type { ScriptUptake, ScriptUse } from '../../protocol/scripts.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';

const USES_SHOWN = 50;

/** Whose uses somebody sees: a supervisor those of his team; null: everybody's. */
export const repsSeenBy = async (tx: Transaction, session: Session): Promise<Id[] | null> =>
  session.role === 'supervisor' ? (await teamOf(tx, session)).map((rep) => rep.id) : null;

/** How often each line was used before an owner. */
export async function countUses(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.rows<{ line: string; n: number }>(
    `select said->>'line' as line, count(*)::int as n
     from visit v cross join lateral jsonb_array_elements(v.lines_said) as said
     where v.tenant = $1 and v.lines_said <> '[]' group by 1`,
    tx.tenant,
  );
  return new Map(rows.map(({ line, n }) => [line, n]));
}

const SAID = `from visit v cross join lateral jsonb_array_elements(v.lines_said) as said
  join person r on r.tenant = $1 and r.id = v.rep
  where v.tenant = $1 and v.lines_said <> '[]' and said->>'line' = $2
    and ($3::jsonb is null or v.rep = any (array(select jsonb_array_elements_text($3::jsonb)::uuid)))`;

/** [SC8] How often a line was said by each rep, and how often the owner agreed or tried. `reps`: only theirs; null: everybody's. */
export const uptakeOf = (tx: Transaction, line: string, reps: readonly Id[] | null): Promise<ScriptUptake[]> =>
  tx.rows<ScriptUptake>(
    `select r.name as rep, count(*)::int as said,
       (count(*) filter (where said->>'answer' in ('agreed', 'trial')))::int as agreed
     ${SAID} group by r.id, r.name order by 2 desc, 1`,
    tx.tenant,
    line,
    reps,
  );

/** [SC8] Where a line was said last, by whom, and what the owner answered. */
export const usesOf = (tx: Transaction, line: string, reps: readonly Id[] | null): Promise<ScriptUse[]> =>
  tx.rows<ScriptUse>(
    `select s.*, jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet from (
       select v.id as visit, v.day, v.outlet as shop, (said->>'version')::int as version, said->>'answer' as answer,
         said->>'objection' as objection, (said->>'hasOrdered')::boolean as "hasOrdered", jsonb_build_object('id', r.id, 'name', r.name) as rep
       ${SAID} order by v.day desc, v.id desc limit ${USES_SHOWN}) as s
     join outlet o on o.tenant = $1 and o.id = s.shop order by s.day desc, s.visit desc`,
    tx.tenant,
    line,
    reps,
  );
