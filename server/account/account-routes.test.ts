import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { AGES, creditOn } from '../../core/order/account/account.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { Order } from '../../core/order/order.ts';
import type { AccountList, AccountPage, NewPayment } from '../../protocol/accounts.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, opened, Phone, TODAY } from '../sync/field-day.ts';

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
    `update outlet set body = jsonb_set(body, '{distributor,name}', $2::jsonb) where tenant = $1`,
    `"${DEALER}"`,
  );
  await sql(`update person set distributor = $2 where tenant = $1 and login = 'dealer'`, DEALER);
  const prices = { P1: { fen: 10_000, per: 1, retail: null } };
  const list = { code: 'std', name: '标准价', channels: [], from: '2026-01-01', to: null, version: 1, prices };
  await sql(`insert into price_list (tenant, code, body) values ($1, 'std', $2)`, JSON.stringify(list));
});
afterAll(() => database.close());

const sql = (text: string, ...values: unknown[]): Promise<object[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows(text, house.ours.tenant, ...values));
const shop = (n: number): string => house.ours.outlets[n]!.id;
const page = async (n: number, login = 'finance'): Promise<AccountPage> =>
  (await (await get(house, `/v1/accounts/${shop(n)}`, desks.get(login))).json()) as AccountPage;
const payment = (yuan: number, more: Partial<NewPayment> = {}): NewPayment => ({
  id: randomUUID(),
  day: TODAY,
  amount: fen(yuan * 100),
  way: 'transfer',
  reference: '回单 8801',
  note: '',
  orders: [],
  ...more,
});
const pay = (n: number, of: NewPayment, login = 'finance'): Promise<Response> =>
  post(house, `/v1/accounts/${shop(n)}/payments`, of, desks.get(login));
const code = async (answer: Promise<Response>): Promise<unknown> =>
  ((await (await answer).json()) as { code?: string }).code;

/** A shop that nothing has been delivered to or paid by, with this balance of five days ago. */
async function brought(n: number, yuan: number, overdue = 0, limit = 5000): Promise<void> {
  await sql(`delete from account_entry where tenant = $1 and outlet = $2`, shop(n));
  await sql(`delete from delivery where tenant = $1 and outlet = $2`, shop(n));
  await sql(
    `update outlet set account = null, body = jsonb_set(body, '{credit}', $3::jsonb) where tenant = $1 and id = $2`,
    shop(n),
    JSON.stringify({
      terms: 'credit',
      limit: limit * 100,
      receivable: yuan * 100,
      overdue: overdue * 100,
      asOf: plusDays(TODAY, -5),
    }),
  );
}

/** The rep sells at a shop; answers the order and what the server had to say. */
async function sold(n: number, bottles: number, yuan: number, more: Partial<Order> = {}) {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const order = { ...anOrder('P1', bottles, fen(yuan * 100)), ...more };
  phone.tell(opened(visit, shop(n)), agreed(visit, order), closed(visit));
  const answer = await phone.push();
  return { order, codes: answer.results.map((one) => one.code) };
}
async function act(id: string, deed: string, quantity?: number): Promise<OrderPage> {
  const lines = quantity ? [{ product: 'P1', quantity: units(quantity), batch: '', produced: null }] : [];
  const said = { deed, comment: '', lines, signedBy: '王姐', short: [] };
  return (await (await post(house, `/v1/orders/${id}`, said, desks.get('office2'))).json()) as OrderPage;
}
const historyOf = async (n: number): Promise<OutletHistory> => {
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  return docs.find((doc) => doc.e === 'history' && doc.id === shop(n))!.b as OutletHistory;
};

test('[SA1] [OA7] limit ¥5,000, ¥4,000 brought in: ¥600 agreed, half of it delivered, then all; ¥400 are left all the while, and ¥500 more wait', async () => {
  await brought(0, 4000);
  const { order } = await sold(0, 6, 100);
  for (const deed of ['send', 'accept', 'ship']) await act(order.id, deed);
  const standing = async () => {
    const { row } = await page(0);
    const history = await historyOf(0);
    const toCome = history.onTheWay.reduce((sum, one) => sum + one.total, 0);
    const owed = creditOn(row.credit, history.account, TODAY).receivable;
    return [row.credit.receivable, row.openOrders, row.available, owed, toCome].map((one) => one / 100);
  };
  // Nothing has moved yet: the phone knows what was brought in from the shop itself.
  expect(await standing()).toEqual([4000, 600, 400, 4000, 600]);
  await act(order.id, 'deliver', 3);
  expect(await standing()).toEqual([4300, 300, 400, 4300, 300]);
  await act(order.id, 'ship');
  await act(order.id, 'deliver', 3);
  expect(await standing()).toEqual([4600, 0, 400, 4600, 0]);
  const next = await sold(0, 5, 100);
  expect(next.codes).toContain('credit-hold');
  await sql(`update sales_order set state = 'cancelled' where tenant = $1 and id = $2`, next.order.id);
  await pay(0, payment(1000));
  expect(await standing()).toEqual([3600, 0, 1400, 3600, 0]);
  expect((await sold(0, 5, 100)).codes).not.toContain('credit-hold');
});

