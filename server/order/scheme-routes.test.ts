import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { aPriceList, aProduct } from '../../core/field-day/a-product.ts';
import { aScheme, BUY_TEN } from '../../core/field-day/a-scheme.ts';
import type { Preview, SchemeDraft, SchemeList } from '../../protocol/schemes.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  office = await deskOf(house, 'office2');
  await inTransaction(database.pool, house.ours.tenant, async (tx) => {
    for (const id of ['TEA', 'MILK'])
      await tx.rows(
        `insert into product (tenant, id, name, category, status, body) values ($1, $2, $2, '茶', 'active', $3)`,
        tx.tenant,
        id,
        aProduct({ id }),
      );
    await tx.rows(
      'insert into price_list (tenant, code, body) values ($1, $2, $3)',
      tx.tenant,
      'STD',
      aPriceList('TEA', 'MILK'),
    );
  });
});
afterAll(() => database.close());

const draft = (more: Partial<SchemeDraft> = {}): SchemeDraft => {
  const { version: _, isSpent: __, ...of } = aScheme();
  return { ...of, from: TODAY, to: plusDays(TODAY, 30), ...more };
};
const list = async (): Promise<SchemeList> => (await (await get(house, '/v1/schemes', office)).json()) as SchemeList;
const preview = async (more: Record<string, unknown> = {}): Promise<Preview> =>
  (await (
    await post(
      house,
      '/v1/schemes/preview',
      { scheme: draft(), priceList: 'STD', payment: 'credit', items: [{ product: 'TEA', quantity: 252 }], ...more },
      office,
    )
  ).json()) as Preview;

test('[OD7] a new scheme is on the phones with the next book; a changed one is another version, the same one is none', async () => {
  expect(await (await post(house, '/v1/schemes', draft(), office)).json()).toMatchObject({
    code: 'S1',
    version: 1,
    isSpent: false,
  });
  expect(await (await post(house, '/v1/schemes', draft(), office)).json()).toMatchObject({ version: 1 });
  expect(await (await post(house, '/v1/schemes', draft({ perOrder: 2 }), office)).json()).toMatchObject({ version: 2 });
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'scheme')?.b).toMatchObject({ code: 'S1', version: 2, perOrder: 2 });
  const known = await list();
  expect(known.rows).toMatchObject([{ scheme: { code: 'S1', version: 2 }, orders: 0, cost: 0 }]);
  expect(known.products.map((product) => product.id)).toEqual(['MILK', 'TEA']);
});

test('[OD7] what cannot hold is refused with its reason, and by whom it is not written', async () => {
  const refused = async (scheme: unknown, pass = office): Promise<unknown> =>
    (await post(house, '/v1/schemes', scheme, pass)).json();
  expect(await refused(draft({ to: plusDays(TODAY, -1) }))).toMatchObject({ code: 'ends-before-it-begins' });
  expect(await refused(draft({ mechanic: { ...BUY_TEN, gift: 'MUG' } }))).toMatchObject({
    code: 'no-product',
    products: ['MUG'],
  });
  expect(await refused(draft({ mechanic: { ...BUY_TEN, products: ['TEA', 'MILK'] } }))).toMatchObject({
    code: 'bad-request',
  });
  expect(await refused(draft(), await deskOf(house, 'sup0'))).toMatchObject({ code: 'forbidden' });
  expect((await get(house, '/v1/schemes', await deskOf(house, 'dealer'))).status).toBe(403);
});

test('[OD7] twenty-one cases would get two free: a case comes to 480 × 21 ÷ 23, and it costs us ¥96.00', async () => {
  expect(await preview()).toEqual({
    lines: [{ product: 'TEA', quantity: 252, free: 24, list: 100_800, value: 100_800, netCase: 4383 }],
    total: 100_800,
    rounds: 2,
    bound: null,
    cost: 9600,
  });
  expect(await preview({ scheme: draft({ perOrder: 1 }) })).toMatchObject({ rounds: 1, bound: 'order', cost: 4800 });
  expect(await preview({ items: [{ product: 'TEA', quantity: 12 }] })).toMatchObject({ rounds: 0, cost: 0 });
  const cash = draft({ mechanic: { kind: 'cash', off: 20 } });
  expect(await preview({ scheme: cash, payment: 'cash' })).toMatchObject({ total: 98_784, cost: 2016 });
  expect(await preview({ priceList: 'NONE' })).toMatchObject({ code: 'no-price-list' });
});

test('[OD5] a budget that is raised opens a scheme that was spent', async () => {
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `insert into scheme_use (tenant, sales_order, outlet, scheme, rounds, cost) values ($1, $2, $3, 'S1', 1, 4800)`,
      tx.tenant,
      house.ours.reps[0].person,
      house.ours.outlets[0]!.id,
    ),
  );
  expect(await (await post(house, '/v1/schemes', draft({ budget: fen(4800) }), office)).json()).toMatchObject({
    isSpent: true,
  });
  expect(await (await post(house, '/v1/schemes', draft({ budget: fen(9600) }), office)).json()).toMatchObject({
    isSpent: false,
  });
  expect((await list()).rows[0]).toMatchObject({ orders: 1, cost: 4800 });
});
