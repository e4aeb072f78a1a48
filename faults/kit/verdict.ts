import { createHash } from 'node:crypto';
import type { Id } from '../../core/base/id.ts';
import { photosInFolder } from '../../server/photo/folder.ts';
import { readPicture } from '../../server/photo/pictures.ts';
import { inTransaction, type Transaction } from '../../server/postgres/transaction.ts';
import type { StoredDoc } from '../../rep/book/stored.ts';
import { stateOf } from '../../rep/log/states.ts';
import type { Field } from './field.ts';
import type { SimplePhone } from './phone.ts';
import type { Promised } from './witness.ts';

export interface Verdict {
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: string[];
}

interface LoggedFact {
  readonly id: Id;
  readonly status: string;
  readonly code: string | null;
  readonly seq: number;
}

interface OrderRow {
  readonly id: Id;
  readonly total: number;
  readonly lines: number;
  readonly value: number;
}

type Judged = Pick<Field, 'pool' | 'folder' | 'territory' | 'witness'>;

/** What is asked of a phone, of whatever kind it is. */
export type JudgedPhone = Pick<SimplePhone, 'facts' | 'cursor' | 'epoch' | 'contradictions'>;
export type WithBook = { readonly docs: ReadonlyMap<string, StoredDoc> };

/**
 * Compares what was promised with what is there. Every fact whose "saved" was shown is in exactly one place: taken in or set
 * aside on the server, or waiting on its phone; each has had its effect once; each order has the witness's money to the fen;
 * what was answered stays so; a photo that the book has named is there, byte for byte. `aside`: what a person has to look at,
 * and nothing else.
 */
export async function judge(
  field: Judged,
  phones: readonly JudgedPhone[],
  aside: ReadonlySet<Id> = new Set(),
): Promise<Verdict> {
  const { saved, answered, received } = field.witness.read();
  return inTransaction(field.pool, field.territory.tenant, async (tx) => {
    const logged = new Map(
      (
        await tx.rows<LoggedFact>(
          "select id, status, coalesce(code, '-') as code, seq from fact_log where tenant = $1",
          tx.tenant,
        )
      ).map((f) => [f.id, f]),
    );
    const waiting = new Set(phones.flatMap((p) => p.facts.filter((f) => stateOf(f, p) === 'unsent').map((f) => f.id)));
    const lost = saved.filter((p) => !logged.has(p.id) && (answered.has(p.id) || !waiting.has(p.id)));
    const applied = saved.filter((p) => logged.get(p.id)?.status === 'applied');
    const orders = await ordersOf(tx);
    const { doubled, wrong } = compareCounts(await countsOf(tx), wantedOf(applied), orders.length);
    return {
      lost: lost.length,
      doubled,
      wrong: [
        ...wrong,
        ...strange(logged, saved, aside),
        ...money(orders, applied),
        ...answers(logged, phones),
        ...(await lostPhotos(field, received)),
      ],
    };
  });
}

function strange(logged: ReadonlyMap<Id, LoggedFact>, saved: readonly Promised[], aside: ReadonlySet<Id>): string[] {
  const promised = new Set(saved.map((p) => p.id));
  const nobodys = [...logged.keys()].filter((id) => !promised.has(id));
  const isAside = [...logged.values()].filter((f) => f.status !== 'applied');
  const unexpected = isAside.filter((f) => !aside.has(f.id));
  return [
    ...(nobodys.length > 0 ? [`${nobodys.length} facts on the server that nobody has told`] : []),
    ...(unexpected.length > 0 ? [`${unexpected.length} facts set aside (${unexpected[0]!.code})`] : []),
    ...(isAside.length - unexpected.length < aside.size ? ['facts were applied that had to be set aside'] : []),
  ];
}

interface Counts {
  readonly visits: number;
  readonly promises: number;
}

const countsOf = async (tx: Transaction): Promise<Counts> =>
  (await tx.row<Counts>(
    `select (select count(*)::int from visit where tenant = $1) as visits,
       (select count(*)::int from commitment where tenant = $1) as promises`,
    tx.tenant,
  ))!;

