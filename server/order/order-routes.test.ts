import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import { plusDays } from '../../core/base/day.ts';
import { fen, minus, share } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import { aScheme } from '../../core/field-day/a-scheme.ts';
import type { OrderDeed } from '../../core/order/life/deeds.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { Order } from '../../core/order/order.ts';
import type { DelegationList, OrderAct, OrderList, OrderPage } from '../../protocol/orders.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, post, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, NOW, opened, Phone, TODAY } from '../sync/field-day.ts';

const DEALER = '城南配送站';
let database: FreshDatabase;
let house: House;
const desks = new Map<string, Pass>();
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  for (const login of ['sup0', 'sup1', 'office2', 'finance', 'dealer', 'admin'])
    desks.set(login, await deskOf(house, login));
  await sql(
    `update outlet set body = jsonb_set(body, '{distributor,name}', $2::jsonb) where tenant = $1 and id = $3`,
    JSON.stringify(DEALER),
    house.ours.outlets[0]!.id,
  );
  await sql(`update outlet set body = jsonb_set(body, '{credit,limit}', '9000000') where tenant = $1`);
  await sql(`update person set distributor = $2 where tenant = $1 and login = 'dealer'`, DEALER);
  await sql(
    `insert into price_list (tenant, code, body) values ($1, 'std', $2)`,
    JSON.stringify({
      code: 'std',
      name: '标准价',
      channels: [],
      from: '2026-01-01',
      to: null,
      version: 1,
      prices: {
        P1: { fen: 200, per: 1, retail: null },
        P200: { fen: 20_000, per: 1, retail: null },
      },
    }),
  );
});
afterAll(() => database.close());

const sql = (text: string, ...values: unknown[]): Promise<unknown[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows(text, house.ours.tenant, ...values));
const list = async (login: string, query = ''): Promise<OrderList> =>
  (await (await get(house, `/v1/orders${query}`, desks.get(login))).json()) as OrderList;
const page = async (login: string, id: string): Promise<OrderPage> =>
  (await (await get(house, `/v1/orders/${id}`, desks.get(login))).json()) as OrderPage;
const act = async (login: string, id: string, deed: OrderDeed, more: Partial<OrderAct> = {}): Promise<Response> =>
  post(
    house,
    `/v1/orders/${id}`,
    { deed, comment: '', lines: [], signedBy: null, short: [], ...more },
    desks.get(login),
  );
const state = async (id: string): Promise<string> => (await page('admin', id)).row.state;

/** A visit of the first rep at one of his shops, and the order that was agreed in it. */
async function sold(
  cases: number,
  each = fen(200),
  { shop = 0, product = 'P1', change = (order: Order) => order } = {},
): Promise<{ order: Order; codes: (string | null)[] }> {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const order = change(anOrder(product, cases, each));
  phone.tell(opened(visit, house.ours.outlets[shop]!.id), agreed(visit, order), closed(visit));
  const answer = await phone.push();
  return { order, codes: answer.results.map((one) => one.code) };
}

async function creditOf(limit: number, receivable: number): Promise<void> {
  await sql(
    `update outlet set body = jsonb_set(body, '{credit}', $2::jsonb) where tenant = $1 and id = $3`,
    JSON.stringify({ terms: 'credit', limit, receivable, overdue: 0 }),
    house.ours.outlets[1]!.id,
  );
}

