import type { Context } from 'hono';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as v from 'valibot';
import { Mismatch } from '../../protocol/digest.ts';
import { PUSH_BYTES_MAX } from '../../protocol/push.ts';
import { NDJSON, PullRequest } from '../../protocol/pull.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { newRoutes, type Routes } from '../routes.ts';
import { touchDevice } from './device.ts';
import { keepMismatch } from './mismatch.ts';
import { receive } from './receive.ts';
import { send } from './send.ts';
import { demandFloor, Spoken, tongueOf, WIRE, type Wire } from './wire.ts';

/** What is new on a usual day is packed as well as can be: it is little. Of a whole book the time counts. */
const qualityOf = (text: string): number => (text.length < 65_536 ? 9 : 5);

/** The ways of packing, the better one first: a book is a third smaller by it at the same work. */
const PACKINGS: readonly { name: string; pack: (text: string) => Promise<Uint8Array> }[] = [
  {
    name: 'br',
    pack: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(text) } }),
  },
  { name: 'gzip', pack: (text) => promisify(gzip)(text, { level: 5 }) },
];
/** Below this an answer is not worth packing. */
const PACK_FROM = 512;

/** An answer as small as the asker can read it. */
async function packed(c: Context, text: string, type: string): Promise<Response> {
  c.header('content-type', type);
  c.header('cache-control', 'no-store');
  c.header('vary', 'accept-encoding');
  const accepted = c.req.header('accept-encoding') ?? '';
  const packing = text.length < PACK_FROM ? undefined : PACKINGS.find(({ name }) => accepted.includes(name));
  if (!packing) return c.body(text);
  c.header('content-encoding', packing.name);
  return c.body((await packing.pack(text)) as Uint8Array<ArrayBuffer>);
}

/** The two doors of the phone: facts up, book down. */
export function syncRoutes(hands: Hands, wire: Wire = WIRE): Routes {
  const routes = newRoutes();
  routes.post('/sync/push', async (c) => {
    const body = await readJson(c, Spoken, PUSH_BYTES_MAX);
    const tongue = tongueOf(wire, body);
    const answer = tongue.say(await receive(hands, c.var.session, tongue.read(body)));
    return packed(c, JSON.stringify(answer), 'application/json');
  });
  routes.post('/sync/pull', async (c) => {
    const { session } = c.var;
    const body = await readJson(c, Spoken);
    demandFloor(wire, body);
    const request = v.parse(PullRequest, body);
    const text = await send(hands, session, request);
    await inTransaction(hands.pool, session.tenant, (tx) =>
      touchDevice(tx, request.device, session.person, hands.now()),
    );
    return packed(c, text, NDJSON);
  });
  routes.post('/sync/mismatch', async (c) => {
    await keepMismatch(hands, c.var.session, await readJson(c, Mismatch));
    return c.json({});
  });
  return routes;
}
