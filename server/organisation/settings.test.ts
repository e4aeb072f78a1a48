import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { MonthPlan } from '../../core/plan/month.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, post, type House, type Pass } from '../session/field-day.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { agreed, anOrder, closed, opened, Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
let admin: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  admin = await deskOf(house, 'admin');
});
afterAll(() => database.close());

const change = (body: unknown, pass: Pass = admin): Promise<Response> =>
  Promise.resolve(
    house.app.request('/v1/organisation', {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...pass },
    }),
  );
const settings = async (): Promise<Organisation> =>
  (await (await get(house, '/v1/organisation', admin)).json()) as Organisation;

test('[OS1] a change leaves alone what it does not name', async () => {
  const before = await settings();
  expect((await change({ brand: '澄屿', servicePhone: '400-1' })).status).toBe(200);
  expect(await settings()).toEqual({ ...before, brand: '澄屿', servicePhone: '400-1' });
});

test('[OS2] phones get it with their next book', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  phone.cursor = (await phone.pull()).head.to;
  await change({ checkInRadius: 120 });
  const { docs } = await phone.pull();
  expect(docs.map((d) => [d.e, (d.b as Organisation).checkInRadius])).toEqual([['organisation', 120]]);
});

test('[OS2] a closed day leaves the months of those who walk a route', async () => {
  const [rep] = house.ours.reps;
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `insert into route (tenant, id, code, name, weekday, cycle_weeks, anchor, rep) values ($1, $2, 'R1', 'R1', 3, 1, '2026-11-25', $3)`,
      tx.tenant,
      randomUUID(),
      rep.person,
    ),
  );
  const phone = new Phone(house.ours, rep);
  const tradingDays = async (closedDays: string[]): Promise<string[]> => {
    phone.cursor = (await phone.pull()).head.to;
    expect((await change({ closedDays })).status).toBe(200);
    const months = (await phone.pull()).docs.filter((d) => d.e === 'month').map((d) => d.b as MonthPlan);
    return months.flatMap((m) => m.tradingDays).filter((day) => day.startsWith('2026-11'));
  };
  expect(await tradingDays(['2026-11-18'])).toEqual(['2026-11-04', '2026-11-11', '2026-11-25']);
  expect(await tradingDays([])).toEqual(['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25']);
});

test('[OS5] ¥200 delivered today are due in 30 days, and in 15 as soon as that is said', async () => {
  const [rep] = house.ours.reps;
  const [outlet] = house.ours.outlets;
  const terms = { terms: 'credit', limit: 500_000, receivable: 0, overdue: 0 };
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `update outlet set body = jsonb_set(body, '{credit}', $3::jsonb) where tenant = $1 and id = $2`,
      tx.tenant,
      outlet!.id,
      JSON.stringify(terms),
    ),
  );
  const phone = new Phone(house.ours, rep);
  const visit = randomUUID();
  const order = anOrder('P1', 2, fen(10_000));
  phone.tell(opened(visit, outlet!.id), agreed(visit, order), closed(visit));
  await phone.push();
  const lines = [{ product: 'P1', quantity: units(2), batch: '', produced: null }];
  const said = { deed: 'record-delivery', comment: '', lines, signedBy: null, short: [] };
  await post(house, `/v1/orders/${order.id}`, said, await deskOf(house, 'office2'));
  const due = async (): Promise<string | undefined> => {
    const { docs } = await new Phone(house.ours, rep).pull();
    const history = docs.find((doc) => doc.e === 'history' && doc.id === outlet!.id)!.b as OutletHistory;
    return history.account?.items[0]?.due;
  };
  expect(await due()).toBe(plusDays(TODAY, 30));
  expect((await change({ paymentDays: 15 })).status).toBe(200);
  expect(await due()).toBe(plusDays(TODAY, 15));
});

test('[OS3] what cannot be is refused and changes nothing', async () => {
  const before = await settings();
  for (const body of [
    { zone: 'Mars/Base' },
    { suggestionFactor: 0 },
    { paymentDays: 366 },
    { id: 'x' },
    { name: '' },
    { brands: 'x' },
    'x',
  ]) {
    expect([body, (await change(body)).status]).toEqual([body, 422]);
  }
  expect(await settings()).toEqual(before);
});

test('[OS4] nobody but an administrator changes them, and a phone does not read them here', async () => {
  for (const login of ['sup0', 'office2'])
    expect((await change({ brand: 'x' }, await deskOf(house, login))).status).toBe(403);
  const rep = await phoneOf(house, 'rep0');
  expect([(await change({ brand: 'x' }, rep)).status, (await get(house, '/v1/organisation', rep)).status]).toEqual([
    403, 403,
  ]);
});
