import { launchPostgres } from '../server/postgres/launch/launch.ts';
import { openPool } from '../server/postgres/pool.ts';
import { REP } from './big-book.ts';

/** How many rows of the server's tables go into the book of the rep; of a list of prices each price. */
export async function rowsOfBook(folder: string): Promise<number> {
  const postgres = await launchPostgres({ dataDir: folder });
  const pool = openPool(postgres.url);
  const { rows } = await pool.query<{ rows: number }>(
    `with rep as (select tenant, id from person where login = $1),
       outlets as (select u.tenant, substr(u.s, 3)::uuid as id from rep join sync_sub u on u.tenant = rep.tenant and u.person = rep.id
         where u.s like 'o:%' and u.to_seq is null)
     select (
       (select count(*) from outlets)
       + (select count(*) from route_outlet join outlets on outlets.id = outlet)
       + (select count(*) from visit join rep on rep.id = visit.rep)
       + (select count(*) from sales_order o join outlets on outlets.id = o.outlet)
       + (select count(*) from delivery d join outlets on outlets.id = d.outlet)
       + (select count(*) from commitment c join outlets on outlets.id = c.outlet)
       + (select count(*) from day_plan d join rep on rep.id = d.rep)
       + (select count(*) from route join rep on rep.id = route.rep)
       + (select count(*) from month_target m join rep on rep.id = m.rep)
       + (select count(*) from price_list p, jsonb_each(p.body->'prices'))
       + (select count(*) from product) + (select count(*) from must_stock) + (select count(*) from scheme)
       + (select count(*) from focus) + (select count(*) from script_line)
     )::int as rows`,
    [REP],
  );
  await pool.end();
  await postgres.stop();
  return rows[0]!.rows;
}
