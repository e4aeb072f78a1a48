import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParcelKnown } from '../../protocol/parcel-known.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, post, type House } from '../session/field-day.ts';
import { closed, opened, Phone } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const askAs = async (login: string, question: object): Promise<{ status: number; said: ParcelKnown }> => {
  const answer = await post(house, '/v1/desk/parcel', question, await deskOf(house, login));
  return { status: answer.status, said: (await answer.json()) as ParcelKnown };
};

test('[B7] the desk is told what of a file is here already, and how its shops are called', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const [outlet] = house.ours.outlets;
  const visit = randomUUID();
  const told = phone.tell(opened(visit, outlet!.id), closed(visit));
  await phone.push(told.slice(0, 1), house.hands);
  const question = {
    tenant: house.ours.tenant,
    person: phone.session.person,
    facts: told.map((f) => f.id),
    photos: [randomUUID()],
    outlets: [outlet!.id, randomUUID()],
  };
  const { said } = await askAs('sup0', question);
  expect(said).toMatchObject({ facts: 1, photos: 0, outlets: [outlet!.name], person: { id: phone.session.person } });
  expect([said.asOf, said.zone]).toEqual([house.hands.now(), 'Asia/Shanghai']);
  expect((await askAs('admin', question)).said.facts).toBe(1);
  expect((await askAs('sup1', question)).status).toBe(404);
  expect(await askAs('sup0', { ...question, tenant: house.theirs.tenant })).toMatchObject({
    status: 422,
    said: { code: 'of-another-organisation' },
  });
});
