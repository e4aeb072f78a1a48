import type { Id } from '../../core/base/id.ts';
import type { ScriptUse } from '../../protocol/scripts.ts';
import type { Transaction } from '../postgres/transaction.ts';

const USES_SHOWN = 200;

const PITCHES = `visit v cross join lateral jsonb_array_elements(v.body->'presented'->'pitches') as p (pitch)`;
// Until something was presented there is no array to go through.
const PRESENTED = `v.tenant = $1 and jsonb_typeof(v.body->'presented'->'pitches') = 'array'`;

/** How often each line was used before an owner. */
export async function countUses(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.rows<{ line: string; n: number }>(
    `select p.pitch->'line'->>'id' as line, count(*)::int as n
     from ${PITCHES} where ${PRESENTED} and p.pitch->'line' <> 'null'::jsonb group by 1`,
    tx.tenant,
  );
  return new Map(rows.map(({ line, n }) => [line, n]));
}

/** [SC8] Where a line was said, by whom, and what the owner answered, the last first. `reps`: only theirs; null: everybody's. */
export const usesOf = (tx: Transaction, line: string, reps: readonly Id[] | null): Promise<ScriptUse[]> =>
  tx.rows<ScriptUse>(
    `select v.id as visit, v.day, (p.pitch->'line'->>'version')::int as version,
       jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
       jsonb_build_object('id', r.id, 'name', r.name) as rep,
       p.pitch->>'answer' as answer, p.pitch->>'objection' as objection
     from ${PITCHES} join outlet o on o.tenant = $1 and o.id = v.outlet join person r on r.tenant = $1 and r.id = v.rep
     where ${PRESENTED} and p.pitch->'line'->>'id' = $2
       and ($3::jsonb is null or v.rep = any (array(select jsonb_array_elements_text($3::jsonb)::uuid)))
     order by v.day desc, v.id desc limit ${USES_SHOWN}`,
    tx.tenant,
    line,
    reps,
  );
