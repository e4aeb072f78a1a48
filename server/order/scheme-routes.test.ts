import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import { aPriceList, aProduct } from '../../core/field-day/a-product.ts';
import { aScheme, BUY_TEN } from '../../core/field-day/a-scheme.ts';
import type { Preview, PriceLists, SchemeDraft, SchemeList, SchemeVersion } from '../../protocol/schemes.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { Phone, TODAY } from '../sync/field-day.ts';

const STANDARD: PriceList = { ...aPriceList('TEA', 'MILK'), channels: ['convenience'] };

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
    await tx.rows('insert into price_list (tenant, code, body) values ($1, $2, $3)', tx.tenant, 'STD', STANDARD);
  });
});
afterAll(() => database.close());

const draft = (more: Partial<SchemeDraft> = {}): SchemeDraft => {
  const { version: _, isSpent: __, ...of } = aScheme();
  return { ...of, from: TODAY, to: plusDays(TODAY, 30), ...more };
};
const list = async (): Promise<SchemeList> => (await (await get(house, '/v1/schemes', office)).json()) as SchemeList;
const write = async (after: unknown, before: number | null = null, pass = office): Promise<unknown> =>
  (await post(house, '/v1/schemes', { before, after }, pass)).json();
const preview = async (more: Record<string, unknown> = {}): Promise<Preview> =>
  (await (
    await post(
      house,
      '/v1/schemes/preview',
      {
        scheme: draft(),
        outlet: house.ours.outlets[0]!.code,
        on: TODAY,
        payment: 'credit',
        items: [{ product: 'TEA', quantity: 252 }],
        ...more,
      },
      office,
    )
  ).json()) as Preview;

test('[OD7] a new scheme is on the phones with the next book; a changed one is another version, the same one is none', async () => {
  expect(await write(draft())).toMatchObject({ code: 'S1', version: 1, isSpent: false });
  expect(await write(draft(), 1)).toMatchObject({ version: 1 });
  expect(await write(draft({ perOrder: 2 }), 1)).toMatchObject({ version: 2 });
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'scheme')?.b).toMatchObject({ code: 'S1', version: 2, perOrder: 2 });
  const known = await list();
  expect(known.rows).toMatchObject([
    { scheme: { code: 'S1', version: 2 }, orders: 0, cost: 0, written: { by: 'office 2' } },
  ]);
  expect(known.products.map((product) => product.id)).toEqual(['MILK', 'TEA']);
  const versions = (await (await get(house, '/v1/schemes/S1/versions', office)).json()) as SchemeVersion[];
  expect(versions.map((one) => [one.scheme.version, one.scheme.perOrder, one.by])).toEqual([
    [2, 2, 'office 2'],
    [1, null, 'office 2'],
  ]);
});

test('[OD7] what cannot hold is refused with its reason, and by whom it is not written', async () => {
  expect(await write(draft({ to: plusDays(TODAY, -1) }))).toMatchObject({ code: 'ends-before-it-begins' });
  expect(await write(draft({ mechanic: { ...BUY_TEN, gift: 'MUG' } }))).toMatchObject({
    code: 'no-product',
    products: ['MUG'],
  });
  expect(await write(draft({ conditions: [{ kind: 'outlets', outlets: ['A001', 'NONE'] }] }))).toMatchObject({
    code: 'no-outlet',
    outlets: ['NONE'],
  });
  expect(await write(draft({ mechanic: { ...BUY_TEN, products: ['TEA', 'MILK'] } }))).toMatchObject({
    code: 'bad-request',
  });
  expect(await write(draft({ perOrder: 3 }))).toMatchObject({ code: 'code-taken' });
  expect(await write(draft({ perOrder: 3 }), 1)).toMatchObject({ code: 'conflict' });
  expect(await write(draft(), null, await deskOf(house, 'sup0'))).toMatchObject({ code: 'forbidden' });
  expect((await get(house, '/v1/schemes', await deskOf(house, 'dealer'))).status).toBe(403);
});