test('[OD2] [OL1] from the shop to the signature: sent, accepted, shipped, half delivered, shipped again, delivered, signed, settled', async () => {
  const { order } = await sold(24);
  const bottles = (quantity: number) => ({ product: 'P1', quantity: units(quantity), batch: 'L1125', produced: null });
  expect((await act('office2', order.id, 'send')).status).toBe(200);
  expect((await act('dealer', order.id, 'accept')).status).toBe(200);
  expect((await act('dealer', order.id, 'ship')).status).toBe(200);
  const half = (await (await act('dealer', order.id, 'deliver', { lines: [bottles(14)] })).json()) as OrderPage;
  expect(half.row.state).toBe('partial');
  expect(half.open).toEqual([{ product: 'P1', ordered: 24, delivered: 14, missing: 10 }]);
  expect(half.credit).toBe(null);
  await act('dealer', order.id, 'ship');
  expect(await (await act('dealer', order.id, 'deliver', { lines: [bottles(11)] })).json()).toMatchObject({
    code: 'more-than-ordered',
    products: ['P1'],
  });
  expect((await act('dealer', order.id, 'deliver', { lines: [bottles(10)] })).status).toBe(200);
  expect(await (await act('dealer', order.id, 'sign')).json()).toMatchObject({ code: 'name-needed' });
  await act('dealer', order.id, 'sign', { signedBy: '王姐' });
  expect((await act('dealer', order.id, 'settle')).status).toBe(403);
  expect(await (await act('finance', order.id, 'settle')).json()).toMatchObject({ code: 'not-paid' });
  const payment = { day: TODAY, amount: 4800, way: 'transfer', reference: '', note: '', orders: [order.id] };
  const account = `/v1/accounts/${house.ours.outlets[0]!.id}/payments`;
  await post(house, account, { id: randomUUID(), ...payment }, desks.get('finance'));
  const end = (await (await get(house, `/v1/orders/${order.id}`, desks.get('finance'))).json()) as OrderPage;
  expect(end.row.state).toBe('settled');
  expect(end.events.map((one) => one.deed)).toEqual([
    'send',
    'accept',
    'ship',
    'deliver',
    'ship',
    'deliver',
    'sign',
    'settle',
  ]);
  expect(end.events.at(-2)).toMatchObject({ by: 'dealer', signedBy: '王姐' });
  expect(end.deliveries.map((one) => [one.part, one.lines[0]?.quantity, one.lines[0]?.batch])).toEqual([
    [1, 14, 'L1125'],
    [2, 10, 'L1125'],
  ]);
});

test('[OD2] who comes late is told where it stands, a no needs a reason, and nobody does what is not his', async () => {
  const { order } = await sold(6);
  expect(await (await act('office2', order.id, 'cancel')).json()).toMatchObject({ code: 'reason-needed' });
  expect((await act('office2', order.id, 'cancel', { comment: '店里改主意了' })).status).toBe(200);
  const late = await act('office2', order.id, 'send');
  expect([late.status, await late.json()]).toMatchObject([409, { code: 'order-moved-on', state: 'cancelled' }]);
  expect((await act('finance', order.id, 'send')).status).toBe(403);
  expect((await act('admin', order.id, 'submit')).status).toBe(422);
  expect((await post(house, `/v1/orders/nobody`, {}, desks.get('office2'))).status).toBe(404);
});