/** The orders that stand: the last that was agreed in each visit, unless it was cancelled. */
function live(applied: readonly Promised[]): Promised[] {
  const cancelled = new Set(applied.filter((p) => p.kind === 'order-cancelled').map((p) => p.order));
  const last = new Map(applied.filter((p) => p.kind === 'order-agreed').map((p) => [p.entity, p]));
  return [...last.values()].filter((p) => !cancelled.has(p.order));
}

const wantedOf = (applied: readonly Promised[]): Counts & { orders: number } => ({
  visits: new Set(applied.filter((p) => p.kind === 'visit-opened').map((p) => p.entity)).size,
  promises: applied.filter((p) => p.kind === 'commitment-made').length,
  orders: live(applied).length,
});

function compareCounts(
  counts: Counts,
  wanted: Counts & { orders: number },
  orders: number,
): Pick<Verdict, 'doubled' | 'wrong'> {
  const is = { ...counts, orders };
  const wrong: string[] = [];
  let doubled = 0;
  for (const key of ['visits', 'orders', 'promises'] as const) {
    doubled += Math.max(0, is[key] - wanted[key]);
    if (is[key] !== wanted[key]) wrong.push(`${key}: ${is[key]} instead of ${wanted[key]}`);
  }
  return { doubled, wrong };
}

const ordersOf = (tx: Transaction): Promise<OrderRow[]> =>
  tx.rows<OrderRow>(
    `select o.id, o.total, count(l.*)::int as lines, coalesce(sum(l.value), 0)::bigint as value
     from sales_order o left join order_line l on l.tenant = $1 and l.sales_order = o.id
     where o.tenant = $1 and o.state <> 'cancelled' group by o.tenant, o.id, o.total`,
    tx.tenant,
  );

function money(orders: readonly OrderRow[], applied: readonly Promised[]): string[] {
  const wanted = new Map(live(applied).map((p) => [p.order, p.fen]));
  const off = orders.filter((o) => o.total !== wanted.get(o.id) || o.value !== o.total || o.lines !== 1);
  return off.length > 0 ? [`${off.length} orders with another sum or other lines than agreed`] : [];
}

/** What a phone holds as the answer of this past of the server is what the server holds. */
function answers(logged: ReadonlyMap<Id, LoggedFact>, phones: readonly JudgedPhone[]): string[] {
  const heard = phones.flatMap((p) => p.facts.filter((f) => f.ack?.epoch === p.epoch));
  const other = heard.filter((f) => {
    const is = logged.get(f.id);
    // What was set aside and taken in by a person later is told by the book, not by another answer.
    const isDecided = f.ack!.status === 'quarantined' && is?.status === 'applied';
    const isSame = is?.status === f.ack!.status && is.seq === f.ack!.seq && is.code === (f.ack!.code ?? '-');
    return is && !isSame && !isDecided;
  });
  const contradictions = phones.reduce((sum, p) => sum + p.contradictions, 0);
  return [
    ...(other.length > 0 ? [`${other.length} answers on phones that the server does not know of`] : []),
    ...(contradictions > 0 ? [`${contradictions} facts with two different answers`] : []),
  ];
}

async function lostPhotos({ folder, territory }: Judged, received: ReadonlySet<string>): Promise<string[]> {
  const wrong: string[] = [];
  for (const sha256 of received) {
    const bytes = await readPicture(photosInFolder(folder), territory.tenant, sha256, 'original');
    if (!bytes) wrong.push(`a photo that the book has named is not there: ${sha256.slice(0, 8)}`);
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      wrong.push(`a photo is not what the phone sent: ${sha256.slice(0, 8)}`);
  }
  return wrong;
}

/** [I5] A phone that followed step by step has the book of one that took it whole. */
export function sameBook(stepwise: WithBook, whole: WithBook): string[] {
  const lines = (phone: WithBook): Set<string> =>
    new Set([...phone.docs.values()].map((d) => `${d.e}:${d.id}:${d.s}:${d.r}`));
  const [followed, taken] = [lines(stepwise), lines(whole)];
  const more = [...followed].filter((line) => !taken.has(line));
  const less = [...taken].filter((line) => !followed.has(line));
  return more.length + less.length === 0
    ? []
    : [`a book that was followed differs from one that was taken whole: has ${few(more)}, has not ${few(less)}`];
}

const few = (lines: readonly string[]): string => `${lines.length} (${lines.slice(0, 2).join(' ')})`;
