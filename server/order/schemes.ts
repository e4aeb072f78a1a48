import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { NOTHING, type Money } from '../../core/base/money.ts';
import { caseOf, type Product } from '../../core/catalog/product.ts';
import { productsOf, type Scheme } from '../../core/catalog/scheme.ts';
import { priceOrder } from '../../core/price/price-order.ts';
import { freeUnits, listValue, netCostOf, netValue } from '../../core/price/priced.ts';
import type { Preview, PreviewQuestion, SchemeDraft, SchemeList, SchemeRow } from '../../protocol/schemes.ts';
import { readZone } from '../desk/asking.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { pricesOf } from './prices.ts';

export async function readSchemes(tx: Transaction, asOf: Instant): Promise<SchemeList> {
  const zone = await readZone(tx);
  const today = dayOf(asOf, zone);
  const rows = await tx.rows<SchemeRow>(
    `select s.body as scheme, coalesce(u.orders, 0)::int as orders, coalesce(u.cost, 0)::bigint as cost
     from scheme s left join (select scheme, count(distinct sales_order) as orders, sum(cost) as cost
       from scheme_use where tenant = $1 group by scheme) as u on u.scheme = s.code
     where s.tenant = $1 order by ((s.body->>'to')::date < $2::date), s.body->>'from' desc, s.code`,
    tx.tenant,
    today,
  );
  const products = await tx.rows<SchemeList['products'][number]>(
    `select id, name, body->'packs' as packs from product where tenant = $1 and status in ('active', 'new') order by id`,
    tx.tenant,
  );
  const priceLists = await tx.rows<SchemeList['priceLists'][number]>(
    `select code, body->>'name' as name from price_list where tenant = $1 order by code`,
    tx.tenant,
  );
  return { asOf, zone, today, rows, products, priceLists };
}

/** [OD7] Writes a scheme: a changed one is another version, and orders of the version before keep what they had. */
export async function saveScheme(tx: Transaction, draft: SchemeDraft): Promise<Scheme> {
  if (draft.to < draft.from) throw new Refused('ends-before-it-begins');
  await demandProducts(tx, draft);
  const known = await tx.row<{ body: Scheme; cost: Money | null }>(
    `select body, (select sum(cost)::bigint from scheme_use u where u.tenant = $1 and u.scheme = s.code) as cost
     from scheme s where tenant = $1 and code = $2 for update`,
    tx.tenant,
    draft.code,
  );
  const isSpent = draft.budget !== null && (known?.cost ?? NOTHING) >= draft.budget;
  const same: Scheme = { ...draft, version: known?.body.version ?? 1, isSpent };
  if (known && isDeepStrictEqual(known.body, same)) return same;
  const scheme: Scheme = { ...same, version: known ? known.body.version + 1 : 1 };
  await tx.rows(
    `insert into scheme (tenant, code, body) values ($1, $2, $3)
     on conflict (tenant, code) do update set body = excluded.body`,
    tx.tenant,
    scheme.code,
    scheme,
  );
  await emit(tx, { docs: [{ e: 'scheme', id: scheme.code, s: 't', b: scheme }] });
  return scheme;
}

async function demandProducts(tx: Transaction, scheme: SchemeDraft): Promise<void> {
  const { mechanic } = scheme;
  const named = [...productsOf(scheme), ...(mechanic.kind === 'buy-get' && mechanic.gift ? [mechanic.gift] : [])];
  const rows = await tx.rows<{ id: string }>(
    `select n.id from jsonb_array_elements_text($2::jsonb) as n (id)
     where not exists (select from product p where p.tenant = $1 and p.id = n.id)`,
    tx.tenant,
    named,
  );
  if (rows.length > 0) throw new Refused('no-product', { products: rows.map((row) => row.id) });
}

/** What an order would get of a scheme, whoever the shop is: its conditions are taken as met. */
export async function previewOf(
  tx: Transaction,
  { scheme, priceList, payment, items }: PreviewQuestion,
): Promise<Preview> {
  const { mechanic } = scheme;
  const gift = mechanic.kind === 'buy-get' && mechanic.gift ? [mechanic.gift] : [];
  const products = [...items.map((item) => item.product), ...gift];
  const list = (await pricesOf(tx, products)).find((one) => one.code === priceList);
  if (!list) throw new Refused('no-price-list');
  const edition = { code: list.code, version: list.version };
  const priced = priceOrder(
    { items, payment },
    {
      prices: new Map(Object.entries(list.prices).map(([product, price]) => [product, { price, list: edition }])),
      schemes: [{ ...scheme, version: 1, isSpent: false }],
      left: new Map([[scheme.code, { had: 0, budget: scheme.budget }]]),
    },
  );
  const known = await tx.rows<{ body: Product }>(
    `select body from product where tenant = $1 and id in (select jsonb_array_elements_text($2::jsonb))`,
    tx.tenant,
    products,
  );
  const caseSize = (id: string): number => {
    const product = known.find((one) => one.body.id === id)?.body;
    return product ? caseOf(product).factor : 1;
  };
  const given = priced.given[0];
  return {
    lines: priced.lines.map((line) => ({
      product: line.product,
      quantity: line.quantity,
      free: freeUnits(line),
      list: listValue(line),
      value: netValue(line),
      netCase: netCostOf(line, caseSize(line.product)),
    })),
    total: priced.total,
    rounds: given?.rounds ?? 0,
    bound: given?.bound ?? priced.missed.flatMap((one) => (one.why === 'alone' ? [] : [one.why]))[0] ?? null,
    cost: given?.benefit ?? NOTHING,
  };
}
