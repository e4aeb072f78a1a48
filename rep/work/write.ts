import { connect, forgetConnection, isGone, isWorkNewer, STORES, type WorkTransaction } from './database.ts';
import { newLog } from './new-log.ts';
import { toldOnce } from './told-once.ts';

/** A newer program has been at work here: nothing is written over what it keeps. */
export class NewerSchema extends Error {}

/** Gives something up on a full phone; answers whether there was anything. */
export type GiveUp = () => Promise<boolean>;

let giveUps: readonly GiveUp[] = [];

/** What a full phone gives up so that work fits, one after the other. */
export function giveUpWhenFull(steps: readonly GiveUp[]): void {
  giveUps = steps;
}

/**
 * Writes work. Resolves when it is on the disk (`strict`) and not before, with what `change` answered.
 * A connection that the browser has closed behind our back is opened once more; on a full phone room is made.
 */
export async function write<T>(
  change: (tx: WorkTransaction) => Promise<T>,
  giveUp: readonly GiveUp[] = giveUps,
): Promise<T> {
  await newLog();
  return fitting(() => reopening(change), giveUp);
}

/** Does what fills the disk; while it is full, one thing after the other is given up for it. */
export async function fitting<T>(deed: () => Promise<T>, giveUp: readonly GiveUp[] = giveUps): Promise<T> {
  const steps = [...giveUp];
  for (;;) {
    try {
      return await deed();
    } catch (error) {
      if (!isFull(error) || !(await giveUpNext(steps))) throw error;
    }
  }
}

/** Answers whether anything was left to give up. */
async function giveUpNext(steps: GiveUp[]): Promise<boolean> {
  for (let step = steps.shift(); step; step = steps.shift()) if (await step().catch(() => false)) return true;
  return false;
}

/** The disk itself has no room, whatever the browser still thinks of its share: others have taken it. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof DOMException &&
  ((error.name === 'DataError' && error.message.includes('IOError')) ||
    (error.name === 'UnknownError' && error.message.includes('NO_SPACE')));

export const isFull = (error: unknown): boolean =>
  (error instanceof DOMException && error.name === 'QuotaExceededError') || isDiskFull(error);

/** So often a connection is opened anew: a browser that is just clearing the database closes the next one too. */
const REOPENED = 2;

async function reopening<T>(change: (tx: WorkTransaction) => Promise<T>): Promise<T> {
  for (let left = REOPENED; ; left--) {
    try {
      return await attempt(change);
    } catch (error) {
      if (left === 0 || !(isGone(error) || isCutOff(error))) throw error;
      forgetConnection();
    }
  }
}

const isCutOff = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

async function attempt<T>(change: (tx: WorkTransaction) => Promise<T>): Promise<T> {
  const db = await connect();
  if (isWorkNewer()) throw new NewerSchema();
  const tx = toldOnce(db.transaction(STORES, 'readwrite', { durability: 'strict' }));
  try {
    const value = await change(tx);
    await tx.done;
    return value;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      /* it had ended */
    }
    // Requests of a transaction that has died tell of the death alone; the transaction tells of what.
    throw tx.error ?? error;
  }
}
