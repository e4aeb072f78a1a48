import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp } from '../http.ts';
import { openPool } from '../postgres/pool.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { agreed, anOrder, closed, counted, opened, Phone } from '../sync/field-day.ts';
import { aHouse, deskOf, get, MINUTE, PASSWORD, phoneOf, post, signInAt, type House } from './field-day.ts';
import { firstAdministratorCode } from './first-administrator.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const ask = (login: string, password: string) => ({ organisation: 'ours', login, password, device: randomUUID() });
const sets = (sql: string, ...values: unknown[]): Promise<object[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows(sql, house.ours.tenant, ...values));

test('[D1] unknown name, wrong password, disabled account: one answer', async () => {
  await sets('update person set is_active = false where tenant = $1 and login = $2', 'sup1');
  const answers = [];
  for (const [login, password] of [
    ['nobody', PASSWORD],
    ['rep0', 'another password'],
    ['sup1', PASSWORD],
  ]) {
    const answer = await signInAt(house, ask(login!, password!));
    answers.push([answer.status, await answer.text()]);
  }
  expect(new Set(answers.map(String)).size).toBe(1);
  expect(answers[0]).toEqual([401, JSON.stringify({ code: 'wrong-sign-in' })]);
  await sets('update person set is_active = true where tenant = $1 and login = $2', 'sup1');
  expect((await signInAt(house, { ...ask('rep0', PASSWORD), organisation: 'no such' })).status).toBe(401);
});

test('[D2] ten wrong passwords make an account wait a quarter of an hour', async () => {
  for (let i = 0; i < 10; i++) expect((await signInAt(house, ask('rep1', 'guess number x'))).status).toBe(401);
  expect((await signInAt(house, ask('rep1', PASSWORD))).status).toBe(401);
  house.later(15 * MINUTE + 1);
  expect((await signInAt(house, ask('rep1', PASSWORD))).status).toBe(200);
});

