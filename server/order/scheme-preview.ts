import { minus, NOTHING, sumOf } from '../../core/base/money.ts';
import type { Id } from '../../core/base/id.ts';
import { caseOf, type Product } from '../../core/catalog/product.ts';
import { isOpenOn, type Scheme } from '../../core/catalog/scheme.ts';
import { handledProducts, hasOrdered, noHistory, roundsHad } from '../../core/order/history.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { isPaidAtOnce, priceOrder } from '../../core/price/price-order.ts';
import { freeUnits, listValue, netCostOf, netValue } from '../../core/price/priced.ts';
import { tariffAt } from '../../core/price/tariff.ts';
import { whyNot } from '../../core/price/why-not.ts';
import type { Preview, PreviewQuestion, TryShop } from '../../protocol/schemes.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { costSoFar } from './scheme-use.ts';
import { readPricing } from './tariffs.ts';

/** [OD7] What an order of this shop would get if the scheme were as it is written here, beside all others that hold. */
export async function previewOf(tx: Transaction, question: PreviewQuestion): Promise<Preview> {
  const { scheme, on, items } = question;
  const shop = await tx.row<{ id: Id; body: Outlet }>(
    'select id, body from outlet where tenant = $1 and code = $2',
    tx.tenant,
    question.outlet,
  );
  if (!shop) throw new Refused('no-outlet');
  const outlet = shop.body;
  const payment = question.payment ?? outlet.credit.terms;
  const gift = scheme.mechanic.kind === 'buy-get' && scheme.mechanic.gift ? [scheme.mechanic.gift] : [];
  const products = await productsOf(tx, [...items.map((item) => item.product), ...gift]);
  const pricing = await readPricing(tx, [shop.id], [...products.keys()]);
  const soFar = await costSoFar(tx, scheme.code);
  const history = pricing.histories.get(shop.id) ?? noHistory(shop.id);
  const standing = {
    outlet,
    agreements: pricing.agreements,
    handled: handledProducts(history),
    hasOrdered: hasOrdered(history, null),
  };
  const written: Scheme = { ...scheme, version: 1, isSpent: scheme.budget !== null && soFar >= scheme.budget };
  const schemes = [written, ...pricing.schemes.filter((one) => one.code !== scheme.code)];
  const tariff = tariffAt({ lists: pricing.lists, schemes, shop: standing, had: roundsHad(history, null), on });
  const priced = priceOrder({ items, payment }, tariff);
  const asked = { shop: standing, on, prices: tariff.prices, isPaidAtOnce: isPaidAtOnce(payment), priced };
  const cost = priced.given.find((one) => one.scheme.code === scheme.code)?.benefit ?? NOTHING;
  const { code, name, channel, class: ofClass } = outlet;
  return {
    outlet: { code, name, channel, class: ofClass },
    payment,
    lines: priced.lines.map((line) => ({
      product: line.product,
      quantity: line.quantity,
      free: freeUnits(line),
      list: listValue(line),
      value: netValue(line),
      netCase: netCostOf(line, caseOf(products.get(line.product)!).factor),
      from: line.list,
      schemes: line.schemes,
    })),
    unpriced: items.map((item) => item.product).filter((product) => !tariff.prices.has(product)),
    list: sumOf(priced.lines.map(listValue)),
    total: priced.total,
    given: priced.given.map((one) => ({
      code: one.scheme.code,
      name: one.scheme.name,
      rounds: one.rounds,
      benefit: one.benefit,
      bound: one.bound,
    })),
    notGiven: schemes
      .filter((one) => one === written || isOpenOn(one, on))
      .flatMap((one) => {
        const because = whyNot(one, asked);
        return because ? [{ ...because, code: one.code, name: one.name }] : [];
      }),
    cost,
    left: scheme.budget === null ? null : minus(scheme.budget, sumOf([soFar, cost])),
  };
}

async function productsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Product>> {
  const rows = await tx.rows<{ body: Product }>(
    `select body from product where tenant = $1 and id in (select jsonb_array_elements_text($2::jsonb))`,
    tx.tenant,
    ids,
  );
  const found = new Map(rows.map(({ body }) => [body.id, body]));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw new Refused('no-product', { products: missing });
  return found;
}

/** So many as fit under an input. */
const SHOPS_MOST = 12;

/** Shops of a channel (null: of any) whose code or name holds a text: to try a scheme on. */
export const shopsWith = (tx: Transaction, find: string, channel: string | null): Promise<TryShop[]> =>
  tx.rows<TryShop>(
    `select code, name, body->>'channel' as channel, body->>'class' as class from outlet
     where tenant = $1 and body->>'status' = 'active' and ($3::text is null or body->>'channel' = $3) and (position(lower($2) in lower(code)) > 0 or position(lower($2) in lower(name)) > 0)
     order by code limit ${SHOPS_MOST}`,
    tx.tenant,
    find,
    channel,
  );
