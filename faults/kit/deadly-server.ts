/**
 * A server that kills itself (SIGKILL, no word to anybody) when it comes to a given point of taking facts in. A program of
 * its own: DATABASE_URL, PORT, FOLDER; DEADLY_POINT names the point, DEADLY_AT how often it may be passed before.
 */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { instantOf } from '../../core/base/instant.ts';
import { makeApp } from '../../server/http.ts';
import { listen } from '../../server/serve/listen.ts';
import { openPool, type Client, type Pool } from '../../server/postgres/pool.ts';
import { DEADLY_POINTS, type DeadlyPoint } from './deadly-points.ts';

const { DATABASE_URL, PORT, FOLDER, DEADLY_POINT, DEADLY_AT = '0' } = process.env;
const point = DEADLY_POINT as DeadlyPoint | undefined;
let left = Number(DEADLY_AT);
const reach = (of: DeadlyPoint): void => {
  if (of === point && left-- <= 0) process.kill(process.pid, 'SIGKILL');
};

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { text?: string }).text ?? '');

/** Looks at each statement before and after it; nothing else of the database is touched. */
function watched(pool: Pool): Pool {
  const connect = pool.connect.bind(pool);
  const seen = new WeakSet<Client>();
  const watch = (client: Client): Client => {
    if (seen.has(client)) return client;
    seen.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    let isPush = false;
    client.query = (async (...args: unknown[]) => {
      const text = textOf(args[0]);
      if (/^begin/i.test(text)) isPush = false;
      if (/from device where .* for update/s.test(text)) isPush = true;
      const isCommit = /^commit/i.test(text);
      if (isCommit && isPush) reach('before-commit');
      const answer = await query(...args);
      if (isCommit && isPush) reach('after-commit');
      for (const [name, words] of Object.entries(DEADLY_POINTS)) {
        if (words && (isPush || name === 'after-auth') && words.test(text)) reach(name as DeadlyPoint);
      }
      return answer;
    }) as Client['query'];
    return client;
  };
  // A query of the pool itself asks for its connection by a callback; it is none of a transaction.
  pool.connect = ((asked?: (...args: unknown[]) => void) =>
    asked ? connect(asked as never) : connect().then(watch)) as typeof pool.connect;
  return pool;
}

const pool = watched(openPool(DATABASE_URL!));
const app = makeApp({
  pool,
  now: () => instantOf(Date.now()),
  newId: () => randomUUID(),
  log: pino({ level: 'error' }),
  folder: FOLDER!,
  bucket: null,
});
const { fetch } = app;
app.fetch = async (request, ...rest) => {
  const answer = await fetch(request, ...rest);
  if (!request.url.endsWith('/v1/sync/push') || point !== 'during-answer') return answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(half);
      // Once the half is on its way.
      await new Promise((go) => setTimeout(go, 5));
      reach('during-answer');
      controller.enqueue(bytes.subarray(half.length));
      controller.close();
    },
  });
  return new Response(body, { status: answer.status, headers: answer.headers });
};
await listen(app, '127.0.0.1', Number(PORT));
process.stdout.write('serves\n');
