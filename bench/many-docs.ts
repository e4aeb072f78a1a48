import type { Pool } from '../server/postgres/pool.ts';
import type { Rep } from './reps.ts';

/** Of each rep, each with an outlet, a history, and two promises. */
const SHOPS = 600;
/** Of each rep. */
const VISITS = 950;

/**
 * Fills the book of every rep straight into the tables: the numbers of the clock are dealt out at random, as if the reps had
 * worked side by side. Answers how many documents there are and where the clock stands.
 */
export async function fillBooks(pool: Pool, reps: readonly Rep[]): Promise<{ documents: number; clock: number }> {
  const [tenant, people] = [reps[0]!.phone.session.tenant, reps.map((rep) => rep.phone.session.person)];
  await pool.query(
    `insert into sync_sub (tenant, person, s, from_seq)
     select $1, p, 'o:' || md5(p::text || n)::uuid, 1 from unnest($2::uuid[]) as p, generate_series(1, $3) as n`,
    [tenant, people, SHOPS],
  );
  await pool.query(
    `insert into sync_doc (tenant, e, id, s, seq, rev, b)
     select $1, e, id, s, (select seq from sync_clock where tenant = $1) + row_number() over (order by random()), 1,
       jsonb_build_object('id', id, 'day', current_date, 'text', repeat(md5(id), size / 32))
     from (
       select kind.e, md5(p::text || n || kind.e || kind.nth)::uuid::text as id, 'o:' || md5(p::text || n)::uuid as s, kind.size
       from unnest($2::uuid[]) as p, generate_series(1, $3) as n,
         (values ('outlet', 0, 640), ('history', 0, 1600), ('commitment', 1, 224), ('commitment', 2, 224)) as kind (e, nth, size)
       union all
       select 'visit', md5(p::text || n || 'visit')::uuid::text, 'r:' || p, 480 from unnest($2::uuid[]) as p, generate_series(1, $4) as n
     ) as doc (e, id, s, size)`,
    [tenant, people, SHOPS, VISITS],
  );
  await pool.query('update sync_clock set seq = (select max(seq) from sync_doc where tenant = $1) where tenant = $1', [
    tenant,
  ]);
  await pool.query('vacuum analyze');
  const { rows } = await pool.query<{ documents: number; clock: number }>(
    `select count(*)::int as documents, max(seq) as clock from sync_doc where tenant = $1`,
    [tenant],
  );
  return rows[0]!;
}
