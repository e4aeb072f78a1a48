import type { Id } from '../../core/base/id.ts';
import type { ScriptUse } from '../../protocol/scripts.ts';
import type { Transaction } from '../postgres/transaction.ts';

const USES_SHOWN = 200;

// Until something was presented there is no array to go through.
const each = (path: string): string =>
  `jsonb_array_elements(case jsonb_typeof(${path}) when 'array' then ${path} else '[]'::jsonb end)`;

// A line that stands in a pitch too was said once: what the owner answered to the pitch says more of it.
const USES = `select distinct on (v.id, u.said->'line'->>'id') v.id as visit, v.day, v.outlet, v.rep,
    u.said->'line'->>'id' as line, (u.said->'line'->>'version')::int as version,
    coalesce(u.said->>'answer', u.said->>'reply') as answer, u.said->>'objection' as objection
  from visit v cross join lateral (
    select pitch as said, 1 as rank from ${each(`v.body->'presented'->'pitches'`)} as pitch
    union all
    select used, 2 from ${each(`v.body->'linesUsed'`)} as used
  ) as u
  where v.tenant = $1 and u.said->'line' <> 'null'::jsonb
  order by v.id, u.said->'line'->>'id', u.rank`;

/** How often each line was used before an owner. */
export async function countUses(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.rows<{ line: string; n: number }>(
    `select line, count(*)::int as n from (${USES}) as u group by line`,
    tx.tenant,
  );
  return new Map(rows.map(({ line, n }) => [line, n]));
}

/** [SC8] Where a line was said, by whom, and what the owner answered, the last first. `reps`: only theirs; null: everybody's. */
export const usesOf = (tx: Transaction, line: string, reps: readonly Id[] | null): Promise<ScriptUse[]> =>
  tx.rows<ScriptUse>(
    `select u.visit, u.day, u.version, u.answer, u.objection,
       jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
       jsonb_build_object('id', r.id, 'name', r.name) as rep
     from (${USES}) as u
     join outlet o on o.tenant = $1 and o.id = u.outlet join person r on r.tenant = $1 and r.id = u.rep
     where u.line = $2 and ($3::jsonb is null or u.rep = any (array(select jsonb_array_elements_text($3::jsonb)::uuid)))
     order by u.day desc, u.visit desc limit ${USES_SHOWN}`,
    tx.tenant,
    line,
    reps,
  );
