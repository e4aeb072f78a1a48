import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import * as v from 'valibot';
import { withPlaceHidden } from '../privacy/hidden.ts';
import { Fact } from '../../protocol/all-facts.ts';
import { entityOf, FACT_VERSION } from '../../protocol/entity.ts';
import type { ResultCode } from '../../protocol/push.ts';
import {
  REVIEW_SHOWN_MAX,
  type AsideFact,
  type ReviewDecision,
  type ReviewItem,
  type ReviewList,
  type ReviewOutcome,
} from '../../protocol/review.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { emit, type DocChange } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { applyAll } from './apply.ts';
import { readFact, type Reading, type Told } from './read-fact.ts';
import { withoutWrongPlaces } from './receive.ts';

interface AsideRow extends AsideFact {
  readonly entity: string;
  readonly device: Id;
  readonly dseq: number;
  readonly rep: Id;
  readonly repName: string;
  readonly v: number;
  readonly base: number;
  readonly baseEpoch: number;
}

const ASIDE = `select f.id, f.kind, f.at, f.received_at as received, f.code, f.fact, f.entity, f.device, f.dseq, f.person as rep, p.name as "repName",
     f.v, f.base, f.base_epoch as "baseEpoch"
   from fact_log f join person p on p.tenant = $1 and p.id = f.person
   where f.tenant = $1 and f.status = 'quarantined'
     and not exists (select from fact_review r where r.tenant = $1 and r.fact = f.id and r.decision = 'reject')`;

/** [S22] What was set aside and waits for a person, of everybody whose work the asker may see; oldest first. */
export async function readReview(tx: Transaction, session: Session, asOf: Instant): Promise<ReviewList> {
  const team = (await teamOf(tx, session)).map((rep) => rep.id);
  const rows = await tx.rows<AsideRow>(
    `${ASIDE} and ($2 or f.person = any (array(select jsonb_array_elements_text($3::jsonb)::uuid)))
     order by f.received_at, f.device, f.dseq limit ${REVIEW_SHOWN_MAX}`,
    tx.tenant,
    session.role !== 'supervisor',
    team,
  );
  const outlets = await outletsOf(tx, rows);
  const items = new Map<string, ReviewItem & { facts: AsideFact[] }>();
  for (const row of rows) {
    // What could not be read has no entity: it stands alone.
    const key = row.entity === '' ? row.id : `${row.rep} ${row.entity}`;
    const { id, kind, at, received, code, fact } = row;
    const item = items.get(key) ?? {
      entity: row.entity,
      rep: { id: row.rep, name: row.repName },
      outlet: outlets.get(row.id) ?? null,
      facts: [],
    };
    item.facts.push({ id, kind, at, received, code, fact: withPlaceHidden(fact) });
    items.set(key, { ...item, outlet: item.outlet ?? outlets.get(row.id) ?? null });
  }
  return { asOf, zone: await readZone(tx), names: await namesIn(tx, rows), items: [...items.values()] };
}

