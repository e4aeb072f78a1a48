import type { Id } from '../../core/base/id.ts';
import { dayOf, type Day } from '../../core/base/day.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import { withPlacesExpired } from '../../core/visit/whereabouts.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Hands } from '../hands.ts';
import { withoutPoints } from './hidden.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';

const DAY = 24 * 60 * 60_000;
/** So many rows are changed in one transaction: nobody waits long for it. */
const AT_ONCE = 500;
const GONE = `'{"place": null, "placeRemoved": "expired"}'::jsonb`;

/** Points of earlier moments, and of visits of earlier days, are gone. */
interface Limit {
  readonly at: Instant;
  readonly day: Day;
}

/**
 * [PR5] Takes out the points that are older than their organisation keeps them; the only place that changes a fact which
 * has been taken in, and it changes nothing else of it. Answers how many are gone.
 */
export async function expireAllPlaces(hands: Hands): Promise<number> {
  const { rows } = await hands.pool.query<{ id: Id }>('select id from tenant');
  let gone = 0;
  for (const { id } of rows) gone += await expirePlacesOf(hands, id);
  return gone;
}

async function expirePlacesOf(hands: Hands, tenant: Id): Promise<number> {
  const organisation = await inTransaction(
    hands.pool,
    tenant,
    (tx) => tx.row<{ body: Organisation }>('select body from organisation where tenant = $1', tx.tenant),
    'read only',
  );
  if (!organisation) return 0;
  const { placeDays, zone } = organisation.body;
  const at = instantOf(millisecondsOf(hands.now()) - placeDays * DAY);
  const limit: Limit = { at, day: dayOf(at, zone) };
  let gone = 0;
  for (const step of [visitsBefore, factsBefore, unreadBefore, repairedBefore]) {
    for (let some = AT_ONCE; some === AT_ONCE; gone += some)
      some = await inTransaction(hands.pool, tenant, (tx) => step(tx, limit));
  }
  return gone;
}

async function visitsBefore(tx: Transaction, { day }: Limit): Promise<number> {
  const rows = await tx.rows<{ id: Id; body: Visit }>(
    `select id, body from visit where tenant = $1 and day < $2 and body @? '$.*.place.lat' order by id limit ${AT_ONCE} for update`,
    tx.tenant,
    day,
  );
  if (rows.length === 0) return 0;
  await tx.rows(
    `update visit v set body = x.body from jsonb_to_recordset($2::jsonb) as x (id uuid, body jsonb)
     where v.tenant = $1 and v.id = x.id`,
    tx.tenant,
    rows.map(({ id, body }) => ({ id, body: withPlacesExpired(body) })),
  );
  return rows.length;
}

const factsBefore = async (tx: Transaction, { at }: Limit): Promise<number> =>
  (
    await tx.rows(
      `update fact_log f set fact = fact || ${GONE}
       where tenant = $1 and id in (select id from fact_log where tenant = $1 and jsonb_typeof(fact->'place') = 'object'
         and least(at, received_at) < $2 limit ${AT_ONCE}) returning 1 as one`,
      tx.tenant,
      at,
    )
  ).length;

/** What could not be read is kept as text, with whatever it says. */
async function unreadBefore(tx: Transaction, { at }: Limit): Promise<number> {
  const rows = await tx.rows<{ id: Id; text: string }>(
    `select id, fact->>'text' as text from fact_log where tenant = $1 and entity = '' and v = 0 and received_at < $2
       and fact->>'text' ~ '"place":\\s*\\{' order by id limit ${AT_ONCE} for update`,
    tx.tenant,
    at,
  );
  if (rows.length === 0) return 0;
  await tx.rows(
    `update fact_log f set fact = jsonb_build_object('text', x.text)
     from jsonb_to_recordset($2::jsonb) as x (id uuid, text text) where f.tenant = $1 and f.id = x.id`,
    tx.tenant,
    rows.map(({ id, text }) => ({ id, text: withoutPoints(text) })),
  );
  return rows.length;
}

const repairedBefore = async (tx: Transaction, { at }: Limit): Promise<number> =>
  (
    await tx.rows(
      `update fact_review set repaired = repaired || ${GONE}
       where tenant = $1 and id in (select id from fact_review where tenant = $1 and jsonb_typeof(repaired->'place') = 'object'
         and decided_at < $2 limit ${AT_ONCE}) returning 1 as one`,
      tx.tenant,
      at,
    )
  ).length;
