import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Posm, PosmStock } from '../../core/catalog/posm.ts';
import type { StandardList } from '../../protocol/standards.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { readVersions } from './versions.ts';

/** All that the office sets for shops and bags, and what it is set from. */
export async function readStandards(
  tx: Transaction,
  session: Session,
  { zone, asOf }: Pick<StandardList, 'zone' | 'asOf'>,
): Promise<StandardList> {
  const today = dayOf(asOf, zone);
  const items = await tx.rows<{ rep: Id; items: PosmStock['items'] }>(
    `select rep, jsonb_agg(jsonb_build_object('posm', posm, 'quantity', quantity) order by posm) as items
     from (select rep, posm, sum(quantity)::int as quantity from posm_move where tenant = $1 group by rep, posm) m
     where quantity > 0 group by rep`,
    tx.tenant,
  );
  return {
    zone,
    asOf,
    today,
    lists: await readVersions(tx),
    material: (await tx.rows<{ body: Posm }>('select body from posm where tenant = $1 order by code', tx.tenant)).map(
      ({ body }) => body,
    ),
    agreements: await tx.rows<StandardList['agreements'][number]>(
      `select a.body as agreement, o.code || ' ' || o.name as outlet
       from agreement a join outlet o on o.tenant = $1 and o.id = a.outlet
       where a.tenant = $1 order by a.ends < $2::date, a.ends, a.code`,
      tx.tenant,
      today,
    ),
    bags: (await teamOf(tx, session)).map(({ id, name }) => ({
      rep: { id, name },
      items: items.find((one) => one.rep === id)?.items ?? [],
    })),
    products: await tx.rows(
      `select id, name, category from product where tenant = $1 and status = 'active' order by category, id`,
      tx.tenant,
    ),
    outlets: await tx.rows('select id, code, name from outlet where tenant = $1 order by code', tx.tenant),
  };
}
