import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Envelope, PushAnswer } from '../../protocol/push.ts';
import { passText } from '../../protocol/rescue.ts';
import { PROJ } from '../../protocol/version.ts';
import { makeApp } from '../http.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, phoneOf, post, type House } from '../session/field-day.ts';
import { closed, opened, Phone, type Territory } from './field-day.ts';
import { WIRE, type Tongue, type Wire } from './wire.ts';

/**
 * A number of the wire as it was: no mark, no clock; facts went under `ops`, and answers told of them as `acks`. There has
 * been no such number; it differs from the first as a number that was left will from the next.
 */
const PAST = WIRE.proto;
const tongue: Tongue = {
  read: (body) => {
    const { ops, ...rest } = body as { ops: unknown[] };
    const clock = { now: '2026-11-25T08:00:00.000Z', offset: null, boot: 'unknown' };
    return WIRE.tongues.get(WIRE.proto)!.read({ ...rest, clock, facts: ops });
  },
  say: ({ epoch, last, error, results }: PushAnswer) => ({
    epoch,
    last,
    error,
    acks: results.map(({ id, status }) => [id, status]),
  }),
};
const wire: Wire = {
  proto: PAST + 1,
  floor: PAST + 1,
  tongues: new Map([
    [PAST, tongue],
    [PAST + 1, WIRE.tongues.get(WIRE.proto)!],
  ]),
};

let database: FreshDatabase;
let field: Territory;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  const built = await aHouse(database.pool);
  field = built.ours;
  house = { ...built, app: makeApp(built.hands, undefined, wire) };
});
afterAll(() => database.close());

const said = async (answer: Response): Promise<{ status: number; said: unknown }> => {
  const body = await answer.text();
  return { status: answer.status, said: body.startsWith('{"from"') ? 'a book' : JSON.parse(body) };
};
const ask = async (path: string, body: object): Promise<{ status: number; said: unknown }> =>
  said(await post(house, path, body, await phoneOf(house, 'rep0')));
const oldPush = (phone: Phone, ops: readonly Envelope[], proto = PAST): object => ({
  proto,
  app: '0.9',
  device: phone.device,
  epoch: 1,
  manifest: [],
  storage: { persisted: true, used: null, quota: null, photos: 0 },
  ops,
});
const visitOf = (phone: Phone): Envelope[] => {
  const visit = randomUUID();
  return phone.tell(opened(visit, field.outlets[0]!.id), closed(visit));
};
const pull = (proto: number): object => ({
  proto,
  device: randomUUID(),
  cursor: 0,
  epoch: 0,
  proj: PROJ,
  digest: false,
});

test('[S34] [W5] a phone of the number before is told to update when it asks for its book, and its work is taken in', async () => {
  const phone = new Phone(field, field.reps[0]);
  const told = visitOf(phone);
  expect(await ask('/v1/sync/pull', pull(PAST))).toEqual({ status: 426, said: { code: 'update-needed' } });
  // Also when the book was asked for in a shape that is not known any more.
  expect(await ask('/v1/sync/pull', { proto: PAST, since: 7 })).toEqual({
    status: 426,
    said: { code: 'update-needed' },
  });
  const once = await ask('/v1/sync/push', oldPush(phone, told));
  const acks = told.map(({ id }) => [id, 'applied']);
  expect(once).toEqual({ status: 200, said: { epoch: 1, last: 2, error: null, acks } });
  expect(await ask('/v1/sync/push', oldPush(phone, told))).toEqual(once);
  expect((await ask('/v1/sync/pull', pull(PAST + 1))).said).toBe('a book');
});

test('[S34] what a phone of the number before hands in by its key is taken in as well', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const phone = new Phone(field, field.reps[0]);
  const told = visitOf(phone);
  await ask('/v1/sync/push', { ...oldPush(phone, told.slice(0, 1)), key });
  const handed = { ...oldPush(phone, [{ ...told[1]!, dseq: 1 }]), device: randomUUID() };
  const how = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const signature = sign('sha256', Buffer.from(JSON.stringify(handed)), how).toString('base64');
  const pass = passText({ tenant: field.tenant, key, signature });
  const acks = [[told[1]!.id, 'quarantined']];
  expect(await said(await post(house, '/v1/sync/rescue', handed, { authorization: pass }))).toMatchObject({
    status: 200,
    said: { last: 1, acks },
  });
});

test('[S35] a number from tomorrow and one that nobody remembers are refused by a code, and nothing changes', async () => {
  const phone = new Phone(field, field.reps[0]);
  const told = visitOf(phone);
  const push = (proto: number) => ask('/v1/sync/push', oldPush(phone, told, proto));
  expect(await push(PAST + 2)).toMatchObject({ status: 503, said: { code: 'server-behind' } });
  expect(await ask('/v1/sync/pull', pull(PAST + 2))).toMatchObject({ status: 503, said: { code: 'server-behind' } });
  expect(await push(PAST - 1)).toEqual({ status: 426, said: { code: 'update-needed' } });
  expect((await push(PAST)).said).toMatchObject({ last: 2 });
});

test('[S34] the number of today is always spoken', () => {
  expect(WIRE.floor).toBeLessThanOrEqual(WIRE.proto);
  for (let proto = WIRE.floor; proto <= WIRE.proto; proto++) expect(WIRE.tongues.has(proto)).toBe(true);
});
