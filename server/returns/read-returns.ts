import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { baseOf, type Product } from '../../core/catalog/product.ts';
import { nextStep } from '../../core/order/life/approval.ts';
import { returnDeedsFor } from '../../core/order/returns/return.ts';
import type { ReturnList, ReturnRow } from '../../protocol/returns.ts';
import { readZone } from '../desk/asking.ts';
import { refusalFor } from '../order/approvers.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import type { KnownReturn } from './returns.ts';

/** So many as one looks through. */
const LIST_MAX = 300;

/** [RT2] Whose returns one sees. */
const SEEN = `(case $2
    when 'supervisor' then p.supervisor = $3 or exists (select from route_outlet t
      join route r on r.tenant = $1 and r.id = t.route join person q on q.tenant = $1 and q.id = r.rep
      where t.tenant = $1 and t.outlet = g.outlet and q.supervisor = $3)
    when 'distributor' then g.state in ('approved', 'received', 'credited', 'exchanged') and o.body->'distributor'->>'name' =
      (select distributor from person where tenant = $1 and id = $3 and distributor <> '')
    when 'office' then true when 'finance' then true when 'admin' then true else false end)`;

type Row = KnownReturn & { readonly shop: ReturnRow['outlet']; readonly by: string };

/** The returns that one may see, or one of them: what waits first, then the newest first. */
export async function readReturns(
  tx: Transaction,
  session: Session,
  asOf: Instant,
  only: Id | null = null,
): Promise<ReturnList> {
  const zone = await readZone(tx);
  const rows = await tx.rows<Row>(
    `select g.id, g.outlet, g.person, g.day, g.state, g.body, p.name as by,
       jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as shop
     from goods_return g join outlet o on o.tenant = $1 and o.id = g.outlet join person p on p.tenant = $1 and p.id = g.person
     where g.tenant = $1 and ${SEEN} and ($4::uuid is null or g.id = $4)
     order by g.state in ('requested', 'approved', 'received') desc, g.day desc, g.id limit ${LIST_MAX + 1}`,
    tx.tenant,
    session.role,
    session.person,
    only,
  );
  const products = await productsOf(tx, rows);
  const list: ReturnRow[] = [];
  for (const { body, person, outlet: _, shop, ...row } of rows.slice(0, LIST_MAX)) {
    const isWaiting = row.state === 'requested';
    list.push({
      ...row,
      ...body,
      outlet: shop,
      lines: body.lines.map((line) => ({ ...line, ...nameOf(products.get(line.product), line.product) })),
      value: session.role === 'distributor' ? null : body.value,
      step: isWaiting ? nextStep(body) : null,
      may: returnDeedsFor({ state: row.state, wish: body.wish }, session.role),
      notMine: isWaiting ? await refusalFor(tx, session, person, body, dayOf(asOf, zone)) : null,
    });
  }
  return { asOf, zone, rows: list, isCut: rows.length > LIST_MAX };
}

const nameOf = (product: Product | undefined, id: string): { name: string; unit: string } =>
  product ? { name: product.name, unit: baseOf(product).name } : { name: id, unit: '' };

async function productsOf(tx: Transaction, rows: readonly Row[]): Promise<ReadonlyMap<string, Product>> {
  const found = await tx.rows<{ body: Product }>(
    'select body from product where tenant = $1 and id in (select jsonb_array_elements_text($2::jsonb))',
    tx.tenant,
    rows.flatMap((row) => row.body.lines.map((line) => line.product)),
  );
  return new Map(found.map(({ body }) => [body.id, body]));
}
