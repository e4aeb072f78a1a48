import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DayBoard } from '../../protocol/board.ts';
import type { DeviceList, DeviceRow } from '../../protocol/devices.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, MINUTE, phoneOf, post, type House } from '../session/field-day.ts';
import { closed, opened, Phone } from '../sync/field-day.ts';
import { receive } from '../sync/receive.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const devices = async (login = 'sup0'): Promise<readonly DeviceRow[]> =>
  ((await (await get(house, '/v1/desk/devices', await deskOf(house, login))).json()) as DeviceList).devices;
const row = async (device: string): Promise<DeviceRow> => (await devices()).find((d) => d.id === device)!;

/** A push of no facts in which the phone announces what it holds. */
const announce = (phone: Phone, manifest: string[], storage = {}) =>
  receive(house.hands, phone.session, {
    proto: PROTO,
    app: '0.1.0',
    device: phone.device,
    epoch: 1,
    manifest,
    clock: { now: house.hands.now(), offset: 0, boot: 'b' },
    storage: { persisted: true, used: 1, quota: 100, photos: 0, ...storage },
    facts: [],
  });

test('[B6] phones are told of on the clock of the organisation', async () => {
  const list = (await (await get(house, '/v1/desk/devices', await deskOf(house, 'sup0'))).json()) as DeviceList;
  expect([list.zone, list.asOf]).toEqual(['Asia/Shanghai', house.hands.now()]);
});

test('[B6] what was announced counts as on the way until it is here, and as held after a day', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const told = phone.tell(opened(visit, house.ours.outlets[0]!.id), closed(visit));
  await announce(
    phone,
    told.map((t) => t.id),
    { photos: 2 },
  );
  expect(await row(phone.device)).toMatchObject({ state: 'waiting', missing: 2, photosWaiting: 2, received: 0 });
  house.later(25 * 60 * MINUTE);
  // Announced once is enough: the next push need not say it again.
  await announce(phone, [], { photos: 0 });
  const board = (await (await get(house, '/v1/desk/day', await deskOf(house, 'sup0'))).json()) as DayBoard;
  expect(board.reps.map((r) => r.waiting)).toContain(2);
  expect(await row(phone.device)).toMatchObject({ state: 'attention', problems: ['holds-work'] });
  await phone.push(told, house.hands);
  expect(await row(phone.device)).toMatchObject({ state: 'clean', missing: 0, received: 2, problems: [] });
});

test('[B6] a phone that only pulls is heard of, and one in trouble stands first', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  await announce(phone, []);
  house.later(30 * 60 * MINUTE);
  expect((await row(phone.device)).state).toBe('silent');
  const pass = await phoneOf(house, 'rep0');
  await post(
    house,
    '/v1/sync/pull',
    { proto: PROTO, device: phone.device, cursor: 0, epoch: 0, proj: PROJ, digest: false },
    pass,
  );
  expect(await row(phone.device)).toMatchObject({ state: 'clean', seenAt: house.hands.now() });
  const stray = new Phone(house.ours, house.ours.reps[0]);
  stray.tell(opened(randomUUID(), house.ours.outlets.at(-1)!.id));
  await stray.push(stray.made, house.hands);
  expect((await devices())[0]).toMatchObject({
    id: stray.device,
    state: 'attention',
    problems: ['set-aside'],
    aside: 1,
  });
  expect((await devices('sup1')).map((d) => d.id)).not.toContain(stray.device);
});

test('[B6] [K19] a phone that was cleared is named for a month with what went with it', async () => {
  const before = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const told = before.tell(opened(visit, house.ours.outlets[0]!.id), closed(visit));
  await announce(before, [told[1]!.id]);
  const after = new Phone(house.ours, house.ours.reps[0]);
  await announce(after, [], { lost: before.device, lostUnsent: 2 });
  // Said again with every push it stays what it was.
  await announce(after, [], { lost: before.device, lostUnsent: 2 });
  expect(await row(before.device)).toMatchObject({
    state: 'attention',
    problems: ['was-cleared'],
    cleared: { at: house.hands.now(), unsent: 2 },
  });
  expect((await row(after.device)).problems).toEqual([]);
  house.later(31 * 24 * 60 * MINUTE);
  expect(await row(before.device)).toMatchObject({ state: 'clean', problems: [] });
});

test("[S36] a name that the server never heard of is kept, and another person's is not touched", async () => {
  const [mine, other] = house.ours.reps;
  const [after, theirs] = [new Phone(house.ours, mine), new Phone(house.ours, other)];
  const unheard = randomUUID();
  await announce(after, [], { lost: unheard });
  expect((await row(unheard)).cleared).toMatchObject({ unsent: null });
  await announce(theirs, []);
  const stranger = new Phone(house.ours, mine);
  await announce(stranger, [], { lost: theirs.device, lostUnsent: 9 });
  expect((await devices('sup1')).find((d) => d.id === theirs.device)!.cleared).toBeNull();
});
