import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SAID_MAX, type PartnerAway, type PartnerTurn } from '../../protocol/practice.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, type House, type Pass } from '../session/field-day.ts';
import { askPartner } from './relay.ts';

let database: FreshDatabase;
let house: House;
let admin: Pass;
let rep: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  [admin, rep] = [await deskOf(house, 'admin'), await phoneOf(house, 'rep0')];
});
const open: Server[] = [];
afterEach(async () => {
  await send('DELETE', '', null, admin);
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
afterAll(() => database.close());

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: { model: string; messages: { role: string; content: string }[] };
}

/** A server on this machine that speaks the protocol; what it is asked is written down. */
async function aModel(answer: (to: ServerResponse, asked: Asked) => void): Promise<{ base: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((from: IncomingMessage, to) => {
    const pieces: Buffer[] = [];
    from.on('data', (piece: Buffer) => pieces.push(piece));
    from.on('end', () => {
      const body = JSON.parse(Buffer.concat(pieces).toString()) as Asked['body'];
      const one = { path: from.url!, authorization: from.headers.authorization, body };
      asked.push(one);
      answer(to, one);
    });
  });
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}
const whole = (text: string) => (to: ServerResponse) => {
  to.setHeader('content-type', 'application/json');
  to.end(JSON.stringify({ id: 'x', choices: [{ index: 0, message: { role: 'assistant', content: text } }] }));
};
const piece = (delta: object): string => `data: ${JSON.stringify({ choices: [{ index: 0, delta }] })}\n\n`;

const send = (method: string, path: string, body: unknown, pass: Pass): Promise<Response> =>
  Promise.resolve(
    house.app.request(`/v1/practice/partner${path}`, {
      method,
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', ...pass },
    }),
  );
const set = (base: string, key: string | null = 'secret-key'): Promise<Response> =>
  send('POST', '', { base, model: 'owner-1', key }, admin);
const turn: PartnerTurn = {
  language: 'zh',
  concern: 'low-margin',
  said: [
    { who: 'rep', text: '最近生意怎么样？' },
    { who: 'owner', text: '利润薄。' },
    { who: 'rep', text: '除了这个还有别的顾虑吗？' },
  ],
};
const say = (of: unknown = turn, pass = rep): Promise<Response> => send('POST', '/turns', of, pass);
const told = async (answer: Response): Promise<unknown> => [answer.status, await answer.json()];

test('[PS3] it is off until an administrator has set it, and then again when he takes it away', async () => {
  const isSet = async (): Promise<unknown> => (await get(house, '/v1/practice/partner', rep)).json();
  expect(await isSet()).toEqual({ isSet: false });
  expect(await told(await say())).toEqual([404, { code: 'partner-off' }]);
  const { base } = await aModel(whole('没有了。'));
  for (const login of ['sup0', 'office2', 'compliance'])
    expect((await send('POST', '', { base, model: 'm', key: null }, await deskOf(house, login))).status).toBe(403);
  expect((await send('POST', '', { base, model: 'm', key: null }, rep)).status).toBe(403);
  expect((await set(base)).status).toBe(200);
  expect(await isSet()).toEqual({ isSet: true });
  expect(await told(await say())).toEqual([200, { text: '没有了。' }]);
  expect((await send('DELETE', '', null, admin)).status).toBe(200);
  expect(await isSet()).toEqual({ isSet: false });
});

test('[PS3] it is told its role, the concern and what was said, and nothing else', async () => {
  const { base, asked } = await aModel(whole('没有了。'));
  await set(`${base}/`);
  await say();
  expect(asked).toHaveLength(1);
  const { path, authorization, body } = asked[0]!;
  expect([path, authorization, body.model]).toEqual(['/v1/chat/completions', 'Bearer secret-key', 'owner-1']);
  expect(Object.keys(body).sort()).toEqual(['max_tokens', 'messages', 'model', 'stream']);
  expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  expect(body.messages[0]!.content).toContain('利润薄');
  expect(body.messages.slice(1).map(({ content }) => content)).toEqual(turn.said.map(({ text }) => text));
  const all = JSON.stringify(body);
  for (const of of [house.ours.outlets[0]!.name, house.ours.reps[0].person, house.ours.tenant, 'rep0'])
    expect(all).not.toContain(of);
  // Another shape carries nothing more: what is not known is refused.
  expect((await say({ ...turn, outlet: 'x' })).status).toBe(422);
  expect((await say({ ...turn, said: turn.said.slice(0, 2) })).status).toBe(422);
  expect((await say({ ...turn, said: [{ who: 'rep', text: 'a'.repeat(SAID_MAX + 1) }] })).status).toBe(422);
  expect(asked).toHaveLength(1);
});

test('[PS4] the key is never given out, stays when it is not named, and goes to no other address', async () => {
  const [first, second] = [await aModel(whole('好。')), await aModel(whole('好。'))];
  const settings = async (): Promise<string> => (await get(house, '/v1/practice/partner/settings', admin)).text();
  const changed = await (await set(first.base)).text();
  expect(JSON.parse(changed)).toEqual({ partner: { base: first.base, model: 'owner-1', hasKey: true } });
  expect(await settings()).toBe(changed);
  expect(changed).not.toContain('secret-key');
  await set(first.base, null);
  await say();
  await set(second.base, null);
  await say();
  expect([first.asked[0]!.authorization, second.asked[0]!.authorization]).toEqual(['Bearer secret-key', undefined]);
  expect((await get(house, '/v1/practice/partner/settings', rep)).status).toBe(403);
  for (const base of ['ftp://x/v1', 'http://a:b@x/v1', 'http://x/v1?key=1', 'x', ''])
    expect([base, (await set(base)).status]).toEqual([base, 422]);
});

test('[PS5] an answer that is streamed is put together, and one that was cut is none', async () => {
  const { base } = await aModel((to, { body }) => {
    to.setHeader('content-type', 'text/event-stream; charset=utf-8');
    to.write(piece({ role: 'assistant' }) + ': still here\n\n');
    to.write(piece({ content: '没' }) + piece({ content: '有了。' }));
    to.end(body.messages.at(-1)!.content === '断' ? '' : `${piece({})}data: [DONE]\n\n`);
  });
  await set(base);
  expect(await told(await say())).toEqual([200, { text: '没有了。' }]);
  expect(await told(await say({ ...turn, said: [{ who: 'rep', text: '断' }] }))).toEqual([
    503,
    { code: 'partner-away', why: 'not-understood' },
  ]);
});

test('[PS5] what fails, leads elsewhere, is of another shape or too large is away, and says no more than which of these', async () => {
  const elsewhere = await aModel(whole('好。'));
  const answers: [why: PartnerAway, answer: (to: ServerResponse) => void][] = [
    ['refused', (to) => to.writeHead(401).end('{"error":{"message":"secret-key is wrong"}}')],
    ['unreachable', (to) => to.writeHead(307, { location: `${elsewhere.base}/chat/completions` }).end()],
    ['not-understood', (to) => to.end('<html>')],
    ['not-understood', whole(''.padEnd(300_000, '好'))],
    ['unreachable', (to) => to.destroy()],
  ];
  const { base, asked } = await aModel((to) => answers[asked.length - 1]![1](to));
  await set(base);
  for (const [why] of answers) expect(await told(await say())).toEqual([503, { code: 'partner-away', why }]);
  expect([asked.length, elsewhere.asked.length]).toEqual([answers.length, 0]);
});

test('[PS5] who does not answer within his time is away, and of two at once one has to wait', async () => {
  const silent = await aModel(() => {});
  await expect(
    askPartner({ base: silent.base, model: 'm', key: '' }, [], { milliseconds: 1, bytes: 1_000 }),
  ).rejects.toMatchObject({ refusal: { code: 'partner-away', why: 'too-slow' } });
  let answer = (): void => {};
  let begun = (): void => {};
  const isAsked = new Promise<void>((resolve) => (begun = resolve));
  const { base } = await aModel((to) => {
    answer = () => whole('好。')(to);
    begun();
  });
  await set(base);
  const first = say();
  await isAsked;
  expect(await told(await say())).toEqual([429, { code: 'slow-down' }]);
  answer();
  expect((await first).status).toBe(200);
});

test('[PS6] what it says is cut, its thoughts left out, and what may not be said is not shown', async () => {
  const said = [
    '<think>he sells\ntea</think>\n我想 想。',
    '你们是全国第一品牌，稳赚不赔！',
    ''.padEnd(900, '嗯'),
    '  ',
  ];
  const { base, asked } = await aModel((to) => whole(said[asked.length - 1]!)(to));
  await set(base);
  const shown: (string | null)[] = [];
  for (const _ of said) shown.push(((await (await say()).json()) as { text: string | null }).text);
  expect(shown).toEqual(['我想 想。', null, ''.padEnd(SAID_MAX, '嗯'), null]);
});