test('[OD7] twenty-one cases would get two free: a case comes to 480 × 21 ÷ 23, and it costs us ¥96.00', async () => {
  expect(await preview()).toEqual({
    outlet: { code: 'A001', name: house.ours.outlets[0]!.name, channel: 'convenience', class: 'B' },
    payment: 'credit',
    lines: [
      {
        product: 'TEA',
        quantity: 252,
        free: 24,
        list: 100_800,
        value: 100_800,
        netCase: 4383,
        from: { code: 'STD', version: 1 },
        schemes: [{ code: 'S1', version: 1, free: 24, off: 0 }],
      },
    ],
    unpriced: [],
    list: 100_800,
    total: 100_800,
    given: [{ code: 'S1', name: '买十送一', rounds: 2, benefit: 9600, bound: null }],
    notGiven: [],
    cost: 9600,
    left: null,
  });
  expect(await preview({ scheme: draft({ perOrder: 1, budget: fen(10_000) }) })).toMatchObject({
    given: [{ rounds: 1, bound: 'order' }],
    cost: 4800,
    left: 5200,
  });
  const cash = draft({ mechanic: { kind: 'cash', off: 20 } });
  expect(await preview({ scheme: cash, payment: 'cash' })).toMatchObject({ list: 100_800, total: 98_784, cost: 2016 });
  expect(await preview({ outlet: 'NONE' })).toMatchObject({ code: 'no-outlet' });
});

test('[OD7] beside it the other schemes of the shop, and why one of them gives nothing', async () => {
  const first = draft({ code: 'S9', name: '首单', conditions: [{ kind: 'first-order' }] });
  expect(await preview({ scheme: first, items: [{ product: 'TEA', quantity: 120 }] })).toMatchObject({
    given: [{ code: 'S1' }, { code: 'S9' }],
    lines: [{ free: 24 }],
  });
  expect(await preview({ scheme: first, items: [{ product: 'TEA', quantity: 12 }] })).toMatchObject({
    given: [],
    notGiven: [
      { code: 'S9', why: 'too-little', missing: [] },
      { code: 'S1', why: 'too-little' },
    ],
  });
  const named = draft({ code: 'S9', conditions: [{ kind: 'outlets', outlets: ['A002'] }] });
  expect((await preview({ scheme: named })).notGiven).toEqual([
    { code: 'S9', name: '买十送一', why: 'condition', missing: named.conditions },
  ]);
});

test('[OD7] shops to try it on are found by code or name', async () => {
  const found = async (find: string): Promise<unknown> =>
    (await get(house, `/v1/schemes/shops?find=${encodeURIComponent(find)}`, office)).json();
  expect(await found('a002')).toEqual([
    { code: 'A002', name: house.ours.outlets[1]!.name, channel: 'convenience', class: 'B' },
  ]);
  expect(await found('没有这家')).toEqual([]);
  expect(await (await get(house, '/v1/schemes/shops?channel=school', office)).json()).toEqual([]);
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
  expect(await write(draft({ budget: fen(4800) }), 2)).toMatchObject({ isSpent: true });
  expect((await preview({ scheme: draft({ budget: fen(4800) }) })).notGiven).toMatchObject([{ why: 'spent' }]);
  expect(await write(draft({ budget: fen(9600) }), 3)).toMatchObject({ isSpent: false });
  expect((await list()).rows[0]).toMatchObject({ orders: 1, cost: 4800 });
});

test('[OD8] other prices are another version on every phone; days, products and somebody else’s change are looked at', async () => {
  const { version: _, ...standard } = STANDARD;
  const save = async (after: unknown, before: number | null, pass = office): Promise<unknown> =>
    (await post(house, '/v1/price-lists', { before, after }, pass)).json();
  const dearer = { ...standard, prices: { TEA: { fen: 5000, per: 12, retail: null } } };
  expect(await save(standard, 1)).toMatchObject({ version: 1 });
  expect(await save(dearer, 1)).toMatchObject({ version: 2, prices: { TEA: { fen: 5000 } } });
  expect(await save(standard, 1)).toMatchObject({ code: 'conflict' });
  expect(await save(standard, null)).toMatchObject({ code: 'code-taken' });
  expect(await save({ ...dearer, to: plusDays(standard.from, -1) }, 2)).toMatchObject({
    code: 'ends-before-it-begins',
  });
  expect(await save({ ...dearer, prices: { MUG: dearer.prices.TEA } }, 2)).toMatchObject({ code: 'no-product' });
  expect(await save(dearer, 2, await deskOf(house, 'finance'))).toMatchObject({ code: 'forbidden' });
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'prices')?.b).toMatchObject({ code: 'STD', version: 2 });
  const known = (await (await get(house, '/v1/price-lists', office)).json()) as PriceLists;
  expect(known.rows).toMatchObject([{ list: { code: 'STD', version: 2 }, written: { by: 'office 2' } }]);
});
