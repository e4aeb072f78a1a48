import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { toldOnce } from './told-once.ts';

/** Room that is held while there is plenty, and given up for work when there is none. In a database of its own: dropped as a whole. */
const NAME = 'paodian-ballast';
const PIECES = 80;
/** The most that a browser gives out of chance at once. */
const PIECE = 65_536;

const openBallast = (): Promise<IDBPDatabase> =>
  openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('piece') });

export async function hasBallast(): Promise<boolean> {
  const db = await openBallast();
  try {
    return (await db.count('piece')) === 1;
  } finally {
    db.close();
  }
}

/** Takes 5 MB that no disk can pack smaller. Answers whether they fit. */
export async function layBallast(): Promise<boolean> {
  const bytes = new Uint8Array(PIECES * PIECE);
  for (let i = 0; i < PIECES; i++) crypto.getRandomValues(bytes.subarray(i * PIECE, (i + 1) * PIECE));
  const db = await openBallast();
  try {
    const tx = toldOnce(db.transaction('piece', 'readwrite', { durability: 'strict' }));
    await Promise.all([tx.store.put(bytes.buffer, 0), tx.done]);
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** Gives the room up. Answers whether there was any. */
export async function dropBallast(): Promise<boolean> {
  const had = await hasBallast();
  await deleteDB(NAME);
  return had;
}
