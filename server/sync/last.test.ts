import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aTerritory, closed, opened, Phone, type Territory } from './field-day.ts';

let database: FreshDatabase;
let field: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool);
});
afterAll(() => database.close());

const lastOf = async (phone: Phone): Promise<number> => (await phone.pull()).head.last;

test('[S27] a pull names how far the server has come with the device, and 0 before it has heard of it', async () => {
  const phone = new Phone(field, field.reps[0]);
  const visit = randomUUID();
  expect(await lastOf(phone)).toBe(0);
  phone.tell(opened(visit, field.outlets[0]!.id), closed(visit));
  await phone.push(phone.made.slice(0, 1));
  expect(await lastOf(phone)).toBe(1);
  await phone.push();
  expect(await lastOf(phone)).toBe(2);
});

test('[S27] a server that has forgotten facts says so to a phone that has nothing to send', async () => {
  const phone = new Phone(field, field.reps[0]);
  const visit = randomUUID();
  const [, second] = phone.tell(opened(visit, field.outlets[0]!.id), closed(visit));
  await phone.push();
  await inTransaction(database.pool, field.tenant, async (tx) => {
    await tx.rows('delete from fact_log where tenant = $1 and id = $2', tx.tenant, second!.id);
    await tx.rows('update device set last_dseq = 1 where tenant = $1 and id = $2', tx.tenant, phone.device);
  });
  expect(await lastOf(phone)).toBe(1);
});

test("[S27] another person's device is a stranger's", async () => {
  const phone = new Phone(field, field.reps[0]);
  phone.tell(opened(randomUUID(), field.outlets[0]!.id));
  await phone.push();
  const other = Object.assign(new Phone(field, field.reps[1]), { device: phone.device });
  expect(await lastOf(other)).toBe(0);
});

test('[S27] [S4] of a phone in whose place another fact stands nothing is held, and a push of it is a fork', async () => {
  const phone = new Phone(field, field.reps[0]);
  const visit = randomUUID();
  const [first] = phone.tell(opened(visit, field.outlets[0]!.id));
  await phone.push();
  phone.mark = { dseq: 1, id: first!.id };
  expect(await lastOf(phone)).toBe(1);
  // A copy of this phone whose server was put back in between, without a word.
  const copy = Object.assign(new Phone(field, phone.session), { device: phone.device });
  copy.mark = { dseq: 1, id: randomUUID() };
  expect(await lastOf(copy)).toBe(0);
  const [, second] = [...copy.tell(opened(randomUUID(), field.outlets[0]!.id)), ...copy.tell(closed(visit))];
  expect(await copy.push([second!])).toMatchObject({ error: 'fork', last: 1, results: [] });
  phone.tell(closed(visit));
  expect(await phone.push(phone.made.slice(1))).toMatchObject({ error: null, last: 2 });
});