test('[D3] a token for the phone, a cookie for the desk', async () => {
  const phone = await signInAt(house, ask('rep0', PASSWORD));
  expect(phone.headers.get('set-cookie')).toBe(null);
  expect(((await phone.json()) as { token: string }).token).toMatch(/^[0-9a-f-]{36}\.[\w-]{43}$/);
  const desk = await signInAt(house, { ...ask('admin', PASSWORD), device: null });
  expect(desk.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
  expect(await desk.json()).toMatchObject({ token: null, person: { login: 'admin' } });
  const https = await house.app.request('/v1/session', {
    method: 'POST',
    body: JSON.stringify({ ...ask('admin', PASSWORD), device: null }),
    headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
  });
  expect(https.headers.get('set-cookie')).toContain('; Secure');
});

test('[D4] the cookie alone changes nothing', async () => {
  const { cookie } = (await deskOf(house, 'admin')) as { cookie: string };
  const answer = await house.app.request('/v1/session', { method: 'DELETE', headers: { cookie } });
  expect([answer.status, await answer.json()]).toEqual([403, { code: 'not-from-here' }]);
  expect((await get(house, '/v1/session', { cookie })).status).toBe(200);
});

test('[D5] signing out ends one session', async () => {
  const [one, other] = [await deskOf(house, 'admin'), await deskOf(house, 'admin')];
  expect((await house.app.request('/v1/session', { method: 'DELETE', headers: one })).status).toBe(200);
  expect((await get(house, '/v1/session', one)).status).toBe(401);
  expect((await get(house, '/v1/session', other)).status).toBe(200);
});

test('[D6] whoever is disabled is out at once', async () => {
  const phone = await phoneOf(house, 'rep1');
  expect((await get(house, '/v1/session', phone)).status).toBe(200);
  await sets('update person set is_active = false where tenant = $1 and login = $2', 'rep1');
  expect((await get(house, '/v1/session', phone)).status).toBe(401);
  await sets('update person set is_active = true where tenant = $1 and login = $2', 'rep1');
});

test('[D7] a quiet desk is signed out, a phone is not; both end some day', async () => {
  const [desk, busy, phone] = [
    await deskOf(house, 'admin'),
    await deskOf(house, 'admin'),
    await phoneOf(house, 'rep0'),
  ];
  const status = async (pass: typeof desk): Promise<number> => (await get(house, '/v1/session', pass)).status;
  house.later(20 * MINUTE);
  expect(await status(busy)).toBe(200);
  house.later(11 * MINUTE);
  expect([await status(desk), await status(busy)]).toEqual([401, 200]);
  for (let quarter = 0; quarter < 45; quarter++) {
    house.later(15 * MINUTE);
    await status(busy);
  }
  expect(await status(busy)).toBe(200);
  house.later(29 * MINUTE);
  expect([await status(busy), await status(phone)]).toEqual([401, 200]);
  house.later(31 * 24 * 60 * MINUTE);
  expect(await status(phone)).toBe(401);
});

test("[D8] another organisation's ids lead nowhere", async () => {
  const visit = randomUUID();
  const photo = randomUUID();
  const rep = new Phone(house.theirs, house.theirs.reps[0]);
  rep.tell(
    opened(visit, house.theirs.outlets[0]!.id),
    counted(visit, 'P1', 3),
    agreed(visit, anOrder('P1', 12)),
    {
      kind: 'photo-taken',
      at: house.hands.now(),
      visit,
      photo,
      subject: 'shelf-before',
      sha256: 'a'.repeat(64),
      bytes: 1,
      mime: 'image/jpeg',
      width: 1,
      height: 1,
      place: null,
      source: 'camera',
    } as never,
    closed(visit),
  );
  await rep.push();
  const [own, foreign] = [await deskOf(house, 'admin', 'theirs'), await deskOf(house, 'admin')];
  expect((await get(house, `/v1/desk/visits/${visit}`, own)).status).toBe(200);
  for (const path of [`/v1/desk/visits/${visit}`, `/v1/pictures/${photo}`, `/v1/pictures/${photo}/thumbnail`]) {
    expect([path, (await get(house, path, foreign)).status]).toEqual([path, 404]);
  }
  for (const path of [`/v1/desk/visits?day=2026-11-25&rep=${rep.session.person}`, '/v1/desk/visits?day=2026-11-25']) {
    expect(await (await get(house, path, own)).text()).toContain(visit);
    expect(await (await get(house, path, foreign)).json()).toMatchObject({ visits: [] });
  }
  expect(await (await get(house, '/v1/desk/day?day=2026-11-25', foreign)).text()).not.toContain(rep.session.person);
});

test('[D9] a query that forgets its tenant sees its own rows only', async () => {
  const tables = (
    await database.pool.query<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'tenant' and table_schema = 'public'`,
    )
  ).rows;
  expect(tables.length).toBeGreaterThan(20);
  const seen = await inTransaction(database.pool, house.ours.tenant, async (tx) => {
    const all = [];
    for (const { name } of tables)
      all.push(...(await tx.rows<{ tenant: string }>(`select distinct tenant from "${name}"`)));
    return new Set(all.map((row) => row.tenant));
  });
  expect(seen).toEqual(new Set([house.ours.tenant]));
  const client = await database.pool.connect();
  try {
    await client.query('begin; set local role paodian_app');
    expect((await client.query('select 1 from person')).rowCount).toBe(0);
    await expect(client.query(`insert into organisation values ('${randomUUID()}', '{}')`)).rejects.toThrow(
      /row-level security/,
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('[D10] strange bodies are refused with a code', async () => {
  const before = await sets('select * from person where tenant = $1 order by id');
  const send = async (body: BodyInit, headers: Record<string, string> = {}): Promise<unknown[]> => {
    const answer = await house.app.request('/v1/session', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  const gzip = { 'content-encoding': 'gzip' };
  const right = JSON.stringify(ask('rep0', PASSWORD));
  expect(await send('x'.repeat(300_000))).toEqual([413, 'too-large']);
  expect(await send(gzipSync(Buffer.alloc(50_000_000)), gzip)).toEqual([413, 'too-large']);
  expect(await send(gzipSync(right).subarray(0, 40), gzip)).toEqual([400, 'bad-encoding']);
  expect(await send(right, { 'content-encoding': 'br' })).toEqual([415, 'wrong-type']);
  expect(await send(right, { 'content-type': 'text/plain' })).toEqual([415, 'wrong-type']);
  expect(await send('')).toEqual([400, 'empty-body']);
  expect(await send(right.slice(0, -3))).toEqual([400, 'bad-json']);
  expect(await send('['.repeat(100_000))).toEqual([400, 'bad-json']);
  expect(await send(Buffer.from([0x22, 0xff, 0x22]))).toEqual([400, 'bad-encoding']);
  expect(await send(JSON.stringify(ask('rep\u0000', PASSWORD)))).toEqual([422, 'bad-request']);
  expect(await send(JSON.stringify(ask('rep\ud800', PASSWORD)))).toEqual([422, 'bad-request']);
  expect(await send(JSON.stringify({ ...ask('rep0', PASSWORD), tenant: house.theirs.tenant }))).toEqual([
    422,
    'bad-request',
  ]);
  expect(await send(right.replace('{', '{"__proto__":{"role":"admin"},'))).toEqual([422, 'bad-request']);
  expect(await sets('select * from person where tenant = $1 order by id')).toEqual(before);
});

test('[D11] healthz tells whether the database answers', async () => {
  expect(await (await get(house, '/healthz')).json()).toEqual({ status: 'ok' });
  const pool = openPool('postgresql://nobody:x@127.0.0.1:1/none');
  expect((await makeApp({ ...house.hands, pool }).request('/healthz')).status).toBe(503);
  await pool.end();
});

test('[D12] a new password needs the old one and ends the other sessions', async () => {
  const [here, there] = [await deskOf(house, 'sup0'), await phoneOf(house, 'sup0')];
  const change = (old: string, next: string): Promise<Response> =>
    post(house, '/v1/session/password', { old, new: next }, here);
  expect([(await change('a wrong password', 'another one')).status, (await change(PASSWORD, 'short')).status]).toEqual([
    422, 422,
  ]);
  expect((await get(house, '/v1/session', there)).status).toBe(200);
  expect((await change(PASSWORD, 'another long password')).status).toBe(200);
  expect([(await get(house, '/v1/session', here)).status, (await get(house, '/v1/session', there)).status]).toEqual([
    200, 401,
  ]);
  expect((await signInAt(house, ask('sup0', PASSWORD))).status).toBe(401);
  expect((await signInAt(house, ask('sup0', 'another long password'))).status).toBe(200);
  for (let i = 0; i < 10; i++) await change(`guess number ${i}`, PASSWORD);
  expect((await change('another long password', PASSWORD)).status).toBe(422);
});

test('[D13] every answer keeps foreign scripts, frames and guesses out', async () => {
  for (const path of ['/', '/healthz', '/v1/session', '/m/nothing.js', '/nowhere']) {
    const { headers } = await get(house, path);
    expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
      path,
      'nosniff',
      'no-referrer',
    ]);
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  }
});

test('[D14] the one-time code works once, and not after a day', async () => {
  const empty = await freshDatabase();
  const hands = { ...house.hands, pool: empty.pool };
  const app = makeApp(hands);
  const begin = async (code: string): Promise<unknown[]> => {
    const answer = await app.request('/v1/first-admin', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, organisation: '新公司', name: '管理员', login: 'boss', password: PASSWORD }),
    });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  expect(await (await app.request('/v1/session')).json()).toEqual({ code: 'no-organisation' });
  const late = (await firstAdministratorCode(hands))!;
  house.later(24 * 60 * MINUTE + 1);
  expect(await begin(late)).toEqual([422, 'wrong-code']);
  const code = (await firstAdministratorCode(hands))!;
  expect(await begin('AAAA-BBBB-CCCC')).toEqual([422, 'wrong-code']);
  const both = await Promise.all([begin(code), begin(code.toLowerCase())]);
  expect(both.map(([status]) => status).sort()).toEqual([200, 422]);
  expect(await begin(code)).toEqual([422, 'wrong-code']);
  expect(await firstAdministratorCode(hands)).toBe(null);
  await empty.close();
});