/** What the outlets and products are called that the facts speak of, wherever in a fact. */
async function namesIn(tx: Transaction, rows: readonly AsideRow[]): Promise<Record<string, string>> {
  const found = await tx.rows<{ id: string; name: string }>(
    `with said as (select distinct x #>> '{}' as id from jsonb_path_query($2::jsonb, 'strict $.**') x where jsonb_typeof(x) = 'string')
     select o.id::text, o.name from outlet o join said on said.id = o.id::text where o.tenant = $1
     union all select p.id, p.name from product p join said on said.id = p.id where p.tenant = $1`,
    tx.tenant,
    rows.map(({ fact }) => fact),
  );
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

/** The outlets that the facts speak of: named in them, or of the visit that they belong to. */
async function outletsOf(tx: Transaction, rows: readonly AsideRow[]): Promise<Map<Id, { id: Id; name: string }>> {
  const found = await tx.rows<{ fact: Id; id: Id; name: string }>(
    `select x.id as fact, o.id, o.name from jsonb_to_recordset($2::jsonb) as x (id uuid, outlet text, entity text)
     left join visit v on v.tenant = $1 and v.id::text = x.entity
     join outlet o on o.tenant = $1 and (o.id::text = x.outlet or o.id = v.outlet)`,
    tx.tenant,
    rows.map(({ id, fact, entity }) => ({ id, outlet: (fact as { outlet?: unknown } | null)?.outlet, entity })),
  );
  return new Map(found.map(({ fact, ...outlet }) => [fact, outlet]));
}

/**
 * [S23] A person decides about facts of one rep: they are taken in after all (in the order of their device, `repaired` in
 * place of what came), or turned down for good. [S24] The rep's phone is told by the book.
 */
export function decide(hands: Hands, session: Session, decision: ReviewDecision): Promise<ReviewOutcome> {
  if (decision.decision === 'reject' && decision.note.trim() === '') throw new Refused('note-needed');
  return inTransaction(hands.pool, session.tenant, async (tx) => {
    const rows = await tx.rows<AsideRow>(
      `${ASIDE} and f.id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by f.device, f.dseq for update of f`,
      tx.tenant,
      decision.facts,
    );
    if (rows.length !== new Set(decision.facts).size) throw new Refused('conflict');
    const rep = rows[0]!.rep;
    if (rows.some((row) => row.rep !== rep)) throw new Refused('several-reps');
    if (session.role === 'supervisor' && !(await teamOf(tx, session)).some((one) => one.id === rep))
      throw new Refused('not-found');
    return settle(tx, hands, { rows, rep, by: session, decision });
  });
}

interface Settling {
  readonly rows: readonly AsideRow[];
  readonly rep: Id;
  /** Null: the program itself, which has learned to read what it could not. */
  readonly by: Session | null;
  readonly decision: Omit<ReviewDecision, 'facts'>;
}

async function settle(tx: Transaction, hands: Hands, of: Settling): Promise<ReviewOutcome> {
  const { rows, rep, by, decision } = of;
  const now = hands.now();
  const isApplied = decision.decision === 'apply';
  const anew = await withoutWrongPlaces(
    tx,
    rep,
    rows.map((row) => reread(row, decision.repaired?.[row.id])),
  );
  const readings = new Map(rows.map((row, i) => [row.id, anew[i]!]));
  const told = [...readings.values()].flatMap((reading) => ('told' in reading ? [reading.told] : []));
  const teller = await readTeller(tx, rep);
  const { verdicts, docs } = isApplied
    ? await applyAll(tx, hands, { ...teller, now, isOverruled: by !== null }, told)
    : { verdicts: new Map<Told, never>(), docs: [] as DocChange[] };
  const results = rows.map((row) => {
    const reading = readings.get(row.id)!;
    const verdict = 'told' in reading ? verdicts.get(reading.told) : undefined;
    const status = isApplied && verdict?.status === 'applied' ? 'applied' : 'quarantined';
    const code: ResultCode | null = verdict ? verdict.code : 'unread' in reading ? reading.unread : row.code;
    return { fact: row.id, status, code } as const;
  });
  const seq = await emit(tx, {
    docs: [
      ...docs,
      ...results
        .filter((r) => r.status === 'applied' || !isApplied)
        .map(({ fact, status, code }): DocChange => ({
          e: 'answer',
          id: fact,
          s: `r:${rep}`,
          b: { fact, status: status === 'applied' ? 'applied' : 'rejected', code, note: decision.note },
        })),
    ],
  });
  await write(tx, hands, of, results, seq);
  return { results };
}

/** What came, or what stands in its place now, read anew by the program of today. */
function reread(row: AsideRow, repaired: Record<string, unknown> | undefined): Reading {
  const { id, dseq, kind, at, base, baseEpoch, entity } = row;
  const envelope = { id, dseq, kind, v: row.v, at, mono: null, base, baseEpoch, entity, fact: row.fact };
  if (repaired) {
    const fact = v.safeParse(Fact, repaired);
    if (!fact.success) return { unread: 'invalid', numbered: { id, dseq } };
    const { output } = fact;
    return readFact({
      ...envelope,
      kind: output.kind,
      v: FACT_VERSION,
      at: output.at,
      entity: entityOf(output),
      fact: output,
    });
  }
  const { text } = row.fact as { text?: unknown };
  if (row.entity !== '' || typeof text !== 'string') return readFact(envelope);
  try {
    return readFact({ ...(JSON.parse(text) as object), id, dseq });
  } catch {
    return { unread: 'invalid', numbered: { id, dseq } };
  }
}

async function readTeller(tx: Transaction, rep: Id): Promise<{ session: Session; epoch: number }> {
  const row = await tx.row<{ login: string; name: string; role: Session['role']; epoch: number }>(
    'select p.login, p.name, p.role, c.epoch from person p join sync_clock c on c.tenant = $1 where p.tenant = $1 and p.id = $2',
    tx.tenant,
    rep,
  );
  const { epoch, ...who } = row!;
  return { session: { tenant: tx.tenant, person: rep, device: null, tokenHash: new Uint8Array(), ...who }, epoch };
}

async function write(
  tx: Transaction,
  hands: Hands,
  { by, decision }: Settling,
  results: ReviewOutcome['results'],
  seq: number,
): Promise<void> {
  const rows = results.map((r) => ({ ...r, id: hands.newId(), repaired: decision.repaired?.[r.fact] ?? null }));
  await tx.rows(
    `insert into fact_review (tenant, id, fact, person, decided_at, decision, note, repaired, status, code)
     select $1, r.id, r.fact, $2, $3, $4, $5, nullif(r.repaired, 'null'), r.status, r.code
     from jsonb_to_recordset($6::jsonb) as r (id uuid, fact uuid, repaired jsonb, status text, code text)`,
    tx.tenant,
    by?.person ?? null,
    hands.now(),
    decision.decision,
    decision.note,
    rows,
  );
  await tx.rows(
    `update fact_log f set status = r.status, code = r.code, seq = $3
     from jsonb_to_recordset($2::jsonb) as r (fact uuid, status text, code text)
     where f.tenant = $1 and f.id = r.fact and r.status = 'applied'`,
    tx.tenant,
    results,
    seq,
  );
}

/** [S25] After an update the program reads again what it could not read before, or stumbled over. */
export async function readAgain(hands: Hands): Promise<number> {
  const { rows: tenants } = await hands.pool.query<{ id: Id }>('select id from tenant');
  let applied = 0;
  for (const { id } of tenants) {
    applied += await inTransaction(hands.pool, id, async (tx) => {
      const rows = await tx.rows<AsideRow>(
        `${ASIDE} and f.code in ('unknown-kind', 'unknown-version', 'internal') order by f.person, f.device, f.dseq limit 5000 for update of f`,
        tx.tenant,
      );
      const readable = rows.filter((row) => 'told' in reread(row, undefined));
      let count = 0;
      for (const rep of new Set(readable.map((row) => row.rep))) {
        const own = readable.filter((row) => row.rep === rep);
        const decision = { decision: 'apply' as const, note: '' };
        const { results } = await settle(tx, hands, { rows: own, rep, by: null, decision });
        count += results.filter((r) => r.status === 'applied').length;
      }
      return count;
    });
  }
  return applied;
}
