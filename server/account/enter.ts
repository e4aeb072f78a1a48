import type { Day } from '../../core/base/day.ts';
import { settlePaid } from '../order/settle.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { refreshAccounts, saveEntry, type NewEntry } from './standing.ts';

/** [SA1] [SA7] Writes an entry, and what follows from it. The caller holds the outlet, and tells the phones last of all. */
export async function enter(tx: Transaction, entry: NewEntry, today: Day): Promise<void> {
  await saveEntry(tx, entry);
  await refreshAccounts(tx, [entry.outlet], today);
  const comment = entry.kind === 'reversal' ? entry.note : '';
  await settlePaid(tx, [entry.outlet], today, { person: entry.person, now: entry.at, comment });
}
