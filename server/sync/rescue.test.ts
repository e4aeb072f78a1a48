import { createHash, createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Envelope, PushAnswer } from '../../protocol/push.ts';
import { passText } from '../../protocol/rescue.ts';
import type { ReviewList } from '../../protocol/review.ts';
import { PROTO } from '../../protocol/version.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { freshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, post, type House } from '../session/field-day.ts';
import { closed, counted, opened, Phone } from './field-day.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

/** A rep's phone with a key of its own. */
class KeyedPhone extends Phone {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  readonly key = this.#keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

  requestOf(facts: readonly Envelope[], more: object = {}) {
    return {
      proto: PROTO,
      app: 'test',
      device: this.device,
      epoch: this.epoch,
      manifest: [],
      clock: { now: house.hands.now(), offset: null, boot: 'b' },
      storage: { persisted: true, used: null, quota: null, photos: 0 },
      facts,
      ...more,
    };
  }

  passFor(text: string, by: KeyObject = this.#keys.privateKey): string {
    const signature = createSign('sha256').update(text).sign({ key: by, dsaEncoding: 'ieee-p1363' }).toString('base64');
    return passText({ tenant: house.ours.tenant, key: this.key, signature });
  }

  async handIn(request: object, path = '/v1/sync/rescue', pass?: string): Promise<Response> {
    const text = JSON.stringify(request);
    return house.app.request(path, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', authorization: pass ?? this.passFor(text) },
    });
  }
}

/** A phone of rep0 that has told its key with a first push, over the door. */
async function aKnownPhone(): Promise<KeyedPhone> {
  const phone = new KeyedPhone(house.ours, house.ours.reps[0]);
  const told = await post(
    house,
    '/v1/sync/push',
    phone.requestOf([], { key: phone.key }),
    await phoneOf(house, 'rep0'),
  );
  expect(told.status).toBe(200);
  return phone;
}
const disable = (is: boolean): Promise<object[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(`update person set is_active = $2 where tenant = $1 and login = 'rep0'`, house.ours.tenant, !is),
  );
const rows = (sql: string, ...values: unknown[]): Promise<object[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows(sql, house.ours.tenant, ...values));
const aVisit = (phone: Phone): Envelope[] => {
  const visit = randomUUID();
  return phone.tell(opened(visit, house.ours.outlets[0]!.id), counted(visit, 'P1', 3), closed(visit));
};

test('[S29] a disabled rep is told so, hands in by the key of his phone once, and a person decides', async () => {
  const phone = await aKnownPhone();
  const pass = await phoneOf(house, 'rep0');
  const facts = aVisit(phone);
  await disable(true);
  const refused = await post(house, '/v1/sync/push', phone.requestOf(facts), pass);
  expect([refused.status, await refused.json()]).toEqual([401, { code: 'account-disabled' }]);

  const [first, again] = [await phone.handIn(phone.requestOf(facts)), await phone.handIn(phone.requestOf(facts))];
  const [answer, repeat] = (await Promise.all([first.json(), again.json()])) as [PushAnswer, PushAnswer];
  expect(answer).toMatchObject({ last: 3, error: null });
  expect(answer.results.map((r) => [r.status, r.code])).toEqual(facts.map(() => ['quarantined', 'rescued']));
  expect(repeat.results).toEqual(answer.results);
  expect(await rows('select 1 from visit where tenant = $1 and id = $2', facts[0]!.entity)).toEqual([]);

  const desk = await deskOf(house, 'admin');
  const { items } = (await (await get(house, '/v1/review', desk)).json()) as ReviewList;
  expect(items.map((item) => [item.rep.name, item.facts.length])).toEqual([['rep 0', 3]]);
  const decision = { facts: facts.map((f) => f.id), decision: 'apply', note: '' };
  expect((await post(house, '/v1/review', decision, desk)).status).toBe(200);
  expect(await rows('select 1 from visit where tenant = $1 and id = $2', facts[0]!.entity)).toHaveLength(1);
  await disable(false);
});

