import { dayOf } from '../../core/base/day.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import type { PriceListChange, PriceListRow, PriceLists } from '../../protocol/schemes.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { lastChanges, noteChange } from '../office/changes.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { nextVersion, oneAtATime } from './next-version.ts';
import { demandProducts, saleable } from './saleable.ts';

export async function readPriceLists(tx: Transaction, hands: Hands): Promise<PriceLists> {
  const [asOf, zone] = [hands.now(), await readZone(tx)];
  const rows = await tx.rows<Omit<PriceListRow, 'written'>>(
    `select l.body as list, (select count(*)::int from outlet o where o.tenant = $1 and o.body->>'priceList' = l.code) as outlets
     from price_list l where l.tenant = $1 order by l.code`,
    tx.tenant,
  );
  const written = await lastChanges(tx, 'price-list');
  return {
    asOf,
    zone,
    today: dayOf(asOf, zone),
    rows: rows.map((row) => ({ ...row, written: written.get(row.list.code) ?? null })),
    products: await saleable(tx),
  };
}

/** [OD8] Writes a price list: other prices, days or channels are another version, and orders keep the one they were agreed on. */
export async function savePriceList(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: PriceListChange,
): Promise<PriceList> {
  if (after.to !== null && after.to < after.from) throw new Refused('ends-before-it-begins');
  await demandProducts(tx, Object.keys(after.prices));
  await oneAtATime(tx);
  const known = await tx.row<{ body: PriceList }>(
    'select body from price_list where tenant = $1 and code = $2',
    tx.tenant,
    after.code,
  );
  const list = nextVersion(known?.body ?? null, before, after);
  if (list === null) return known!.body;
  await tx.rows(
    `insert into price_list (tenant, code, body) values ($1, $2, $3)
     on conflict (tenant, code) do update set body = excluded.body`,
    tx.tenant,
    list.code,
    list,
  );
  await noteChange(tx, hands, session, {
    kind: 'price-list',
    code: list.code,
    before: known?.body ?? null,
    after: list,
  });
  await emit(tx, { docs: [{ e: 'prices', id: list.code, s: 't', b: list }] });
  return list;
}