test('[OD1] a rep sees his own, a supervisor the team, a distributor what was sent to it, and nobody another organisation', async () => {
  const { order } = await sold(6);
  const other = await sold(6, fen(200), { shop: 1 });
  const sees = async (login: string, id = order.id) => (await list(login)).rows.some((row) => row.id === id);
  expect([await sees('sup0'), await sees('sup1'), await sees('office2'), await sees('finance')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(await sees('dealer')).toBe(false);
  await act('office2', order.id, 'send');
  await act('office2', other.order.id, 'send');
  expect([await sees('dealer'), await sees('dealer', other.order.id)]).toEqual([true, false]);
  expect((await page('dealer', order.id)).credit).toBe(null);
  expect((await page('sup0', order.id)).credit).toMatchObject({ terms: 'credit' });
  const own = (await (await get(house, '/v1/orders', await phoneOf(house, 'rep0'))).json()) as OrderList;
  expect(own.rows.some((row) => row.id === order.id)).toBe(true);
  const foreign = (await (await get(house, '/v1/orders', await phoneOf(house, 'rep1'))).json()) as OrderList;
  expect(foreign.rows).toEqual([]);
  const theirs = await deskOf(house, 'office2', 'theirs');
  expect((await get(house, `/v1/orders/${order.id}`, theirs)).status).toBe(404);
  expect((await list('office2', '?state=sent')).rows.every((row) => row.state === 'sent')).toBe(true);
  expect((await get(house, '/v1/orders?state=nonsense', desks.get('office2'))).status).toBe(400);
});

test('[Scenario 7] [OL5] [OD3] limit ¥5,000, owes ¥4,200, ¥300 on the way: an order of ¥800 is held, supervisor and finance say yes', async () => {
  await creditOf(500_000, 420_000);
  await sold(1, fen(30_000), { shop: 1, change: (order) => order });
  const { order, codes } = await sold(4, fen(20_000), { shop: 1, product: 'P200' });
  expect(codes).toContain('credit-hold');
  const held = await page('sup0', order.id);
  expect(held.row).toMatchObject({ state: 'held', step: 'supervisor', total: 80_000 });
  // ¥300 of this test, and ¥12 that the test before has sent there.
  expect(held.credit).toMatchObject({ openOrders: 30_000 + 1200, available: 50_000 - 1200 });
  expect(await (await act('finance', order.id, 'approve')).json()).toMatchObject({ code: 'not-your-turn' });
  expect((await act('sup1', order.id, 'approve')).status).toBe(404);
  const first = (await (await act('sup0', order.id, 'approve', { comment: '月底回款' })).json()) as OrderPage;
  expect(first.row).toMatchObject({ state: 'held', step: 'finance' });
  expect(await (await act('sup0', order.id, 'approve')).json()).toMatchObject({ code: 'twice' });
  const second = (await (await act('finance', order.id, 'approve')).json()) as OrderPage;
  expect(second.row).toMatchObject({ state: 'approved', step: null });
  expect(second.approvals.map((one) => [one.step, one.by.name, one.comment])).toEqual([
    ['supervisor', 'sup0', '月底回款'],
    ['finance', 'finance', ''],
  ]);
});

test('[Scenario 7] [OL4] a no says why, the phone hears it, and the order is no sale of the month any more', async () => {
  await creditOf(10_000, 0);
  const before = await ordered();
  const { order } = await sold(4, fen(20_000), { shop: 1 });
  expect(await ordered()).toBe(before + 80_000);
  expect((await act('sup0', order.id, 'reject', { comment: '先结上个月的' })).status).toBe(200);
  expect(await ordered()).toBe(before);
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  const history = docs.find((doc) => doc.e === 'history' && doc.id === house.ours.outlets[1]!.id)!.b as OutletHistory;
  expect(history.orders.find((one) => one.order === order.id)).toMatchObject({
    state: 'rejected',
    comment: '先结上个月的',
  });
  expect(history.onTheWay.some((one) => one.order === order.id)).toBe(false);
});

const ordered = async (): Promise<number> => {
  const [row] = (await sql(
    `select (b->>'actual')::int as actual from sync_doc where tenant = $1 and e = 'month' and id = $2`,
    `${house.ours.reps[0].person} ${TODAY.slice(0, 7)}`,
  )) as { actual: number }[];
  return row?.actual ?? 0;
};

test('[OD4] [OL6] finance hands its yes to a supervisor for these days; both names stand in the order', async () => {
  await creditOf(10_000, 0);
  const { order } = await sold(4, fen(20_000), { shop: 1 });
  const known = (await (await get(house, '/v1/delegations', desks.get('finance'))).json()) as DelegationList;
  const deputy = known.deputies.find((one) => one.name === 'sup1')!;
  expect(known.deputies.map((one) => one.name).sort()).toEqual(['office 2', 'sup0', 'sup1']);
  const give = (body: unknown) => post(house, '/v1/delegations', body, desks.get('finance'));
  expect(await (await give({ deputy: deputy.id, from: TODAY, to: plusDays(TODAY, -1) })).json()).toMatchObject({
    code: 'ends-before-it-begins',
  });
  expect(await (await give({ deputy: house.ours.reps[0].person, from: TODAY, to: TODAY })).json()).toMatchObject({
    code: 'no-deputy',
  });
  const sup0 = known.deputies.find((one) => one.name === 'sup0')!;
  await give({ deputy: sup0.id, from: TODAY, to: TODAY });
  expect((await act('sup0', order.id, 'approve')).status).toBe(200);
  // He has said it once: even for another he does not say it twice.
  expect(await (await act('sup0', order.id, 'approve')).json()).toMatchObject({ code: 'twice' });
  expect((await act('finance', order.id, 'approve')).status).toBe(200);
  expect(await state(order.id)).toBe('approved');
  expect((await get(house, '/v1/delegations', desks.get('dealer'))).status).toBe(403);
});

async function offer(scheme: Scheme): Promise<void> {
  await sql(
    'insert into scheme (tenant, code, body) values ($1, $2, $3) on conflict (tenant, code) do update set body = excluded.body',
    scheme.code,
    JSON.stringify(scheme),
  );
}
const TEN: Scheme = aScheme(
  { kind: 'buy-get', products: ['P1'], buy: units(120), gift: null, free: units(12) },
  { code: 'HD', from: TODAY, to: plusDays(TODAY, 30), budget: fen(4000) },
);
const withGift = (order: Order): Order => ({
  ...order,
  schemes: [{ code: 'HD', version: 1, rounds: 1 }],
  lines: order.lines.map((line) => ({ ...line, schemes: [{ code: 'HD', version: 1, free: units(12), off: fen(0) }] })),
});

test('[OD5] [OD6] free goods that the server comes to as well pass; those of a budget that has gone are a question, and nothing is changed', async () => {
  await offer(TEN);
  // Twelve bottles at ¥2.00 are ¥24.00: the second order takes the last of ¥40.00.
  expect((await sold(120, fen(200), { change: withGift })).codes).toEqual([null, null, null]);
  const second = await sold(120, fen(200), { change: withGift });
  expect(second.codes).toEqual([null, null, null]);
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'scheme' && doc.id === 'HD')?.b).toMatchObject({ isSpent: true });
  const third = await sold(120, fen(200), { change: withGift });
  expect(third.codes).toContain('price-changed');
  expect((await page('office2', third.order.id)).order).toEqual(third.order);
  expect((await page('office2', third.order.id)).open).toEqual([
    { product: 'P1', ordered: 132, delivered: 0, missing: 132 },
  ]);
});

