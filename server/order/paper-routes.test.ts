import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { units } from '../../core/base/quantity.ts';
import { spokenNumber } from '../../core/base/spoken-number.ts';
import type { OrderAct } from '../../protocol/orders.ts';
import { keepPhoto, storeOf } from '../photo/pictures.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { pagesOf } from '../print/testing.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, NOW, opened, Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
const desks = new Map<string, Pass>();
const [visit, order] = [randomUUID(), anOrder('P1', 24)];
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  for (const login of ['sup0', 'sup1', 'office2', 'dealer']) desks.set(login, await deskOf(house, login));
  const phone = new Phone(house.ours, house.ours.reps[0]);
  phone.tell(opened(visit, house.ours.outlets[0]!.id), agreed(visit, order), closed(visit));
  await phone.push();
});
afterAll(() => database.close());

const sql = (text: string, ...values: unknown[]): Promise<unknown[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows(text, house.ours.tenant, ...values));
const paper = (login: string, of = 'note'): Promise<Response> =>
  get(house, `/v1/orders/${order.id}/${of}`, desks.get(login));
const read = async (login: string, of = 'note') =>
  pagesOf(new Uint8Array(await (await paper(login, of)).arrayBuffer()));
const act = (deed: OrderAct['deed'], more: Partial<OrderAct> = {}): Promise<Response> =>
  post(
    house,
    `/v1/orders/${order.id}`,
    { deed, comment: '', lines: [], signedBy: null, short: [], ...more },
    desks.get('office2'),
  );

test('[OD14] the note of what is to come, of its first part, and of the rest; no other part', async () => {
  const answer = await paper('office2');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect((await read('office2'))[0]!.text).toContain('第 1 次送货（待送）');
  const bottles = (quantity: number) => [{ product: 'P1', quantity: units(quantity), batch: 'L77', produced: TODAY }];
  for (const deed of ['send', 'accept', 'ship'] as const) expect((await act(deed)).status).toBe(200);
  await act('deliver', { lines: bottles(14) });
  const first = (await read('office2', 'note?part=1'))[0]!.text;
  expect(first).toContain(spokenNumber(order.id, TODAY));
  for (const said of ['第 1 次送货（还有未送的）', '14', 'L77', '贰拾捌元整']) expect(first).toContain(said);
  expect((await read('office2'))[0]!.text).toContain('第 2 次送货（待送）');
  expect((await paper('office2', 'note?part=2')).status).toBe(404);
  expect((await paper('office2', 'note?part=x')).status).toBe(400);
  await act('ship');
  await act('deliver', { lines: bottles(10) });
  await act('sign', { signedBy: '王姐' });
  const last = (await read('office2', 'note?part=2'))[0]!.text;
  for (const said of ['第 2 次送货，共 2 次', '贰拾元整', '王姐']) expect(last).toContain(said);
  expect((await paper('office2')).status).toBe(404);
});

test('[OD14] goods that were written down afterwards, without a batch, have a note too', async () => {
  const office = new Phone(house.ours, house.ours.office);
  const late = anOrder('P1', 12);
  const seller = new Phone(house.ours, house.ours.reps[0]);
  const call = randomUUID();
  seller.tell(opened(call, house.ours.outlets[0]!.id), agreed(call, late), closed(call));
  await seller.push();
  office.tell({
    kind: 'order-delivered',
    at: NOW,
    order: late.id,
    outlet: house.ours.outlets[0]!.id,
    day: TODAY,
    lines: [{ product: 'P1', quantity: units(12) }],
  });
  expect((await office.push()).results.map((one) => one.code)).toEqual([null]);
  const answer = await get(house, `/v1/orders/${late.id}/note?part=1`, desks.get('office2'));
  const [seen] = await pagesOf(new Uint8Array(await answer.arrayBuffer()));
  for (const said of ['一次送齐', '贰拾肆元整']) expect(seen!.text).toContain(said);
});

test('[OD14] it is for whoever sees the order, and for nobody else', async () => {
  expect((await paper('sup0', 'note?part=1')).status).toBe(200);
  expect((await paper('sup1', 'note?part=1')).status).toBe(404);
  expect((await paper('dealer', 'note?part=1')).status).toBe(404);
  expect((await get(house, `/v1/orders/${order.id}/note?part=1`)).status).toBe(401);
});

test('[OD14] what was agreed prints on A4 and on a roll, and in no other form', async () => {
  expect((await read('sup0', 'receipt'))[0]!.text).toContain('肆拾捌元整');
  expect((await read('sup0', 'receipt?form=roll'))[0]!.width).toBe(164);
  expect((await paper('sup0', 'receipt?form=a5')).status).toBe(400);
  expect((await paper('sup1', 'receipt')).status).toBe(404);
});

test('[OD14] the signature that the order was agreed with stands on it as a picture', async () => {
  const before = (await read('office2', 'note?part=1'))[0]!;
  const photo = randomUUID();
  const picture = await sharp({ create: { width: 80, height: 36, channels: 3, background: '#000' } })
    .jpeg()
    .toBuffer();
  const sha256 = createHash('sha256').update(picture).digest('hex');
  await keepPhoto(storeOf(house.hands), house.ours.tenant, picture, sha256);
  await sql(
    `insert into photo (tenant, id, visit, rep, subject, sha256, bytes, mime, taken_at, received_at)
     values ($1, $2, $3, $4, 'signature', $5, 1, 'image/jpeg', now(), now())`,
    photo,
    visit,
    house.ours.reps[0].person,
    sha256,
  );
  await sql(
    `update visit set body = jsonb_set(body, '{reviewed}', $2::jsonb) where tenant = $1 and id = $3`,
    JSON.stringify({ confirmation: { way: 'signature', by: '李姐', photo } }),
    visit,
  );
  const after = (await read('office2', 'note?part=1'))[0]!;
  expect(after.text).toContain('订货时签字确认 李姐');
  expect(after.ink).toBeGreaterThan(before.ink + 5);
});
