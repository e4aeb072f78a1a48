import { plusDays } from '../base/day.ts';
import { yuan } from '../base/money.ts';
import { units, type Quantity } from '../base/quantity.ts';
import { percent } from '../base/ratio.ts';
import { packedText } from '../catalog/packed.ts';
import { caseOf, type Product } from '../catalog/product.ts';
import { isOpenIn, isOpenOn } from '../catalog/scheme.ts';
import type { Finding } from '../shelf/findings.ts';
import { pitchFacts } from '../visit/pitch.ts';
import { money, type Reckoned, type Saying, type SlotGround, type Value } from './slot-ground.ts';

/** The most lines of an order that one reads out; of more one says how many there are. */
const READ_OUT = 3;

/** [S10] A line says of a product what was found of this one: each kind of finding has a slot of its own. */
const SPOKEN_OF: readonly Finding['kind'][] = ['out-of-stock', 'low', 'must-stock-missing'];

/** What the check found, and what it is worth to the shop. */
export function ofGoods(of: SlotGround, { day, eyeLevel }: Saying) {
  const { visit, findings, products, topic, today, outlet, schemes, history } = of;
  const found = (...kinds: readonly Finding['kind'][]): Finding | undefined =>
    findings.find(({ kind, product }) => kinds.includes(kind) && (topic ?? product) === product);
  const nameOf = (finding: { readonly product: string } | undefined): Value =>
    products.get(finding?.product ?? '')?.name;
  const product = products.get(topic ?? found(...SPOKEN_OF)?.product ?? '');
  const off = found('price-off');
  const inStock = Object.entries(history.visits.find((one) => one.visit !== visit.id)?.stock ?? {}).find(
    ([, n]) => n > 0,
  );
  const old = findings.find(({ kind, quantity }) => kind === 'near-expiry' && quantity !== null);
  const oldProduct = products.get(old?.product ?? '');
  const seen = visit.shelf?.lines.find(
    ({ level, tag, state }) => level === 'eye' && tag === true && state === 'present',
  );
  const scheme = schemes
    .filter((one) => isOpenOn(one, today) && isOpenIn(one, outlet.channel))
    .sort((a, b) => (a.to < b.to ? -1 : 1))[0];
  const seenName = products.get(seen?.product ?? '')?.name;
  return {
    SKU: product?.name,
    数量: product && '1',
    单位: product && caseOf(product).name,
    ...ofMoney(of, product),
    在售品: inStock && products.get(inStock[0])?.name,
    必备品: nameOf(found('must-stock-missing')),
    空面品: nameOf(found('shelf-empty')),
    价格品: nameOf(off),
    现场观察: seenName && eyeLevel(seenName),
    店价: money(off?.price?.asked),
    建议价: money(off?.price?.suggested),
    临期品: oldProduct?.name,
    临期数量: old && oldProduct && packedText(units(old.quantity!), oldProduct),
    活动: scheme?.name,
    截止日: scheme && day(scheme.to),
    预计送到: day(plusDays(today, outlet.distributor.leadDays)),
  };
}

function ofMoney({ visit, history, tariff, outlet, today }: SlotGround, product: Product | undefined) {
  if (!product) return { 断货次数: null, 盘点次数: null, 售价: null, 毛利: null, 毛利率: null, 每箱价: null };
  const { situation, how, benefit } = pitchFacts({
    visit,
    history,
    product,
    tariff,
    payment: outlet.credit.terms,
    quantity: null,
    deliveryDay: plusDays(today, outlet.distributor.leadDays),
  });
  const earns = benefit && benefit.profit > 0 ? benefit : null;
  return {
    断货次数: situation && situation.empty > 0 ? String(situation.empty) : null,
    盘点次数: situation && String(situation.of),
    售价: money(earns?.at),
    毛利: money(earns?.profit),
    毛利率: earns?.margin === null || earns?.margin === undefined ? null : percent(earns.margin),
    每箱价: money(how?.value),
  };
}

/** The draft order with its sum, and the order that was agreed. */
export function ofOrder(
  { visit, suggestions, products, topic }: SlotGround,
  { day, list, products: count, payment, paying }: Saying,
) {
  const { order } = visit;
  const lines = (order?.lines ?? []).flatMap((line) => {
    const of = products.get(line.product);
    return of && line.agreed > 0 ? [`${of.name} ${packedText(line.agreed, of)}`] : [];
  });
  const line = [...suggestions, ...(order?.lines ?? [])].find(
    (one) => isReckoned(one) && (topic ?? one.product) === one.product,
  );
  const product = products.get(line?.product ?? '');
  const amount = (quantity: Quantity | null | undefined): Value =>
    quantity === null || quantity === undefined || !product ? null : packedText(quantity, product);
  return {
    对账品: product?.name,
    上次库存: amount(line?.arithmetic?.previous),
    到货: amount(line?.arithmetic?.delivered),
    现存: amount(line?.arithmetic?.counted),
    实销: line?.arithmetic?.sold ? amount(units(line.arithmetic.sold)) : null,
    建议数量: amount(line?.proposed),
    清单: lines.length <= READ_OUT ? list(lines) : count(lines.length),
    送货日: order && day(order.deliveryDay),
    付款方式: order && paying(payment[order.payment], yuan(order.total)),
  };
}

/** Two counts with something sold between them, and something to propose. */
const isReckoned = ({ proposed, arithmetic }: Reckoned): boolean =>
  (proposed ?? 0) > 0 &&
  arithmetic !== null &&
  arithmetic.previous !== null &&
  arithmetic.counted !== null &&
  (arithmetic.sold ?? 0) > 0;