test('[OL10] [OD12] of 100 bottles 30 are short: 70 are on the way, the rep hears it, and all of it is no yes', async () => {
  // As phones name them, the last order of a day has the highest name: the history tells the last six.
  const last = 'ffffffff-ffff-4fff-bfff-ffffffffffff' as Id;
  const { order } = await sold(100, fen(200), { change: (one) => ({ ...one, id: last }) });
  await act('office2', order.id, 'send');
  const accept = async (short: number): Promise<unknown> =>
    (await act('dealer', order.id, 'accept', { short: [{ product: 'P1', quantity: units(short) }] })).json();
  expect(await accept(101)).toMatchObject({ code: 'more-than-ordered' });
  expect(await accept(100)).toMatchObject({ code: 'all-short' });
  expect(await accept(30)).toMatchObject({ row: { state: 'accepted' }, short: [{ product: 'P1', quantity: 30 }] });
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  const history = docs.find((doc) => doc.e === 'history' && doc.id === house.ours.outlets[0]!.id)!.b as OutletHistory;
  expect(history.orders.find((one) => one.order === order.id)?.short).toEqual([{ product: 'P1', quantity: 30 }]);
  expect(history.onTheWay.find((one) => one.order === order.id)?.lines).toEqual({ P1: 70 });
  await act('dealer', order.id, 'ship');
  const came = { product: 'P1', quantity: units(70), batch: 'B1', produced: TODAY };
  expect(await (await act('dealer', order.id, 'deliver', { lines: [came] })).json()).toMatchObject({
    row: { state: 'partial' },
  });
});

/** Eight per cent off the one line, as the phone writes it. */
const withDiscount =
  (rate: number) =>
  (order: Order): Order => {
    const discount = share(order.total, rate, 1000);
    const value = minus(order.total, discount);
    return {
      ...order,
      discount: { rate, reason: '对面店给这个价' },
      lines: order.lines.map((line) => ({ ...line, discount, value })),
      total: value,
    };
  };

