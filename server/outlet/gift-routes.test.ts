import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fen } from '../../core/base/money.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import type { Gift } from '../../core/outlet/gift.ts';
import type { GiftList } from '../../protocol/gifts.ts';
import { NO_STRINGS } from '../print/greeting-pdf.ts';
import { pagesOf } from '../print/testing.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, type House } from '../session/field-day.ts';
import { closed, opened, Phone } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
let phone: Phone;
const [given, asked] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  const { reps, outlets } = house.ours;
  phone = new Phone(house.ours, reps[0]);
  const visit = randomUUID();
  phone.tell(
    opened(visit, outlets[0]!.id),
    aFact['gift-noted']({ visit, gift: given }),
    aFact['gift-noted']({ visit, gift: asked, value: fen(9000), isGiven: false }),
    closed(visit),
  );
  await phone.push();
});
afterAll(() => database.close());

const list = async (login: string): Promise<GiftList> =>
  (await (await get(house, '/v1/gifts', await deskOf(house, login))).json()) as GiftList;
const decide = async (id: string, body: unknown, login = 'sup0'): Promise<Response> =>
  house.app.request(`/v1/gifts/${id}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(await deskOf(house, login)) },
  });

test('[U3] the register of the year: what waits first, with what the shop was given; other teams see nothing', async () => {
  const { rows, rules } = await list('sup0');
  expect(rules.limit).toBe(5000);
  expect(rows.map(({ gift, year }) => [gift.id, gift.state, year])).toEqual([
    [asked, 'asked', 1500],
    [given, 'given', 1500],
  ]);
  expect((await list('office2')).rows).toHaveLength(2);
  expect((await list('sup1')).rows).toEqual([]);
  expect((await get(house, '/v1/gifts', await phoneOf(house, 'rep0'))).status).toBe(403);
});

test('[U9] a gift that was given has a card to print; one that still waits, and another team, have none', async () => {
  const card = async (id: string, login: string) => get(house, `/v1/gifts/${id}/card`, await deskOf(house, login));
  const answer = await card(given, 'sup0');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const [page] = await pagesOf(new Uint8Array(await answer.arrayBuffer()));
  expect(page!.text).toContain('A001 便利店');
  expect(page!.text).toContain(NO_STRINGS);
  const refused = [await card(asked, 'sup0'), await card(given, 'sup1'), await card('none', 'sup0')];
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await get(house, `/v1/gifts/${given}/card`, await phoneOf(house, 'rep0'))).status).toBe(403);
});

test('[U4] decided once, with a name, and the phone has it; then it is given', async () => {
  expect((await decide(asked, { state: 'approved', note: '' }, 'sup1')).status).toBe(404);
  expect(await (await decide(asked, { state: 'refused', note: ' ' })).json()).toMatchObject({ code: 'reason-needed' });
  expect((await decide(asked, { state: 'approved', note: '' })).status).toBe(200);
  expect(await (await decide(asked, { state: 'refused', note: '不送' })).json()).toMatchObject({
    code: 'gift-decided',
  });
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  const [approved] = docs.filter((doc) => doc.e === 'gift' && doc.id === asked);
  expect(approved!.b).toMatchObject({ state: 'approved' });
  expect((approved!.b as Gift).approver).not.toBe('');
  const visit = randomUUID();
  const { outlets } = house.ours;
  phone.tell(
    opened(visit, outlets[0]!.id),
    aFact['gift-noted']({ visit, gift: asked, value: fen(9000) }),
    closed(visit),
  );
  await phone.push();
  expect((await list('sup0')).rows.find(({ gift }) => gift.id === asked)).toMatchObject({
    gift: { state: 'given' },
    year: 10500,
  });
  const other = randomUUID();
  phone.tell(opened(other, outlets[1]!.id), aFact['gift-noted']({ visit: other, gift: asked }));
  await phone.push();
  expect((await list('sup0')).rows).toHaveLength(2);
});
