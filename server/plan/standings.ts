import { isDeepStrictEqual } from 'node:util';
import { dayOf, monthOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { millisecondsOf } from '../../core/base/instant.ts';
import { standingsOf, type Standing } from '../../core/kpi/standing.ts';
import { attainment } from '../../core/plan/month.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { monthPlans } from '../order/month.ts';
import { emit, type DocChange } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';

const DAY_MS = 24 * 60 * 60_000;

/** [ST1] Works out where each rep stands in his team now, and gives to the phones what has changed. Answers how many that are. */
export async function renewStandings(hands: Hands): Promise<number> {
  const { rows } = await hands.pool.query<{ id: Id }>('select id from tenant');
  let renewed = 0;
  for (const { id } of rows) renewed += await inTransaction(hands.pool, id, (tx) => renewOf(tx, hands));
  return renewed;
}

async function renewOf(tx: Transaction, hands: Hands): Promise<number> {
  const people = await tx.rows<{ rep: Id; supervisor: Id }>(
    `select id as rep, supervisor from person where tenant = $1 and role = 'rep' and is_active and supervisor is not null order by id`,
    tx.tenant,
  );
  const known = await tx.rows<{ b: Standing }>(
    `select b from sync_doc where tenant = $1 and e = 'standing' and not is_deleted`,
    tx.tenant,
  );
  if (people.length === 0 && known.length === 0) return 0;
  const today = dayOf(hands.now(), await readZone(tx));
  const plans = await monthPlans(
    tx,
    people.map(({ rep }) => rep),
    [today],
  );
  const now = new Map<Id, Standing>();
  for (const supervisor of new Set(people.map((one) => one.supervisor))) {
    const team = people.filter((one) => one.supervisor === supervisor).map(({ rep }) => rep);
    const reached = plans.flatMap(({ rep, plan }) =>
      team.includes(rep) ? [{ rep, attainment: attainment(plan) }] : [],
    );
    for (const [rep, place] of standingsOf(reached))
      now.set(rep, { rep, month: monthOf(today), ...place, asOf: hands.now() });
  }
  const before = new Map(known.map(({ b }) => [b.rep, b]));
  const docs = [...new Set([...before.keys(), ...now.keys()])].flatMap((rep): DocChange[] => {
    const [was, is] = [before.get(rep), now.get(rep)];
    return was && is && isStill(was, is) ? [] : [{ e: 'standing', id: rep, s: `r:${rep}`, b: is ?? null }];
  });
  if (docs.length > 0) await emit(tx, { docs });
  return docs.length;
}

/** The same, worked out within a day: phones need not hear of it again. */
const isStill = (was: Standing, is: Standing): boolean =>
  isDeepStrictEqual({ ...was, asOf: is.asOf }, is) && millisecondsOf(is.asOf) - millisecondsOf(was.asOf) < DAY_MS;