test('[OL9] [OD10] a discount of 8 % waits for the supervisor, then the office; price before and after are told, and the sum is the same', async () => {
  const { order, codes } = await sold(100, fen(200), { change: withDiscount(80) });
  expect(codes).toContain('discount-hold');
  expect((await page('sup0', order.id)).row).toMatchObject({
    state: 'held',
    step: 'supervisor',
    discount: 80,
    beforeDiscount: 20_000,
    total: 18_400,
  });
  expect(await (await act('office2', order.id, 'approve')).json()).toMatchObject({ code: 'not-your-turn' });
  expect((await act('sup0', order.id, 'approve')).status).toBe(200);
  expect((await page('office2', order.id)).row).toMatchObject({ state: 'held', step: 'office' });
  const said = (await (await act('office2', order.id, 'approve', { comment: '本月还有预算' })).json()) as OrderPage;
  expect(said.row.state).toBe('approved');
  expect(said.steps).toEqual(['supervisor', 'office']);
  const small = await sold(100, fen(200), { change: withDiscount(30) });
  expect(await (await act('sup0', small.order.id, 'approve')).json()).toMatchObject({ row: { state: 'approved' } });
});

test('[OD10] a discount that its lines do not give is set aside, and one on other prices than today’s is held and says both', async () => {
  const crooked = (order: Order): Order => ({ ...withDiscount(80)(order), discount: { rate: 50, reason: '少写了' } });
  expect((await sold(100, fen(200), { change: crooked })).codes).toContain('invalid');
  expect((await sold(100, fen(190), { change: withDiscount(80) })).codes).toContain('hold-price-changed');
});

test('[OD6] another price than that of today is a question', async () => {
  expect((await sold(6, fen(190))).codes).toContain('price-changed');
  expect((await sold(6)).codes).toEqual([null, null, null]);
});

test('[OD5] what an order had of a scheme comes back when nothing comes of the order', async () => {
  await offer({ ...TEN, code: 'EIN', perOutlet: 1, budget: null });
  await sql(`delete from scheme where tenant = $1 and code = 'HD'`);
  const gift = (order: Order): Order => ({
    ...withGift(order),
    schemes: [{ code: 'EIN', version: 1, rounds: 1 }],
    lines: withGift(order).lines.map((line) => ({
      ...line,
      schemes: [{ code: 'EIN', version: 1, free: units(12), off: fen(0) }],
    })),
  });
  const first = await sold(120, fen(200), { change: gift });
  expect(first.codes).toEqual([null, null, null]);
  expect((await sold(120, fen(200), { change: gift })).codes).toContain('price-changed');
  await act('office2', first.order.id, 'cancel', { comment: '重复下单' });
  const had = (await sql(
    'select rounds from scheme_use where tenant = $1 and sales_order = $2',
    first.order.id,
  )) as unknown[];
  expect(had).toEqual([]);
});

test('[OD16] [OL16] told with who signed: the cash one is settled with others by finance, the one that is owed stays; a second time nothing is left', async () => {
  const office = new Phone(house.ours, house.ours.office);
  const told = async (more: Partial<Order>, signedBy?: string): Promise<string> => {
    const { order } = await sold(12, fen(200), { change: (one) => ({ ...one, ...more }) });
    office.tell({
      kind: 'order-delivered',
      at: NOW,
      order: order.id,
      outlet: house.ours.outlets[0]!.id,
      day: TODAY,
      lines: [{ product: 'P1', quantity: units(12) }],
      ...(signedBy ? { signedBy } : {}),
    });
    await office.push();
    return order.id;
  };
  const orders = [await told({ payment: 'cash' }, '王姐'), await told({}, '王姐'), await told({ payment: 'cash' })];
  const states = () => Promise.all(orders.map(state));
  expect(await states()).toEqual(['signed', 'signed', 'delivered']);
  const { row, events } = await page('finance', orders[0]!);
  expect(row.isAtTheDoor).toBe(true);
  expect(events.at(-1)).toMatchObject({ deed: 'sign', signedBy: '王姐' });
  const settle = (login: string) => post(house, '/v1/orders/settle', { orders }, desks.get(login));
  expect((await settle('office2')).status).toBe(403);
  expect(await (await settle('finance')).json()).toEqual({ settled: 1, stayed: 2 });
  expect(await states()).toEqual(['settled', 'signed', 'delivered']);
  expect(await (await settle('finance')).json()).toEqual({ settled: 0, stayed: 3 });
});
