import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { aProduct } from '../../core/field-day/a-product.ts';
import { availableOf, type Distributor } from '../../core/order/supply.ts';
import type { DistributorList } from '../../protocol/distributors.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, NOW, opened, Phone } from '../sync/field-day.ts';

const DEALER = '城南配送站';
const OTHER = '城北配送';
let database: FreshDatabase;
let house: House;
let dealer: Pass;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  await inTransaction(database.pool, house.ours.tenant, async (tx) => {
    const named = `update outlet set body = jsonb_set(body, '{distributor,name}', $2::jsonb) where tenant = $1 and code = $3`;
    await tx.rows(named, tx.tenant, JSON.stringify(DEALER), 'A001');
    await tx.rows(named, tx.tenant, JSON.stringify(OTHER), 'A002');
    await tx.rows(`update person set distributor = $2 where tenant = $1 and login = 'dealer'`, tx.tenant, DEALER);
    await tx.rows(
      `insert into product (tenant, id, name, category, status, body) values ($1, 'TEA', 'TEA', '茶', 'active', $2)`,
      tx.tenant,
      aProduct(),
    );
  });
  dealer = await deskOf(house, 'dealer');
  office = await deskOf(house, 'office2');
});
afterAll(() => database.close());

const list = async (pass: Pass): Promise<DistributorList> =>
  (await (await get(house, '/v1/distributors', pass)).json()) as DistributorList;
const save = async (before: Distributor, more: Partial<Distributor>, pass: Pass): Promise<unknown> => {
  const { stockAt: _, gone: __, ...after } = { ...before, ...more };
  return (await post(house, '/v1/distributors', { before, after }, pass)).json();
};

test('[OD11] a distributor sees and writes himself, the office all; phones hear what there is and since when', async () => {
  expect((await list(dealer)).rows.map((row) => [row.distributor.name, row.outlets, row.days])).toEqual([
    [DEALER, 1, { least: 1, most: 1 }],
  ]);
  expect((await list(office)).rows.map((row) => row.distributor.name)).toEqual([OTHER, DEALER].sort());
  const before = (await list(dealer)).rows[0]!.distributor;
  expect(await save(before, { leadDays: 2, cutOff: '16:00', stock: { TEA: units(240) } }, dealer)).toMatchObject({
    leadDays: 2,
    stockAt: NOW,
  });
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'distributor')).toMatchObject({
    id: DEALER,
    b: { cutOff: '16:00', stock: { TEA: 240 } },
  });
});

test('[OD11] the hour alone leaves when the stock was said; another’s change, other goods and other people’s are refused', async () => {
  const now = (await list(dealer)).rows[0]!.distributor;
  house.later(60_000);
  const after = (await save(now, { cutOff: '15:30' }, office)) as Distributor;
  expect(after).toMatchObject({ cutOff: '15:30', stockAt: NOW });
  expect(await save(now, { cutOff: null }, dealer)).toMatchObject({ code: 'conflict' });
  expect(await save(after, { stock: { MUG: units(1) } }, dealer)).toMatchObject({ code: 'no-product' });
  const other = (await list(office)).rows.find((row) => row.distributor.name === OTHER)!.distributor;
  expect(await save(other, { leadDays: 1 }, dealer)).toMatchObject({ code: 'not-found' });
  expect((await get(house, '/v1/distributors', await deskOf(house, 'sup0'))).status).toBe(403);
});

test('[OD15] of 240 told 48 are shipped and 36 of them taken: 192, then 204 are left; a count begins anew, what was left alone goes on', async () => {
  const told = (await list(dealer)).rows[0]!.distributor;
  await save(told, { stock: { TEA: units(240) } }, dealer);
  house.later(60_000);
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const order = anOrder('TEA', 48, fen(200));
  phone.tell(opened(visit, house.ours.outlets[0]!.id), agreed(visit, order), closed(visit));
  await phone.push();
  const act = (deed: string, quantity = 0): Promise<Response> => {
    const lines = quantity === 0 ? [] : [{ product: 'TEA', quantity: units(quantity), batch: '', produced: null }];
    return post(house, `/v1/orders/${order.id}`, { deed, comment: '', lines, signedBy: null, short: [] }, office);
  };
  const left = async (): Promise<unknown> => {
    const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
    const known = docs.find((doc) => doc.e === 'distributor')!.b as Distributor;
    const [row] = (await list(dealer)).rows;
    expect(row!.distributor).toEqual(known);
    return availableOf(known, 'TEA');
  };
  await act('send');
  await act('accept');
  expect(await left()).toBe(240);
  await act('ship');
  expect(await left()).toBe(192);
  await act('deliver', 36);
  expect(await left()).toBe(204);
  // He saw 204 and leaves it, while the rest goes out.
  const seen = (await list(dealer)).rows[0]!.distributor;
  await act('ship');
  const more = (await save(seen, { stock: { TEA: units(204), MUG: units(5) } }, dealer)) as { code: string };
  expect(more.code).toBe('no-product');
  expect(await save(seen, { cutOff: '12:00', stock: { TEA: units(204) } }, dealer)).toMatchObject({
    stock: { TEA: 240 },
    gone: { TEA: 48 },
    stockAt: told.stockAt,
  });
  const counted = (await list(dealer)).rows[0]!.distributor;
  house.later(60_000);
  await save(counted, { stock: { TEA: units(100) } }, dealer);
  expect(await left()).toBe(100);
  // They had left before the count.
  await act('deliver', 12);
  expect(await left()).toBe(100);
});
