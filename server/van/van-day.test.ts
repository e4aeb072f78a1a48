import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../core/base/instant.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { anId, minutesAfter } from '../../core/field-day/ids.ts';
import type { MoneyCollected } from '../../core/order/collect/facts.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { Order } from '../../core/order/order.ts';
import type { VanFact } from '../../core/order/van/facts.ts';
import { goodsOf } from '../../core/order/van/van.ts';
import type { AccountPage } from '../../protocol/accounts.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import type { VanDay } from '../../protocol/vans.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, NOW, opened, Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
let phone: Phone;
const desks = new Map<string, Pass>();
const trip = randomUUID();
const at: Instant = minutesAfter(NOW, -120);
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  for (const login of ['sup0', 'sup1', 'office2', 'finance', 'admin']) desks.set(login, await deskOf(house, login));
  phone = new Phone(house.ours, house.ours.reps[0]);
  const prices = { P1: { fen: 400, per: 1, retail: null } };
  const list = { code: 'std', name: '标准价', channels: [], from: '2026-01-01', to: null, version: 1, prices };
  await sql(`insert into price_list (tenant, code, body) values ($1, 'std', $2)`, list);
  for (const { id } of house.ours.outlets)
    await sql(
      `update outlet set body = jsonb_set(body, '{credit}', $3::jsonb) where tenant = $1 and id = $2`,
      id,
      JSON.stringify({ terms: 'credit', limit: 500_000, receivable: 0, overdue: 0, asOf: '2026-11-01' }),
    );
});
afterAll(() => database.close());

const sql = (text: string, ...values: unknown[]): Promise<object[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows(text, house.ours.tenant, ...values));
const shop = (n: number): string => house.ours.outlets[n]!.id;
const told = async (...facts: Fact[]): Promise<string[]> => {
  phone.tell(...facts);
  const { results } = await phone.push();
  return results
    .slice(-facts.length)
    .filter((one) => one.status !== 'applied' || one.code !== null)
    .map((one) => `${one.status} ${one.code}`);
};
const vanOrder = (bottles: number): Order => ({ ...anOrder('P1', bottles, fen(400)), type: 'van', deliveryDay: TODAY });
const sold = (n: number, order: Order, of = trip): Fact => ({
  kind: 'van-sold',
  at,
  trip: of,
  order: order.id,
  outlet: shop(n),
  lines: goodsOf(order),
  total: order.total,
});
const collected = (visit: string, yuan: number, more: Partial<MoneyCollected> = {}): MoneyCollected => ({
  kind: 'money-collected',
  at,
  visit,
  payment: randomUUID(),
  amount: fen(yuan * 100),
  way: 'cash',
  reference: '',
  orders: [],
  note: '',
  ...more,
});
const loaded = (quantity: number): VanFact => ({
  kind: 'van-loaded',
  at,
  trip,
  day: TODAY,
  from: '城南配送站',
  lines: [{ product: 'P1', quantity: units(quantity), depot: units(quantity), batch: '', produced: null, reason: '' }],
});
const account = async (n: number): Promise<AccountPage> =>
  (await (await get(house, `/v1/accounts/${shop(n)}`, desks.get('finance'))).json()) as AccountPage;
const dayFor = async (login: string): Promise<VanDay> =>
  (await (await get(house, `/v1/vans?day=${TODAY}`, desks.get(login))).json()) as VanDay;
const rowOf = async (login = 'finance') => (await dayFor(login)).rows[0]!;
const stateOf = async (id: string): Promise<string> =>
  ((await (await get(house, `/v1/orders/${id}`, desks.get('office2'))).json()) as OrderPage).row.state;
const code = async (answer: Promise<Response>): Promise<unknown> =>
  ((await (await answer).json()) as { code?: string }).code;

// The day on paper: 240 bottles go in. Shop 1 buys 120 at ¥4.00, pays ¥480.00 in cash. Shop 2 buys 60, ¥240.00: ¥100.00 by
// WeChat, the rest is owed. In the evening 60 bottles should be there and 58 are, ¥480.00 in the box and ¥470.00 are.
const [first, second] = [vanOrder(120), vanOrder(60)];

