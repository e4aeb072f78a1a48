import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { PUSH_BYTES_MAX } from '../../protocol/push.ts';
import { NDJSON, PullRequest } from '../../protocol/pull.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { newRoutes, type Routes } from '../routes.ts';
import { PushFrame, receive } from './receive.ts';
import { send } from './send.ts';

const packed = promisify(gzip);
/** Below this an answer is not worth packing. */
const PACK_FROM = 1024;

/** The two doors of the phone: facts up, book down. */
export function syncRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.post('/sync/push', async (c) =>
    c.json(await receive(hands, c.var.session, await readJson(c, PushFrame, PUSH_BYTES_MAX))),
  );
  routes.post('/sync/pull', async (c) => {
    const text = await send(hands, c.var.session, await readJson(c, PullRequest));
    c.header('content-type', NDJSON);
    c.header('cache-control', 'no-store');
    if (text.length < PACK_FROM || !c.req.header('accept-encoding')?.includes('gzip')) return c.body(text);
    c.header('content-encoding', 'gzip');
    c.header('vary', 'accept-encoding');
    return c.body((await packed(text, { level: 5 })) as Uint8Array<ArrayBuffer>);
  });
  return routes;
}
