import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { aFact, anAction } from '../../core/field-day/a-visit.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { AccountPage } from '../../protocol/accounts.ts';
import type { NewReturn, ReturnAct, ReturnForm, ReturnList, ReturnRow } from '../../protocol/returns.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, opened, Phone } from '../sync/field-day.ts';

const DEALER = '城南配送站';
let database: FreshDatabase;
let house: House;
const desks = new Map<string, Pass>();
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  for (const login of ['sup0', 'sup1', 'office2', 'finance', 'dealer']) desks.set(login, await deskOf(house, login));
  await sql(
    `update outlet set body = jsonb_set(body, '{distributor,name}', $2::jsonb) where tenant = $1`,
    `"${DEALER}"`,
  );
  await sql(`update person set distributor = $2 where tenant = $1 and login = 'dealer'`, DEALER);
  const product = { id: 'P1', name: '柠檬茶', packs: [{ name: '瓶', factor: 1 }] };
  await sql(
    `insert into product (tenant, id, name, category, status, body) values ($1, 'P1', '柠檬茶', '茶饮料', 'active', $2)`,
    JSON.stringify(product),
  );
  const route = randomUUID();
  await sql(
    `insert into route (tenant, id, code, name, weekday, cycle_weeks, anchor, rep) values ($1, $2, 'R9', 'R9', 3, 1, '2026-11-25', $3)`,
    route,
    house.ours.reps[0].person,
  );
  await sql(`insert into route_outlet (tenant, route, position, outlet) values ($1, $2, 1, $3)`, route, shop());
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const order = anOrder('P1', 24, fen(200));
  phone.tell(opened(visit, shop()), agreed(visit, order), closed(visit));
  await phone.push();
  const lines = [{ product: 'P1', quantity: units(24), batch: 'L1', produced: null }];
  const said = { deed: 'record-delivery', comment: '', lines, signedBy: null, short: [] };
  await post(house, `/v1/orders/${order.id}`, said, desks.get('office2'));
});
afterAll(() => database.close());

const sql = (text: string, ...values: unknown[]): Promise<object[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows(text, house.ours.tenant, ...values));
const shop = (): string => house.ours.outlets[0]!.id;
const list = async (login: string): Promise<readonly ReturnRow[]> =>
  ((await (await get(house, '/v1/returns', desks.get(login))).json()) as ReturnList).rows;
const row = async (id: string, login = 'office2'): Promise<ReturnRow | undefined> =>
  (await list(login)).find((one) => one.id === id);
async function act(login: string, id: string, deed: string, more: Partial<ReturnAct> = {}): Promise<unknown> {
  const said = { deed, comment: '', amount: null, lines: [], ...more };
  const answer = await post(house, `/v1/returns/${id}`, said, desks.get(login));
  return ((await answer.json()) as { code?: string }).code ?? 'done';
}
const owed = async (): Promise<number> =>
  ((await (await get(house, `/v1/accounts/${shop()}`, desks.get('finance'))).json()) as AccountPage).row.credit
    .receivable;

/** The office asks for a return of the shop. */
async function asked(more: Partial<NewReturn> = {}): Promise<string> {
  const id = randomUUID();
  const lines = [{ product: 'P1', quantity: units(6), batch: '', expires: null }];
  const outlet = house.ours.outlets[0]!.code;
  const of = { id, outlet, reason: 'not-selling', wish: 'credit', note: '', lines, ...more };
  const answer = await post(house, '/v1/returns', of, desks.get('office2'));
  return answer.ok ? id : ((await answer.json()) as { code: string }).code;
}

test('[RT1] [RT3] [RT4] two expired packs of a visit: the supervisor and quality say yes, the distributor receives, ¥4.00 are credited', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const off = anAction({ action: 'remove-expired', product: 'P1', quantity: units(2), batch: 'L1' });
  phone.tell(opened(visit, shop()), { ...aFact.merchandised({ actions: [off] }), visit }, closed(visit));
  await phone.push();
  expect(await row(visit)).toMatchObject({
    state: 'requested',
    by: 'rep 0',
    reason: 'expired',
    value: 400,
    steps: ['supervisor', 'office'],
    lines: [{ name: '柠檬茶', unit: '瓶', quantity: 2, batch: 'L1' }],
  });
  expect(await act('office2', visit, 'approve')).toBe('not-your-turn');
  expect(await act('sup0', visit, 'approve', { comment: '看过照片' })).toBe('done');
  expect(await act('sup0', visit, 'approve')).toBe('twice');
  expect(await row(visit, 'dealer')).toBe(undefined);
  expect(await act('office2', visit, 'approve')).toBe('done');
  expect(await row(visit, 'dealer')).toMatchObject({ state: 'approved', value: null });
  expect(await act('finance', visit, 'credit')).toBe('return-moved-on');
  expect(await act('finance', visit, 'receive')).toBe('forbidden');
  expect(await act('dealer', visit, 'receive')).toBe('done');
  const before = await owed();
  expect(await act('finance', visit, 'credit')).toBe('done');
  expect(await owed()).toBe(before - 400);
  expect(await act('finance', visit, 'credit')).toBe('return-moved-on');
  const events = (await row(visit))!.events.map(({ by, deed, comment }) => `${by} ${deed} ${comment}`.trim());
  expect(events).toEqual(['sup0 approve 看过照片', 'office 2 approve', 'dealer receive', 'finance credit']);
});

