import type { Hands } from '../hands.ts';
import type { DocChange } from '../postgres/book.ts';
import { momentOf } from '../postgres/moment.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { judge, type Teller, type Verdict } from './judge.ts';
import { openLedger, writeLedger } from './ledger.ts';
import type { Told } from './read-fact.ts';

/** What became of facts, and the documents that follow from them. */
export interface Applied {
  readonly verdicts: Map<Told, Verdict>;
  readonly docs: DocChange[];
}

/** All together, which is quick; and when that fails, one by one, so that only the one at fault is set aside. */
export async function applyAll(tx: Transaction, hands: Hands, by: Teller, told: readonly Told[]): Promise<Applied> {
  if (told.length === 0) return { verdicts: new Map(), docs: [] };
  try {
    return await tx.savepoint(() => applyTogether(tx, by, told));
  } catch (error) {
    if (!isOfTheFact(error)) throw error;
  }
  const all: Applied = { verdicts: new Map(), docs: [] };
  for (const one of told) {
    try {
      const { verdicts, docs } = await tx.savepoint(() => applyTogether(tx, by, [one]));
      all.verdicts.set(one, verdicts.get(one)!);
      all.docs.push(...docs);
    } catch (error) {
      if (!isOfTheFact(error)) throw error;
      hands.log.error({ err: error, fact: one.envelope.id, kind: one.envelope.kind }, 'fact set aside');
      all.verdicts.set(one, { status: 'quarantined', code: 'internal' });
    }
  }
  return all;
}

async function applyTogether(tx: Transaction, by: Teller, told: readonly Told[]): Promise<Applied> {
  const ledger = await openLedger(
    tx,
    by.session,
    told.map((t) => t.fact),
  );
  const verdicts = new Map(told.map((one) => [one, judge(ledger, one, by)]));
  return { verdicts, docs: await writeLedger(tx, ledger, by.session, by.now) };
}

/**
 * Is it the fact that is at fault (a value that the database does not take, a case that our code did not think of)
 * and not the moment (a lost connection, a full disk, a lock)? What the moment did is tried again as a whole.
 */
function isOfTheFact(error: unknown): boolean {
  if (momentOf(error)) return false;
  const code = (error as { code?: unknown }).code;
  return typeof code !== 'string' || /^2[23]/.test(code);
}