test('[SA2] a payment lowers the oldest first; not of tomorrow, not of before the balance, not for orders of others, and twice is once', async () => {
  await brought(1, 300, 100);
  const of = payment(150);
  expect([(await pay(1, of)).status, (await pay(1, of, 'office2')).status]).toEqual([200, 200]);
  const { row, charges, entries } = await page(1);
  expect(row.credit).toMatchObject({ receivable: 15_000, overdue: 0 });
  expect(charges.map((c) => [c.due < TODAY, c.amount / 100, c.open / 100])).toEqual([
    [false, 200, 150],
    [true, 100, 0],
  ]);
  expect(entries).toMatchObject([{ kind: 'payment', amount: 15_000, by: 'finance', reference: '回单 8801' }]);
  expect(await code(pay(1, payment(1, { day: plusDays(TODAY, 1) })))).toBe('in-the-future');
  expect(await code(pay(1, payment(1, { day: plusDays(TODAY, -6) })))).toBe('before-the-balance');
  expect(await code(pay(1, payment(1, { orders: [randomUUID()] })))).toBe('not-delivered-here');
  expect((await pay(1, payment(0))).status).toBe(422);
  expect((await pay(1, payment(1), 'sup0')).status).toBe(403);
  expect((await post(house, `/v1/accounts/nobody/payments`, payment(1), desks.get('finance'))).status).toBe(404);
});

test('[SA3] a distributor writes down cash for what he delivered, and sees no account', async () => {
  const { order } = await sold(1, 2, 100, { payment: 'cash' });
  const cash = (more: Partial<NewPayment> = {}) => payment(200, { way: 'cash', orders: [order.id], ...more });
  expect(await code(pay(1, cash(), 'dealer'))).toBe('not-delivered-here');
  for (const deed of ['send', 'accept', 'ship']) await act(order.id, deed);
  await act(order.id, 'deliver', 2);
  const before = (await page(1)).row.credit.receivable;
  expect(await code(pay(1, cash({ way: 'wechat' }), 'dealer'))).toBe('cash-for-orders-only');
  expect(await code(pay(1, cash({ orders: [] }), 'dealer'))).toBe('cash-for-orders-only');
  expect((await pay(1, cash(), 'dealer')).status).toBe(200);
  const { row, charges } = await page(1);
  expect(row.credit.receivable).toBe(before);
  expect(charges.find((one) => one.order?.id === order.id)).toMatchObject({ open: 0, isAtTheDoor: true });
  for (const path of ['/v1/accounts', `/v1/accounts/${shop(1)}`])
    expect((await get(house, path, desks.get('dealer'))).status).toBe(403);
});

test('[SA6] an order on credit is settled when it is paid, one that was paid at the door at once', async () => {
  await brought(1, 0);
  const settled = async (more: Partial<Order>): Promise<Order> => {
    const { order } = await sold(1, 2, 100, more);
    for (const deed of ['send', 'accept', 'ship']) await act(order.id, deed);
    await act(order.id, 'deliver', 2);
    await act(order.id, 'sign');
    return order;
  };
  const settle = async (order: Order): Promise<Response> =>
    post(
      house,
      `/v1/orders/${order.id}`,
      { deed: 'settle', comment: '', lines: [], signedBy: null, short: [] },
      desks.get('finance'),
    );
  const order = await settled({});
  await pay(1, payment(199));
  expect(await code(settle(order))).toBe('not-paid');
  expect((await settle(await settled({ payment: 'cash' }))).status).toBe(200);
});

test('[SA7] ¥200 delivered and signed: with the last yuan it is settled, with that taken back it is owed again, and paid once more settled', async () => {
  await brought(1, 0);
  const { order } = await sold(1, 2, 100);
  for (const deed of ['send', 'accept', 'ship']) await act(order.id, deed);
  await act(order.id, 'deliver', 2);
  await act(order.id, 'sign');
  const stands = async (): Promise<string[]> => {
    const answer = await get(house, `/v1/orders/${order.id}`, desks.get('finance'));
    const { row, events } = (await answer.json()) as OrderPage;
    const last = events.at(-1)!;
    return [row.state, last.deed, last.by, last.comment];
  };
  await pay(1, payment(199));
  expect(await stands()).toEqual(['signed', 'sign', 'office 2', '']);
  const last = payment(1);
  await pay(1, last, 'office2');
  expect(await stands()).toEqual(['settled', 'settle', 'office 2', '']);
  expect((await historyOf(1)).orders.find((one) => one.order === order.id)).toMatchObject({ state: 'settled' });
  const back = { id: randomUUID(), entry: last.id, reason: '退票' };
  await post(house, `/v1/accounts/${shop(1)}/reversals`, back, desks.get('finance'));
  expect(await stands()).toEqual(['signed', 'owe-again', 'finance', '退票']);
  await pay(1, payment(1, { orders: [order.id] }));
  expect((await stands()).slice(0, 2)).toEqual(['settled', 'settle']);
});