test('[S29] what comes as a file, under a name of its own, and later from the phone itself is there once', async () => {
  const phone = await aKnownPhone();
  const facts = aVisit(phone);
  const courier = phone.requestOf(facts, { device: randomUUID() });
  const brought = (await (await phone.handIn(courier)).json()) as PushAnswer;
  expect(brought.results.map((r) => r.code)).toEqual(['rescued', 'rescued', 'rescued']);
  const pushed = await post(house, '/v1/sync/push', phone.requestOf(facts), await phoneOf(house, 'rep0'));
  expect(await pushed.json()).toMatchObject({ last: 3, error: null, results: brought.results });
  // And the other way round: what the phone has sent is no news when the file comes.
  const more = aVisit(phone);
  await post(house, '/v1/sync/push', phone.requestOf(more), await phoneOf(house, 'rep0'));
  const late = phone.requestOf(
    more.map((f, i) => ({ ...f, dseq: i + 1 })),
    { device: randomUUID() },
  );
  const answer = (await (await phone.handIn(late)).json()) as PushAnswer;
  expect(answer.results.map((r) => r.status)).toEqual(['applied', 'applied', 'applied']);
});

test('[S29] what cannot be read is handed in too, and the rest goes on', async () => {
  const phone = await aKnownPhone();
  const [first, second, third] = aVisit(phone) as [Envelope, Envelope, Envelope];
  const strange = { ...second, kind: 'drone-landed', fact: { kind: 'drone-landed' } };
  const answer = (await (await phone.handIn(phone.requestOf([first, strange, third]))).json()) as PushAnswer;
  expect(answer.results.map((r) => r.code).sort()).toEqual(['rescued', 'rescued', 'unknown-kind']);
});

test('[S30] another key, other bytes, another organisation, no pass: one answer, and nothing is kept', async () => {
  const [phone, stranger] = [await aKnownPhone(), new KeyedPhone(house.ours, house.ours.reps[0])];
  const request = phone.requestOf(aVisit(phone));
  const text = JSON.stringify(request);
  const own = phone.passFor(text);
  const passes = [
    stranger.passFor(text),
    stranger.passFor(text).replace(stranger.key, phone.key),
    phone.passFor(`${text} `),
    own.replace(house.ours.tenant, house.theirs.tenant),
    own.replace('Rescue', 'Bearer'),
    `${own} more`,
    'Rescue',
    '',
  ];
  for (const pass of passes) {
    const answer = await phone.handIn(request, '/v1/sync/rescue', pass);
    expect([answer.status, await answer.json()], pass).toEqual([401, { code: 'signed-out' }]);
  }
  const other = await phone.handIn({ ...request, manifest: [randomUUID()] }, '/v1/sync/rescue', own);
  expect(other.status).toBe(401);
  expect(await rows('select 1 from fact_log where tenant = $1 and id = $2', request.facts[0]!.id)).toEqual([]);
  // The pass opens no other door.
  for (const path of ['/v1/sync/push', '/v1/sync/pull', '/v1/review'])
    expect((await phone.handIn(request, path)).status, path).toBe(401);
});

test('[S31] a key that another person tells later stays with whoever told it first', async () => {
  const phone = await aKnownPhone();
  const thief = new KeyedPhone(house.ours, house.ours.reps[1]);
  await post(house, '/v1/sync/push', thief.requestOf([], { key: phone.key }), await phoneOf(house, 'rep1'));
  const facts = aVisit(phone);
  await phone.handIn(phone.requestOf(facts));
  expect(await rows('select person from fact_log where tenant = $1 and id = $2', facts[0]!.id)).toEqual([
    { person: house.ours.reps[0].person },
  ]);
});

test('[S32] a photo is handed in whole and named by its hash, and what is no photo is not', async () => {
  const phone = await aKnownPhone();
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b3fa3' } })
    .jpeg()
    .toBuffer();
  const sha256 = createHash('sha256').update(jpeg).digest('hex');
  const photo = {
    photo: randomUUID(),
    visit: randomUUID(),
    sha256,
    mime: 'image/jpeg',
    takenAt: house.hands.now(),
    bytes: jpeg.toString('base64'),
  };
  const give = (request: object): Promise<Response> => phone.handIn(request, '/v1/sync/rescue/photo');
  const answers = [await give(photo), await give(photo)];
  for (const answer of answers)
    expect([answer.status, await answer.json()]).toEqual([200, { photo: photo.photo, sha256 }]);
  expect(await rows('select sha256 from photo where tenant = $1 and id = $2', photo.photo)).toEqual([{ sha256 }]);
  const other = { ...photo, photo: randomUUID() };
  expect((await give({ ...other, sha256: 'a'.repeat(64) })).status).toBe(422);
  expect((await give({ ...other, bytes: Buffer.from('no picture').toString('base64') })).status).toBe(422);
  expect((await phone.handIn(other, '/v1/sync/rescue/photo', phone.passFor('x'))).status).toBe(401);
});
