import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { MoneyCollected, MoneyCounted } from '../../core/order/collect/facts.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { enter } from './enter.ts';

/** Money that a rep has taken in, and where and when. */
export interface Collected {
  readonly fact: MoneyCollected;
  readonly outlet: Id;
  readonly day: Day;
}

/** Which of these payments are written down already. */
export async function knownPayments(tx: Transaction, ids: readonly Id[]): Promise<Set<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.rows<{ id: Id }>(
    `select id from account_entry where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    ids,
  );
  return new Set(rows.map((row) => row.id));
}

/** [SA8] Writes what was collected into the accounts of the shops. The caller holds them, and tells the phones last of all. */
export async function saveCollected(tx: Transaction, rep: Id, all: readonly Collected[], today: Day): Promise<void> {
  for (const { fact, outlet, day } of all) {
    const { payment: id, amount, way, reference, orders, note, visit, at } = fact;
    const entry = { id, outlet, day, amount, way, reference, note, orders, at, visit, person: rep };
    await enter(tx, { ...entry, kind: 'payment', reverses: null }, today);
  }
}

/** Writes what a rep has counted of a day; his last word stands. */
export async function saveMoneyCounts(tx: Transaction, rep: Id, counts: readonly MoneyCounted[]): Promise<void> {
  for (const { day, at, money } of counts)
    await tx.rows(
      `insert into money_count (tenant, rep, day, at, money) values ($1, $2, $3, $4, $5)
       on conflict (tenant, rep, day) do update set at = excluded.at, money = excluded.money`,
      tx.tenant,
      rep,
      day,
      at,
      money,
    );
}
