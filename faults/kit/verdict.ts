import type { Id } from '../../core/base/id.ts';
import type { Pool } from '../../server/postgres/pool.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import type { SimplePhone } from './phone.ts';
import { stateOf } from '../../rep/log/states.ts';
import type { Witness } from './witness.ts';

export interface Verdict {
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: string[];
}

interface Effect {
  readonly visits: number;
  readonly orders: number;
  readonly lines: number;
  readonly money: number;
  readonly promises: number;
}

/**
 * Compares what was promised with what is there. Every fact whose "saved" was shown is in exactly one place: taken in or set
 * aside on the server, or waiting on its phone; each has had its effect once; the money is the witness's to the fen.
 */
export async function judge(
  pool: Pool,
  tenant: Id,
  witness: Witness,
  phones: readonly SimplePhone[],
): Promise<Verdict> {
  const { saved, answered } = witness.read();
  const waiting = new Set(phones.flatMap((p) => p.facts.filter((f) => stateOf(f, p) === 'unsent').map((f) => f.id)));
  return inTransaction(pool, tenant, async (tx) => {
    const logged = await tx.rows<{ id: Id; status: string; entity: string }>(
      'select id, status, entity from fact_log where tenant = $1',
      tenant,
    );
    const here = new Set(logged.map((f) => f.id));
    const promised = new Set(saved.map((p) => p.id));
    const wrong: string[] = [];
    const lost = saved.filter((p) => !here.has(p.id) && (answered.has(p.id) || !waiting.has(p.id)));
    const strange = logged.filter((f) => !promised.has(f.id));
    if (strange.length > 0) wrong.push(`${strange.length} facts on the server that nobody has told`);
    const aside = logged.filter((f) => f.status !== 'applied');
    if (aside.length > 0) wrong.push(`${aside.length} facts set aside`);
    const [effect] = await tx.rows<Effect>(
      `select (select count(*)::int from visit where tenant = $1) as visits,
         (select count(*)::int from sales_order where tenant = $1 and state <> 'cancelled') as orders,
         (select count(*)::int from order_line l join sales_order o on o.tenant = $1 and o.id = l.sales_order and o.state <> 'cancelled' where l.tenant = $1) as lines,
         (select coalesce(sum(l.value), 0)::bigint from order_line l join sales_order o on o.tenant = $1 and o.id = l.sales_order and o.state <> 'cancelled' where l.tenant = $1) as money,
         (select count(*)::int from commitment where tenant = $1) as promises`,
      tenant,
    );
    const taken = saved.filter((p) => here.has(p.id));
    const of = (kind: string): typeof taken => taken.filter((p) => p.kind === kind);
    const orders = of('order-agreed');
    const wanted: Effect = {
      visits: new Set(of('visit-opened').map((p) => p.entity)).size,
      orders: orders.length,
      lines: orders.length,
      money: orders.reduce((sum, p) => sum + p.fen!, 0),
      promises: of('commitment-made').length,
    };
    let doubled = logged.length - here.size;
    for (const key of Object.keys(wanted) as (keyof Effect)[]) {
      if (effect![key] > wanted[key] && key !== 'money') doubled += effect![key] - wanted[key];
      if (effect![key] !== wanted[key]) wrong.push(`${key}: ${effect![key]} instead of ${wanted[key]}`);
    }
    return { lost: lost.length, doubled, wrong };
  });
}

/** [I5] A phone that followed step by step has the book of one that took it whole. */
export function sameBook(stepwise: SimplePhone, whole: SimplePhone): string[] {
  const lines = (phone: SimplePhone): string =>
    [...phone.docs.values()]
      .map((d) => `${d.e}:${d.id}:${d.s}:${d.r}`)
      .sort()
      .join('\n');
  return lines(stepwise) === lines(whole) ? [] : ['a book that was followed differs from one that was taken whole'];
}
