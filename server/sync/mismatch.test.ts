import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countsOf, digestOf } from '../../protocol/digest.ts';
import type { DeviceList, DeviceRow } from '../../protocol/devices.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, MINUTE, phoneOf, post, type House } from '../session/field-day.ts';
import { Phone } from './field-day.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const seenAtDesk = async (device: string): Promise<DeviceRow | undefined> => {
  const list = (await (await get(house, '/v1/desk/devices', await deskOf(house, 'sup0'))).json()) as DeviceList;
  return list.devices.find((d) => d.id === device);
};

test('[S20] [S33] a phone whose book lacks a document knows by the digest, and what it reports stands at the desk for a day', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const { head, docs } = await phone.pull(true);
  expect(await digestOf(docs)).toBe(head.digest);
  const damaged = docs.slice(1);
  expect(await digestOf(damaged)).not.toBe(head.digest);

  const report = { device: phone.device, cursor: head.to, epoch: head.epoch, counts: countsOf(damaged) };
  const pass = await phoneOf(house, 'rep0');
  expect((await post(house, '/v1/sync/mismatch', report, pass)).status).toBe(200);
  expect(await seenAtDesk(phone.device)).toMatchObject({ state: 'attention', problems: ['book-differs'] });
  const rows = await database.pool.query<object>('select counts, held from book_mismatch');
  expect(rows.rows).toEqual([{ counts: countsOf(damaged), held: countsOf(docs) }]);

  house.later(60 * MINUTE);
  await post(house, '/v1/sync/mismatch', report, pass);
  expect((await seenAtDesk(phone.device))!.problems).toEqual(['book-differs-again']);
  house.later(25 * 60 * MINUTE);
  expect((await seenAtDesk(phone.device))!.problems).toEqual([]);
});

test('[S33] nobody reports of the phone of another, and a report of another shape is none', async () => {
  const device = randomUUID();
  const report = { device, cursor: 1, epoch: 1, counts: { outlet: 2 } };
  const pass = await phoneOf(house, 'rep0');
  expect((await post(house, '/v1/sync/mismatch', report, pass)).status).toBe(200);
  expect((await post(house, '/v1/sync/mismatch', report, await phoneOf(house, 'rep1'))).status).toBe(409);
  expect((await post(house, '/v1/sync/mismatch', { ...report, counts: { outlet: -1 } }, pass)).status).toBe(422);
  expect(await seenAtDesk(device)).toMatchObject({ problems: ['book-differs'] });
});