test('[SA7] what was paid before it was signed is settled with the signature, cash at the door when it is written down', async () => {
  await brought(1, 0);
  const until = async (more: Partial<Order>): Promise<Order> => {
    const { order } = await sold(1, 2, 100, more);
    for (const deed of ['send', 'accept', 'ship']) await act(order.id, deed);
    await act(order.id, 'deliver', 2);
    return order;
  };
  const early = await until({});
  await pay(1, payment(200));
  expect((await act(early.id, 'sign')).row.state).toBe('settled');
  const cash = await until({ payment: 'cash' });
  expect((await act(cash.id, 'sign')).row.state).toBe('signed');
  await pay(1, payment(200, { way: 'cash', orders: [cash.id] }), 'dealer');
  const answer = await get(house, `/v1/orders/${cash.id}`, desks.get('finance'));
  expect(((await answer.json()) as OrderPage).row.state).toBe('settled');
});

test('[SA4] finance takes a payment back with a reason, once; the office does not', async () => {
  await brought(1, 500);
  const wrong = payment(400);
  await pay(1, wrong);
  const back = (login: string, reason = '记错了店') =>
    post(house, `/v1/accounts/${shop(1)}/reversals`, { id: randomUUID(), entry: wrong.id, reason }, desks.get(login));
  expect((await back('office2')).status).toBe(403);
  expect((await back('finance', ' ')).status).toBe(422);
  expect((await back('finance')).status).toBe(200);
  expect(await code(back('finance'))).toBe('taken-back-already');
  const { row, entries } = await page(1);
  expect(row.credit.receivable).toBe(50_000);
  expect(entries.map((e) => [e.kind, e.amount, e.isTakenBack, e.note]).sort()).toEqual([
    ['payment', 40_000, true, ''],
    ['reversal', 40_000, false, '记错了店'],
  ]);
});

test('[SA8] a rep collects ¥300 of ¥500 in a visit: the shop owes ¥200 at once, by his name; twice is once', async () => {
  await brought(1, 500, 200);
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const paid = { ...aFact['money-collected']({ visit, payment: randomUUID(), amount: fen(30_000) }) };
  phone.tell(opened(visit, shop(1)), paid, { ...paid, note: '再记一次' });
  const { results } = await phone.push();
  expect(results.map((one) => one.code)).toEqual([null, null, 'id-clash']);
  const { row, entries } = await page(1);
  expect(row.credit).toMatchObject({ receivable: 20_000, overdue: 0 });
  expect(entries).toMatchObject([{ kind: 'payment', amount: 30_000, way: 'cash', by: 'rep 0' }]);
  expect((await historyOf(1)).account?.items).toMatchObject([{ open: 20_000 }]);
});

test('[SA5] the desk lists who owes longest and most first, a supervisor those of the team', async () => {
  await brought(0, 900, 900);
  await pay(0, payment(1));
  const list = async (login: string): Promise<AccountList> =>
    (await (await get(house, '/v1/accounts', desks.get(login))).json()) as AccountList;
  const all = await list('finance');
  expect(all.rows[0]).toMatchObject({ outlet: { id: shop(0) }, credit: { overdue: 89_900 } });
  expect(AGES.map((age) => all.rows[0]!.ageing[age] / 100)).toEqual([0, 899, 0, 0, 0]);
  expect(all.total.overdue).toBe(89_900);
  expect((await list('sup0')).rows).toEqual([]);
  const route = randomUUID();
  await sql(
    `insert into route (tenant, id, code, name, weekday, cycle_weeks, anchor, rep) values ($1, $2, 'R9', 'R9', 3, 1, '2026-11-25', $3)`,
    route,
    house.ours.reps[0].person,
  );
  await sql(`insert into route_outlet (tenant, route, position, outlet) values ($1, $2, 1, $3)`, route, shop(0));
  expect((await list('sup0')).rows.map((row) => row.outlet.id)).toEqual([shop(0)]);
  expect((await list('sup1')).rows).toEqual([]);
  expect((await get(house, `/v1/accounts/${shop(0)}`, desks.get('sup1'))).status).toBe(404);
});
