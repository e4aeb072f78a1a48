import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, whenSignedOut } from './api.ts';

interface Heard {
  readonly method: string | undefined;
  readonly header: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

let server: Server;
let base: string;
let heard: Heard[] = [];
const ANSWERS: Readonly<Record<string, readonly [status: number, body: string]>> = {
  '/board': [200, '{"day":"2026-11-25"}'],
  '/refused': [422, '{"code":"wrong-code","left":2}'],
  '/signed-out': [401, '{"code":"signed-out"}'],
  '/wrong-sign-in': [401, '{"code":"wrong-sign-in"}'],
  '/proxy': [502, '<html>Bad gateway</html>'],
  '/captive': [200, '<html>Please pay for the network</html>'],
  '/odd': [500, '{"error":"no code"}'],
};
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({
        method: request.method,
        header: request.headers['x-paodian']?.toString(),
        type: request.headers['content-type'],
        body,
      });
      const [status, text] = ANSWERS[request.url ?? ''] ?? [404, '{"code":"not-found"}'];
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  heard = [];
});
afterAll(() => server.close());

test('every question says that it comes from the desk; what is sent is JSON, a file goes as it is', async () => {
  expect(await ask(`${base}/board`)).toEqual({ ok: true, value: { day: '2026-11-25' } });
  await ask(`${base}/board`, { method: 'POST', json: { login: 'sup1' } });
  await ask(`${base}/board`, { method: 'POST', bytes: new Blob(['a,b']) });
  expect(heard).toEqual([
    { method: 'GET', header: 'desk', type: undefined, body: '' },
    { method: 'POST', header: 'desk', type: 'application/json', body: '{"login":"sup1"}' },
    { method: 'POST', header: 'desk', type: undefined, body: 'a,b' },
  ]);
});

test('a refusal keeps its code and what it is about', async () => {
  expect(await ask(`${base}/refused`)).toEqual({ ok: false, refusal: { code: 'wrong-code', left: 2 } });
});

test('what is no answer of ours, and no answer at all, is a server that cannot be reached', async () => {
  const unreachable = { ok: false, refusal: { code: 'unreachable' } };
  for (const path of ['/proxy', '/captive', '/odd'])
    expect([path, await ask(base + path)]).toEqual([path, unreachable]);
  expect(await ask('http://127.0.0.1:1/board')).toEqual(unreachable);
});

test('who has been signed out is told, a wrong password is not that', async () => {
  const told: string[] = [];
  const stop = whenSignedOut((code) => told.push(code));
  await ask(`${base}/wrong-sign-in`);
  await ask(`${base}/signed-out`);
  stop();
  await ask(`${base}/signed-out`);
  expect(told).toEqual(['signed-out']);
});