test('[RT5] six bottles are exchanged for six: they count as delivered, nothing is owed for them, and a seventh is too much', async () => {
  const id = await asked({ wish: 'exchange' });
  await act('sup0', id, 'approve');
  await act('dealer', id, 'receive');
  const before = await owed();
  const give = (n: number) => [{ product: 'P1', quantity: units(n), batch: 'L9', produced: null }];
  expect(await act('finance', id, 'credit')).toBe('forbidden');
  expect(await act('dealer', id, 'exchange', { lines: give(7) })).toBe('more-than-returned');
  expect(await act('dealer', id, 'exchange')).toBe('nothing-delivered');
  expect(await act('dealer', id, 'exchange', { lines: give(6) })).toBe('done');
  expect(await owed()).toBe(before);
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  const history = docs.find((doc) => doc.e === 'history' && doc.id === shop())!.b as OutletHistory;
  expect(history.deliveries.map((one) => one.lines.P1).sort()).toEqual([24, 6]);
});

test('[RT3] [RT4] a no says why; nobody says yes to his own; what never came is credited with what finance names', async () => {
  const no = await asked();
  expect(await act('sup0', no, 'reject')).toBe('reason-needed');
  expect(await act('sup0', no, 'reject', { comment: '卖得动' })).toBe('done');
  expect(await act('sup0', no, 'approve')).toBe('return-moved-on');
  const own = await asked({ reason: 'damaged' });
  await act('sup0', own, 'approve');
  expect(await act('office2', own, 'approve')).toBe('own-return');
  await sql(`delete from delivery where tenant = $1`);
  const unknown = await asked();
  expect(await row(unknown)).toMatchObject({ value: null, steps: ['supervisor', 'finance'] });
  await act('sup0', unknown, 'approve');
  await act('finance', unknown, 'approve');
  await act('office2', unknown, 'receive');
  expect(await act('finance', unknown, 'credit')).toBe('amount-needed');
  expect(await act('finance', unknown, 'credit', { amount: fen(900) })).toBe('done');
});

test('[RT6] the office chooses from what came, and sees what it is worth and whose yes it takes; another role does not write one', async () => {
  await sql(`delete from delivery where tenant = $1`);
  const form = async (outlet: string, login = 'office2') => {
    const answer = await get(house, `/v1/returns/form?outlet=${outlet}`, desks.get(login));
    return { status: answer.status, body: (await answer.json()) as ReturnForm & { code: string } };
  };
  const [order] = (await sql(`select id, day from sales_order where tenant = $1 limit 1`)) as {
    id: string;
    day: string;
  }[];
  const came = (part: number, batch: string, quantity: number, produced: string | null = null) =>
    sql(
      `insert into delivery (tenant, sales_order, outlet, day, lines, part) values ($1, $2, $3, $4, $5, $6)`,
      order!.id,
      shop(),
      `2026-11-2${part}`,
      JSON.stringify([{ product: 'P1', quantity, batch, produced }]),
      part,
    );
  await came(1, 'L1', 12, '2026-08-01');
  await came(2, 'L2', 6);
  await came(3, 'L1', 6, '2026-08-01');
  const code = house.ours.outlets[0]!.code;
  const { outlet, goods } = (await form(code)).body;
  expect(outlet).toMatchObject({ code });
  expect(goods[0]).toMatchObject({
    id: 'P1',
    came: [
      { batch: 'L1', produced: '2026-08-01', day: '2026-11-23', quantity: 18 },
      { batch: 'L2', produced: null, day: '2026-11-22', quantity: 6 },
    ],
  });
  expect((await form('NIX')).body.code).toBe('no-outlet');
  expect((await form(code, 'sup0')).status).toBe(403);
  const lines = [{ product: 'P1', quantity: units(6), batch: 'L1', expires: null }];
  const of = { id: randomUUID(), outlet: code, reason: 'damaged', wish: 'credit', note: '', lines };
  const preview = await post(house, '/v1/returns/preview', of, desks.get('office2'));
  expect(await preview.json()).toEqual({ value: 1200, steps: ['supervisor', 'office'] });
  expect(await row(of.id)).toBe(undefined);
});

test('[RT7] the phone hears where a return stands and what was said, step by step', async () => {
  const lines = [
    { product: 'P1', quantity: units(2), batch: 'L1', expires: null },
    { product: 'P1', quantity: units(4), batch: 'L2', expires: null },
  ];
  const id = await asked({ lines });
  const told = async () => {
    const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
    const history = docs.find((doc) => doc.e === 'history' && doc.id === shop())!.b as OutletHistory;
    return history.returns.find((one) => one.return === id);
  };
  const stands = { reason: 'not-selling', wish: 'credit', lines: { P1: 6 }, comment: '' };
  expect(await told()).toMatchObject({ ...stands, state: 'requested' });
  await act('sup0', id, 'approve', { comment: '看过货了' });
  expect(await told()).toMatchObject({ ...stands, state: 'approved', comment: '看过货了' });
  await act('dealer', id, 'receive');
  await act('finance', id, 'credit');
  expect(await told()).toMatchObject({ ...stands, state: 'credited' });
});

test('[RT2] a supervisor sees those of the team, and nobody but the office writes one', async () => {
  expect((await list('sup1')).length).toBe(0);
  expect((await list('sup0')).length).toBeGreaterThan(0);
  expect(await asked({ outlet: 'NIX' })).toBe('no-outlet');
  const lines = [{ product: 'SALT', quantity: units(1), batch: '', expires: null }];
  expect(await asked({ lines })).toBe('no-product');
  expect((await post(house, '/v1/returns', {}, desks.get('finance'))).status).toBe(403);
  expect((await post(house, '/v1/returns/nobody', {}, desks.get('office2'))).status).toBe(404);
});