test('[SV1] [SA8] sold out of the van: signed for and settled where it was paid, owed where it was not; nothing is on the way', async () => {
  const [one, two] = [randomUUID(), randomUUID()];
  expect(await told(loaded(240))).toEqual([]);
  expect(
    await told(opened(one, shop(0)), agreed(one, first), sold(0, first), collected(one, 480, { orders: [first.id] })),
  ).toEqual([]);
  expect(
    await told(
      opened(two, shop(1)),
      agreed(two, second),
      sold(1, second),
      collected(two, 100, { way: 'wechat', reference: 'WX1', orders: [second.id] }),
    ),
  ).toEqual([]);
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['settled', 'signed']);
  expect((await account(0)).row.credit.receivable).toBe(0);
  const { row, entries } = await account(1);
  expect([row.credit.receivable, row.openOrders]).toEqual([14_000, 0]);
  expect(entries).toMatchObject([{ kind: 'payment', amount: 10_000, way: 'wechat', reference: 'WX1', by: 'rep 0' }]);
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  const history = docs.find((doc) => doc.e === 'history' && doc.id === shop(1))!.b as OutletHistory;
  expect(history.onTheWay).toEqual([]);
  expect(history.account?.items).toMatchObject([{ order: second.id, open: 14_000 }]);
  expect(history.deliveries).toMatchObject([{ order: second.id, lines: { P1: 60 } }]);
});

test('[SA8] a debt is collected in a visit, the same payment under another name waits, too much is paid beforehand', async () => {
  const visit = randomUUID();
  const of = collected(visit, 140);
  expect(await told(opened(visit, shop(1)), of)).toEqual([]);
  expect(await stateOf(second.id)).toBe('settled');
  expect(await told({ ...of, amount: fen(999) })).toEqual(['quarantined id-clash']);
  expect(await told(collected(visit, 5, { way: 'alipay' }))).toEqual([]);
  expect((await account(1)).row).toMatchObject({ prepaid: 500 });
});

test('[SV1] a sale of an order that nobody knows, or of other goods than its order waits; more than was loaded is taken in', async () => {
  const visit = randomUUID();
  const order = vanOrder(12);
  expect(await told(sold(0, vanOrder(1)))).toEqual(['quarantined target-gone']);
  expect(await told(opened(visit, shop(0)), agreed(visit, order))).toEqual([]);
  const other = { ...(sold(0, order) as Extract<VanFact, { kind: 'van-sold' }>) };
  expect(await told({ ...other, lines: [{ product: 'P1', paid: units(11), free: units(0) }] })).toEqual([
    'quarantined invalid',
  ]);
  const odd = randomUUID();
  expect(await told(sold(0, order, odd))).toEqual([]);
  expect(await told(sold(0, order, odd))).toEqual(['quarantined locked']);
  const van = (await rowOf()).vans.find((one) => one.trip === odd)!;
  expect(van.doubts).toEqual([{ doubt: 'more-out-than-in', products: ['P1'] }]);
  await sql('delete from van_trip where tenant = $1 and id = $2', odd);
});

test('[SV2] a trip is in the book of its rep; another rep cannot tell of it', async () => {
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'van' && doc.id === trip)!.b).toMatchObject({ trip, day: TODAY });
  const other = new Phone(house.ours, house.ours.reps[1]);
  other.tell(loaded(1));
  expect((await other.push()).results[0]).toMatchObject({ status: 'quarantined', code: 'id-clash' });
  expect((await other.pull()).docs.filter((doc) => doc.e === 'van')).toEqual([]);
});

test('[SV3] the desk: 240 in, 180 sold, 58 of 60 counted; ¥470.00 of ¥480.00 in the box; other teams see nothing', async () => {
  const counted = { product: 'P1', counted: units(58), reason: '破损 2 瓶' };
  const money = [
    { way: 'cash', amount: fen(61_000), reason: '找零多找了 10 元' },
    { way: 'wechat', amount: fen(10_000), reason: '' },
    { way: 'alipay', amount: fen(500), reason: '' },
  ] as const;
  expect(
    await told(
      { kind: 'van-counted', at, trip, goods: [counted] },
      { kind: 'money-counted', at, day: TODAY, money: [...money] },
    ),
  ).toEqual([]);
  const row = await rowOf('sup0');
  expect(row.vans).toMatchObject([
    {
      trip,
      goods: [
        { product: 'P1', loaded: 240, sold: 180, expected: 60, counted: 58, difference: -2, reason: '破损 2 瓶' },
      ],
      doubts: [{ doubt: 'count-differs', products: ['P1'] }],
      approved: null,
      mayApprove: true,
    },
  ]);
  expect(row.money.counted.map((line) => [line.way, line.expected, line.difference])).toEqual([
    ['cash', 62_000, -1000],
    ['wechat', 10_000, 0],
    ['alipay', 500, 0],
  ]);
  expect(row.money.collected).toHaveLength(4);
  expect((await dayFor('sup1')).rows).toEqual([]);
  expect((await dayFor('office2')).rows).toHaveLength(1);
  expect((await get(house, '/v1/vans?day=tomorrow', desks.get('finance'))).status).toBe(400);
});

