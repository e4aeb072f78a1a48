import { openDB } from 'idb';
import type { Id } from '../../core/base/id.ts';
import { workName, type Self, type StoredFact, type WorkDatabase } from './database.ts';
import { readSpare } from './spare.ts';
import { toldOnce } from './told-once.ts';

/** What lies in the work of somebody who is not signed in. */
export interface Work {
  readonly self: Self;
  readonly facts: readonly StoredFact[];
  /** How many photos the book has not named. */
  readonly photos: number;
}

const PREFIX = workName('', '').slice(0, -1);

/** Whose work lies on this phone, by the names of the databases; nobody's where the browser does not tell them. */
export async function whoseWork(): Promise<{ tenant: Id; person: Id }[]> {
  const all = (await indexedDB.databases?.()) ?? [];
  return all.flatMap(({ name = '' }) => {
    const of = name.startsWith(PREFIX) ? /^(.{36})-(.{36})$/.exec(name.slice(PREFIX.length)) : null;
    return of ? [{ tenant: of[1]!, person: of[2]! }] : [];
  });
}

/** Looks into somebody's work and closes it again; null when there is none. Whatever version it has, nothing is changed. */
export async function peekInto(tenant: Id, person: Id): Promise<Work | null> {
  const name = workName(tenant, person);
  const db = await openAsItIs(name);
  if (!db) return besides(name);
  try {
    const tx = toldOnce(db.transaction(['self', 'fact', 'photo']));
    const photo = tx.objectStore('photo');
    const [self, facts, all, confirmed] = await Promise.all([
      tx.objectStore('self').get('self'),
      tx.objectStore('fact').getAll(),
      photo.count(),
      photo.index('confirmedAt').count(),
    ]);
    return self ? { self, facts, photos: all - confirmed } : besides(name);
  } finally {
    db.close();
  }
}

/** [X4] What lies beside a database that the browser has cleared. */
function besides(name: string): Work | null {
  const spare = readSpare(name);
  return spare && { ...spare, photos: 0 };
}

/** Null when there is no such database: a question makes none. */
async function openAsItIs(name: string): Promise<WorkDatabase | null> {
  try {
    return (await openDB(name, undefined, {
      upgrade: (_db, _before, _after, tx) => tx.abort(),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })) as unknown as WorkDatabase;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
