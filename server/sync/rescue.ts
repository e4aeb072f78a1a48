import type { Context } from 'hono';
import * as v from 'valibot';
import { instantOf, millisecondsOf } from '../../core/base/instant.ts';
import { PUSH_BYTES_MAX } from '../../protocol/push.ts';
import { readPass, RESCUE_PHOTO_JSON_MAX, RescuePhoto } from '../../protocol/rescue.ts';
import { parseJson, readBytes } from '../body.ts';
import type { Hands } from '../hands.ts';
import { recordReceived } from '../photo/receive.ts';
import { keepPhoto, storeOf } from '../photo/pictures.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { newRoutes, type Routes } from '../routes.ts';
import type { Session } from '../session/session.ts';
import { holderOf, isSigned } from './phone-key.ts';
import { receive } from './receive.ts';
import { Spoken, tongueOf, WIRE, type Wire } from './wire.ts';

const DAY = 86_400_000;
/** What one person can hand in on one day without a sign-in. */
const FACTS_A_DAY = 5000;
const PHOTO_BYTES_A_DAY = 200 * 1024 * 1024;

/** The doors for a phone whose person is not signed in any more, in front of the one that asks for a session. */
export function rescueRoutes(hands: Hands, wire: Wire = WIRE): Routes {
  const routes = newRoutes();
  routes.post('/sync/rescue', async (c) => {
    const { session, bytes } = await readSigned(hands, c, PUSH_BYTES_MAX);
    const body = v.parse(Spoken, parseJson(bytes));
    const tongue = tongueOf(wire, body);
    return c.json(tongue.say(await receive(hands, session, tongue.read(body), { isRescue: true })));
  });
  routes.post('/sync/rescue/photo', async (c) => {
    const { session, bytes } = await readSigned(hands, c, RESCUE_PHOTO_JSON_MAX);
    const { photo, visit, sha256, mime, bytes: text } = v.parse(RescuePhoto, parseJson(bytes));
    const picture = Buffer.from(text, 'base64');
    await keepPhoto(storeOf(hands), session.tenant, picture, sha256);
    await recordReceived(hands, session, { photo, visit, sha256, mime, bytes: picture.length });
    return c.json({ photo, sha256 });
  });
  return routes;
}

/** The body as it came, and who has signed it. [S30] Everything that is wrong with the pass is one answer. */
async function readSigned(
  hands: Hands,
  c: Context,
  bytesMax: number,
): Promise<{ session: Session; bytes: Uint8Array }> {
  const pass = readPass(c.req.header('authorization') ?? '');
  if (!pass) throw new Refused('signed-out');
  const bytes = await readBytes(c, bytesMax);
  const session = await inTransaction(
    hands.pool,
    pass.tenant,
    async (tx) => {
      const holder = await holderOf(tx, pass.key);
      if (!holder || !isSigned(bytes, pass)) return null;
      const row = await tx.row<{ facts: number; photos: number }>(
        `select (select count(*)::int from fact_log where tenant = $1 and person = $2 and code = 'rescued' and received_at > $3) as facts,
           (select coalesce(sum(bytes), 0)::bigint from photo where tenant = $1 and rep = $2 and received_at > $3) as photos`,
        tx.tenant,
        holder.person,
        instantOf(millisecondsOf(hands.now()) - DAY),
      );
      if (row!.facts >= FACTS_A_DAY || row!.photos >= PHOTO_BYTES_A_DAY)
        throw new Refused('slow-down', { retryAfter: 3600 });
      return holder;
    },
    'read only',
  );
  if (!session) throw new Refused('signed-out');
  return { session, bytes };
}
