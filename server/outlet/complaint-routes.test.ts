import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import type { Complaint } from '../../core/outlet/complaint.ts';
import type { ComplaintList } from '../../protocol/complaints.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, type House } from '../session/field-day.ts';
import { closed, opened, Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
const [late, grave] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  const { reps, outlets } = house.ours;
  const phone = new Phone(house.ours, reps[0]);
  const visit = randomUUID();
  phone.tell(
    opened(visit, outlets[0]!.id),
    aFact['complaint-made']({ visit, complaint: late, severity: 3, product: null }),
    aFact['complaint-made']({ visit, complaint: grave, severity: 1, product: null }),
    closed(visit),
  );
  await phone.push();
});
afterAll(() => database.close());

const list = async (login: string): Promise<ComplaintList> =>
  (await (await get(house, '/v1/complaints', await deskOf(house, login))).json()) as ComplaintList;
const change = async (id: string, body: unknown, login = 'sup0'): Promise<Response> =>
  house.app.request(`/v1/complaints/${id}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(await deskOf(house, login)) },
  });

test('[U1] the own team sees them, the gravest first; other teams and organisations see nothing', async () => {
  const own = await list('sup0');
  expect(own.today).toBe(TODAY);
  expect(own.rows.map((row) => row.complaint.id)).toEqual([grave, late]);
  expect(own.rows[0]).toMatchObject({ outlet: { code: 'A001' }, rep: { name: 'rep 0' }, product: null });
  expect((await list('office2')).rows).toHaveLength(2);
  expect((await list('sup1')).rows).toEqual([]);
  expect((await get(house, '/v1/complaints', await phoneOf(house, 'rep0'))).status).toBe(403);
});

test('[U2] forward only, with an answer, and the phone has it', async () => {
  const working = { state: 'working', handler: '罗静秋', answer: '' };
  expect((await change(late, working, 'sup1')).status).toBe(404);
  expect((await change(late, working)).status).toBe(200);
  expect(await (await change(late, { ...working, state: 'assigned' })).json()).toMatchObject({
    code: 'complaint-moved-on',
    state: 'working',
  });
  expect(await (await change(late, { ...working, state: 'resolved' })).json()).toMatchObject({ code: 'answer-needed' });
  expect((await change(late, { ...working, state: 'resolved', answer: ' 换了两瓶 ' })).status).toBe(200);
  expect((await change(late, { ...working, state: 'confirmed' })).status).toBe(422);
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.find((doc) => doc.e === 'complaint' && doc.id === late)?.b).toMatchObject({
    state: 'resolved',
    handler: '罗静秋',
    answer: '换了两瓶',
  } satisfies Partial<Complaint>);
  expect((await list('sup0')).rows.map((row) => row.complaint.id)).toEqual([grave, late]);
});
