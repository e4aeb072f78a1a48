import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NDJSON } from '../../protocol/pull.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { newRoutes, type Routes } from '../routes.ts';
import { aTerritory } from './field-day.ts';
import { syncRoutes } from './routes.ts';

let database: FreshDatabase;
let app: Routes;
beforeAll(async () => {
  database = await freshDatabase();
  const { hands, reps } = await aTerritory(database.pool);
  app = newRoutes();
  app.use(async (c, next) => {
    c.set('session', reps[0]);
    await next();
  });
  app.route('/', syncRoutes(hands));
});
afterAll(() => database.close());

async function pull(accept: string, cursor = 0): Promise<[string | null, Buffer]> {
  const ask = { proto: PROTO, device: crypto.randomUUID(), cursor, epoch: 1, proj: PROJ, digest: false };
  const headers = { 'content-type': 'application/json', 'accept-encoding': accept };
  const answer = await app.request('/sync/pull', { method: 'POST', body: JSON.stringify(ask), headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, NDJSON]);
  expect([answer.headers.get('vary'), answer.headers.get('cache-control')]).toEqual(['accept-encoding', 'no-store']);
  return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())];
}

test('[S28] a long answer is sent packed to whoever takes it, and the content is the same', async () => {
  const [br, brotli] = await pull('gzip, deflate, br, zstd');
  const [gz, gzip] = await pull('gzip');
  const [none, plain] = await pull('identity');
  expect([br, gz, none]).toEqual(['br', 'gzip', null]);
  expect([brotliDecompressSync(brotli).toString(), gunzipSync(gzip).toString()]).toEqual(
    Array(2).fill(plain.toString()),
  );
  const { to } = JSON.parse(plain.toString().split('\n')[0]!) as { to: number };
  expect((await pull('gzip, br', to))[0]).toBeNull();
});
