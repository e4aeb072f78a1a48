import { isDeepStrictEqual } from 'node:util';
import { stockTold, type Distributor, type DistributorSaid } from '../../core/order/supply.ts';
import type { DistributorChange, DistributorList, DistributorRow } from '../../protocol/distributors.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { lastChanges, noteChange } from '../office/changes.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { demandProducts, saleable } from './saleable.ts';

const unsaid = (name: string): DistributorSaid => ({ name, leadDays: null, cutOff: null, stock: {}, stockAt: null });

/** [OD11] Whom somebody may read and write: the office all that deliver, a distributor himself. */
async function namesFor(tx: Transaction, { role, person }: Session): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(
    role === 'distributor'
      ? `select distributor as name from person where tenant = $1 and id = $2 and distributor <> ''`
      : `select distinct name from (
           select body->'distributor'->>'name' as name from outlet where tenant = $1
           union all select distributor from person where tenant = $1 and role = 'distributor') as n
         where name <> '' and $2::uuid is not null order by name`,
    tx.tenant,
    person,
  );
  return rows.map((row) => row.name);
}

export async function readDistributors(tx: Transaction, hands: Hands, session: Session): Promise<DistributorList> {
  const names = await namesFor(tx, session);
  const rows = await tx.rows<
    Omit<DistributorRow, 'written' | 'distributor'> & {
      name: string;
      body: DistributorSaid | null;
      gone: Distributor['gone'] | null;
    }
  >(
    `select n.name, d.body, d.gone, coalesce(o.outlets, 0)::int as outlets, o.days
     from jsonb_array_elements_text($2::jsonb) with ordinality as n (name, at)
     left join distributor d on d.tenant = $1 and d.name = n.name
     left join lateral (
       select count(*) as outlets, case when count(*) = 0 then null else jsonb_build_object(
         'least', min((x.body->'distributor'->>'leadDays')::int), 'most', max((x.body->'distributor'->>'leadDays')::int)) end as days
       from outlet x where x.tenant = $1 and x.body->'distributor'->>'name' = n.name) as o on true
     order by n.at`,
    tx.tenant,
    names,
  );
  const written = await lastChanges(tx, 'distributor');
  return {
    asOf: hands.now(),
    zone: await readZone(tx),
    rows: rows.map(({ name, body, gone, ...row }) => ({
      ...row,
      distributor: { ...(body ?? unsaid(name)), gone: gone ?? {} },
      written: written.get(name) ?? null,
    })),
    products: await saleable(tx),
  };
}

/** [OD11] Writes what a distributor has and when he drives; every phone hears it. */
export async function saveDistributor(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: DistributorChange,
): Promise<Distributor> {
  const { name } = after;
  if (!(await namesFor(tx, session)).includes(name)) throw new Refused('not-found');
  await demandProducts(tx, Object.keys(after.stock));
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const known = await tx.row<{ body: DistributorSaid; gone: Distributor['gone'] }>(
    'select body, gone from distributor where tenant = $1 and name = $2 for update',
    tx.tenant,
    name,
  );
  const was = known?.body ?? unsaid(name);
  const { gone: _, ...saidBefore } = before;
  if (!isDeepStrictEqual(was, { ...saidBefore })) throw new Refused('conflict');
  const goneNow = known?.gone ?? {};
  const told = stockTold(before, after.stock, { stock: was.stock, gone: goneNow });
  const said: DistributorSaid = {
    ...after,
    stock: told ?? was.stock,
    stockAt: told ? hands.now() : was.stockAt,
  };
  const distributor: Distributor = { ...said, gone: told ? {} : goneNow };
  if (isDeepStrictEqual(was, said)) return distributor;
  await tx.rows(
    `insert into distributor (tenant, name, body, gone) values ($1, $2, $3, $4)
     on conflict (tenant, name) do update set body = excluded.body, gone = excluded.gone`,
    tx.tenant,
    name,
    said,
    distributor.gone,
  );
  await noteChange(tx, hands, session, { kind: 'distributor', code: name, before: known?.body ?? null, after: said });
  await emit(tx, { docs: [{ e: 'distributor', id: name, s: 't', b: distributor }] });
  return distributor;
}
