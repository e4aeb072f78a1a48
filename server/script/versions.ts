import type { Id } from '../../core/base/id.ts';
import type { ScriptState } from '../../core/script/life/deeds.ts';
import type { ScriptText } from '../../core/script/life/text.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { ScriptVersion } from '../../protocol/scripts.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** A version as it is kept. */
export interface Kept {
  readonly line: string;
  readonly version: number;
  readonly revision: number;
  readonly state: ScriptState;
  readonly writers: readonly Id[];
  readonly text: ScriptText;
}

// A line that ships and that nobody has touched stands only in script_line: nobody here has written it.
const ALL = `select line, version, revision, state, writers, body as text from script_version where tenant = $1
  union all
  select s.id, (s.body->>'version')::int, 0, 'published', '[]'::jsonb, s.body - '{version,until}'::text[]
  from script_line s where s.tenant = $1 and not exists (
    select from script_version w where w.tenant = $1 and w.line = s.id and w.version = (s.body->>'version')::int)`;

/** All versions of one line, or of all of them, the newest first. */
export const keptVersions = (tx: Transaction, line: string | null): Promise<Kept[]> =>
  tx.rows<Kept>(
    `select * from (${ALL}) as v where $2::text is null or line = $2 order by line, version desc`,
    tx.tenant,
    line,
  );

/** Versions with the names of who wrote them. */
export async function named(tx: Transaction, versions: readonly Kept[]): Promise<ScriptVersion[]> {
  const people = await tx.rows<{ id: Id; name: string }>(
    `select id, name from person where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    [...new Set(versions.flatMap((one) => one.writers))],
  );
  return versions.map((one) => ({ ...one, writers: people.filter((who) => one.writers.includes(who.id)) }));
}

export const keep = (tx: Transaction, { text, ...of }: Kept): Promise<unknown> =>
  tx.rows(
    `insert into script_version (tenant, line, version, revision, state, writers, body) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant, line, version) do update
       set revision = excluded.revision, state = excluded.state, writers = excluded.writers, body = excluded.body`,
    tx.tenant,
    of.line,
    of.version,
    of.revision,
    of.state,
    of.writers,
    text,
  );

/** The talk lines of these ids and versions, as they were said. */
export async function linesOf(
  tx: Transaction,
  used: readonly { readonly id: string; readonly version: number }[],
): Promise<ScriptLine[]> {
  if (used.length === 0) return [];
  const found = await tx.rows<Kept>(
    `select v.* from (${ALL}) as v
     join (select distinct id, version from jsonb_to_recordset($2::jsonb) as u (id text, version int)) as u
       on u.id = v.line and u.version = v.version
     order by v.line, v.version`,
    tx.tenant,
    used,
  );
  return found.map(({ text, version }) => ({ ...text, version, until: null }));
}