test('[SV5] the count is approved once by the supervisor; a sale that comes later needs another yes', async () => {
  const approve = (login: string) => post(house, `/v1/vans/trips/${trip}`, {}, desks.get(login));
  expect((await approve('office2')).status).toBe(403);
  expect((await approve('sup1')).status).toBe(404);
  expect((await approve('sup0')).status).toBe(200);
  expect((await rowOf()).vans[0]).toMatchObject({ approved: { by: 'sup0' }, mayApprove: false });
  expect(
    await told({
      kind: 'van-given',
      at: minutesAfter(at, 5),
      trip,
      outlet: null,
      lines: [{ product: 'P1', quantity: units(1) }],
      reason: '试饮',
    }),
  ).toEqual([]);
  const [van] = (await rowOf()).vans;
  expect(van).toMatchObject({ approved: null, mayApprove: true });
  expect(van!.doubts.map((one) => one.doubt)).toEqual(['out-after-count', 'count-differs']);
});

test('[SV4] finance takes over what is due with its difference, once; what comes later is due anew', async () => {
  const [way, wechat, alipay] = [
    { way: 'cash', amount: fen(61_000), reason: '短款 10 元' },
    { way: 'wechat', amount: fen(10_000), reason: '' },
    { way: 'alipay', amount: fen(500), reason: '' },
  ] as const;
  const rep = house.ours.reps[0].person;
  const id = randomUUID();
  const hand = (money: unknown[], login = 'finance', by = id) =>
    post(house, '/v1/vans/hand-overs', { id: by, rep, day: TODAY, money }, desks.get(login));
  expect((await rowOf()).money).toMatchObject({ mayTakeOver: true, handedOver: [] });
  expect((await rowOf('sup0')).money.mayTakeOver).toBe(false);
  expect((await hand([way, wechat, alipay], 'sup0')).status).toBe(403);
  expect(await code(hand([way, wechat]))).toBe('not-counted');
  expect(await code(hand([{ ...way, reason: '' }, wechat, alipay]))).toBe('reason-needed');
  expect((await hand([way, wechat, alipay])).status).toBe(200);
  expect((await hand([way, wechat, alipay])).status).toBe(200);
  expect(await code(hand([way], 'finance', randomUUID()))).toBe('nothing-due');
  const { money } = await rowOf();
  expect(money).toMatchObject({ due: [], mayTakeOver: false, handedOver: [{ by: 'finance' }] });
  expect(money.handedOver[0]!.money[0]).toMatchObject({ way: 'cash', expected: 62_000, difference: -1000 });
  expect(money.collected.every((one) => one.isHandedOver)).toBe(true);
  expect((await account(0)).entries.map((one) => one.isHandedOver)).toEqual([true]);
  const visit = randomUUID();
  await told(opened(visit, shop(0)), collected(visit, 48));
  expect((await rowOf()).money.due).toMatchObject([{ way: 'cash', expected: 4800 }]);
  expect((await hand([{ way: 'cash', amount: fen(4800), reason: '' }], 'finance', randomUUID())).status).toBe(200);
  expect((await rowOf()).money.handedOver).toHaveLength(2);
  expect(
    (
      await post(
        house,
        '/v1/vans/hand-overs',
        { id: anId(1), rep: anId(2), day: TODAY, money: [] },
        desks.get('finance'),
      )
    ).status,
  ).toBe(404);
});

test('[SV6] the office says who has a van, and the phone hears it', async () => {
  const rep = house.ours.reps[0].person;
  const set = (login: string) => post(house, `/v1/vans/reps/${rep}`, { hasVan: true }, desks.get(login));
  expect((await set('finance')).status).toBe(403);
  expect((await set('office2')).status).toBe(200);
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'person')!.b).toMatchObject({ hasVan: true });
  expect((await dayFor('office2')).reps.find((one) => one.id === rep)).toMatchObject({ hasVan: true });
});
