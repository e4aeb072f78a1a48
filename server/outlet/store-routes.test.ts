import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import type { OutletChanges } from '../../core/outlet/changes.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { StoreFile, StoreList, StorePage } from '../../protocol/stores.ts';
import { bring } from '../import/field-day/desk.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { pagesOf } from '../print/testing.ts';
import { aHouse, deskOf, get, phoneOf, post, type House } from '../session/field-day.ts';
import { closed, opened, Phone } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
let phone: Phone;
let shop: Outlet;
const [visit, referral] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  phone = new Phone(house.ours, house.ours.reps[0]);
  shop = (await page('office2', house.ours.outlets[0]!.id)).outlet;
  phone.tell(
    opened(visit, shop.id),
    aFact['contact-noted']({ visit, name: '王芳', salutation: '王姐', phone: '' }),
    aFact['scheme-joined']({ visit, scheme: 'S1' }),
    aFact['scheme-joined']({ visit, scheme: 'S1' }),
    aFact['referral-noted']({ visit, referral, shop: '河边小店', whom: '周姐' }),
    closed(visit),
  );
  await phone.push();
});
afterAll(() => database.close());

const page = async (login: string, id: string): Promise<StorePage> =>
  (await (await get(house, `/v1/stores/${id}`, await deskOf(house, login))).json()) as StorePage;
const list = async (login: string, search = ''): Promise<StoreList> =>
  (await (
    await get(house, `/v1/stores?search=${encodeURIComponent(search)}`, await deskOf(house, login))
  ).json()) as StoreList;
const fileOf = ({ name, class: of, status, address, doNotVisitUntil, note }: Outlet): StoreFile => ({
  name,
  class: of,
  status,
  address,
  doNotVisitUntil,
  note,
});
const change = async (before: StoreFile, after: StoreFile, login = 'office2'): Promise<number> =>
  (await post(house, `/v1/stores/${shop.id}`, { before, after }, await deskOf(house, login))).status;
const told = ({ changes }: Pick<StorePage, 'changes'>) =>
  changes.map(({ source, by, fields }) => [
    source,
    by,
    ...fields.map(({ field, from, to }) => `${field}: ${from} → ${to}`),
  ]);

test('[U5] what a rep says in a visit is remembered field by field, with the visit; said again it is no change', async () => {
  const { changes } = await page('sup0', shop.id);
  expect(told({ changes })).toEqual(
    expect.arrayContaining([
      ['visit', 'rep 0', 'contact: null → 王姐'],
      ['visit', 'rep 0', 'schemes: null → S1'],
    ]),
  );
  expect(changes).toHaveLength(2);
  expect(changes.every((one) => one.visit === visit)).toBe(true);
});

test('[U5] [U6] the office changes a file, a file that is brought in changes it too, and phones have the latest', async () => {
  const before = fileOf((await page('office2', shop.id)).outlet);
  const after: StoreFile = { ...before, class: before.class === 'A' ? 'B' : 'A', note: '下午再来' };
  expect(await change(before, after, 'sup0')).toBe(403);
  expect(await change(before, after)).toBe(200);
  expect(await change(before, after)).toBe(409);
  await bring(house, await deskOf(house, 'office2'), 'outlets', [
    ['门店编码', '门店名称', '渠道', '价格表编码', '司机'],
    [shop.code, '新店名', '便利店', null, '老赵'],
  ]);
  const { changes } = await page('office2', shop.id);
  expect(told({ changes }).slice(0, 2)).toEqual(
    expect.arrayContaining([
      ['file', 'office 2', `name: ${shop.name} → 新店名`, expect.stringContaining('driver')],
      ['desk', 'office 2', `class: ${before.class} → ${after.class}`, 'note: null → 下午再来'],
    ]),
  );
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  const onPhone = docs.find((doc) => doc.e === 'outlet-changes' && doc.id === shop.id)!.b as OutletChanges;
  expect(onPhone.changes).toHaveLength(4);
  expect(onPhone.changes[0]).not.toHaveProperty('visit');
});

test('[U8] a shop that another told us of: which one came of it, and a reward only under the number of its booking', async () => {
  const act = async (body: unknown, login = 'office2'): Promise<Response> => {
    house.later(1000);
    return post(house, `/v1/stores/${shop.id}/referrals/${referral}`, body, await deskOf(house, login));
  };
  const other = house.ours.outlets[1]!;
  const { code } = (await page('office2', other.id)).outlet;
  const reward = { amount: 5000, booking: 'CN-2026-118' };
  expect((await page('sup0', shop.id)).referrals).toMatchObject([
    { shop: '河边小店', whom: '周姐', by: 'rep 0', became: null, reward: null },
  ]);
  expect((await act({ outlet: code, reward: null }, 'sup0')).status).toBe(403);
  expect(await (await act({ outlet: null, reward })).json()).toMatchObject({ code: 'no-shop-came' });
  expect((await act({ outlet: code, reward: { amount: 5000, booking: ' ' } })).status).toBe(422);
  expect(await (await act({ outlet: 'NOWHERE', reward: null })).json()).toMatchObject({ code: 'not-there' });
  expect((await act({ outlet: code, reward })).status).toBe(200);
  expect((await page('sup0', shop.id)).referrals[0]).toMatchObject({ became: code, reward });
  expect((await page('office2', other.id)).toldBy.map(({ id }) => id)).toEqual([shop.id]);
  expect((await act({ outlet: null, reward: null })).status).toBe(200);
  expect((await page('office2', other.id)).toldBy).toEqual([]);
});

test('[U7] a letter to the shop as a page to print; not for a shop of another team, and of no other kind', async () => {
  const letter = async (login: string, kind: string): Promise<Response> =>
    get(house, `/v1/stores/${shop.id}/letter?kind=${kind}`, await deskOf(house, login));
  const answer = await letter('sup0', 'absent');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const [page] = await pagesOf(new Uint8Array(await answer.arrayBuffer()));
  for (const part of ['王姐：', 'rep 0', '您不在']) expect(page!.text).toContain(part);
  expect((await letter('sup1', 'absent')).status).toBe(404);
  expect((await letter('sup0', 'angry')).status).toBe(400);
});

test('[U6] the shops of the own team, found by name, code or address', async () => {
  expect((await list('office2', '新店名')).rows.map(({ outlet, reps }) => [outlet.id, reps])).toEqual([
    [shop.id, ['rep 0']],
  ]);
  expect((await list('sup0')).rows[0]!.changedAt).not.toBeNull();
  expect((await list('office2', '没有这家')).rows).toEqual([]);
  expect((await list('sup1')).rows.some(({ outlet }) => outlet.id === shop.id)).toBe(false);
  expect((await get(house, `/v1/stores/${shop.id}`, await deskOf(house, 'sup1'))).status).toBe(404);
  expect((await get(house, '/v1/stores', await phoneOf(house, 'rep0'))).status).toBe(403);
});
