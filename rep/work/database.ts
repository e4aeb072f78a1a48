import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Envelope, FactResult } from '../../protocol/push.ts';

/** A fact as the phone keeps it: its envelope, and the server's answer once there is one. */
export interface StoredFact extends Envelope {
  readonly ack: {
    readonly epoch: number;
    readonly seq: number;
    readonly status: FactResult['status'];
    readonly code: FactResult['code'];
    /** When, by the server's clock: the phone's own may be wrong. */
    readonly at: Instant;
  } | null;
}

/** A photo's bytes and how far they have come. */
export interface StoredPhoto {
  readonly photo: Id;
  readonly visit: Id;
  readonly sha256: string;
  readonly mime: string;
  readonly size: number;
  readonly takenAt: Instant;
  readonly bytes: ArrayBuffer;
  readonly uploadUrl: string | null;
  /** When all bytes had been sent; null while they wait. */
  readonly sentAt: Instant | null;
  /** When the book named them; null until then. */
  readonly confirmedAt: Instant | null;
}

/** Who this phone is and whose. */
export interface Self {
  readonly key: 'self';
  readonly device: Id;
  readonly nextDseq: number;
  readonly tenant: Id;
  readonly person: Id;
  readonly login: string;
  readonly name: string;
  readonly organisation: string;
  /** null: signed out, or the server does not know it any more; work goes on, sending waits. */
  readonly token: string | null;
  readonly cacheName: string;
  readonly lastSync: Instant | null;
}

interface WorkSchema extends DBSchema {
  self: { key: string; value: Self };
  fact: { key: string; value: StoredFact; indexes: { dseq: number } };
  draft: { key: string; value: { key: string; value: unknown } };
  photo: { key: string; value: StoredPhoto; indexes: { sentAt: string; confirmedAt: string } };
}

type Store = StoreNames<WorkSchema>;
export type WorkTransaction = IDBPTransaction<WorkSchema, Store[], 'readwrite'>;

const nameOf = (tenant: Id, person: Id): string => `paodian-work-${tenant}-${person}`;

let open: Promise<IDBPDatabase<WorkSchema>> | null = null;
let name: string | null = null;

function close(): void {
  void open?.then(
    (db) => db.close(),
    () => {},
  );
  open = null;
}

function connect(): Promise<IDBPDatabase<WorkSchema>> {
  if (open) return open;
  if (!name) return Promise.reject(new Error('nobody has signed in'));
  // The schema only grows, and no data is touched here: an exception would shut the unsent work in for ever.
  const opening = openDB<WorkSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('self', { keyPath: 'key' });
      db.createObjectStore('fact', { keyPath: 'id' }).createIndex('dseq', 'dseq');
      db.createObjectStore('draft', { keyPath: 'key' });
      const photo = db.createObjectStore('photo', { keyPath: 'photo' });
      photo.createIndex('sentAt', 'sentAt');
      photo.createIndex('confirmedAt', 'confirmedAt');
    },
    terminated: () => open === opening && (open = null),
    blocking: close,
  });
  open = opening;
  opening.catch(() => open === opening && (open = null));
  return opening;
}

/** Opens the work of a person; answers what it holds. */
export async function openWork(
  tenant: Id,
  person: Id,
): Promise<{ self: Self | undefined; facts: StoredFact[]; drafts: { key: string; value: unknown }[] }> {
  close();
  name = nameOf(tenant, person);
  const db = await connect();
  const tx = db.transaction(['self', 'fact', 'draft']);
  const [self, facts, drafts] = await Promise.all([
    tx.objectStore('self').get('self'),
    tx.objectStore('fact').index('dseq').getAll(),
    tx.objectStore('draft').getAll(),
  ]);
  return { self, facts, drafts };
}

export function closeWork(): void {
  close();
  name = null;
}

/**
 * Writes work. Resolves when it is on the disk (`strict`) and not before, with what `change` answered.
 * A connection that the browser has closed behind our back is opened once more.
 */
export async function write<T>(change: (tx: WorkTransaction) => Promise<T>): Promise<T> {
  const attempt = async (): Promise<T> => {
    const db = await connect();
    const tx = db.transaction(['self', 'fact', 'draft', 'photo'], 'readwrite', { durability: 'strict' });
    try {
      const value = await change(tx);
      await tx.done;
      return value;
    } catch (error) {
      tx.done.catch(() => {});
      try {
        tx.abort();
      } catch {
        /* it had ended */
      }
      throw error;
    }
  };
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof DOMException) || (error.name !== 'InvalidStateError' && error.name !== 'UnknownError'))
      throw error;
    open = null;
    return attempt();
  }
}

export const readPhoto = async (photo: Id): Promise<StoredPhoto | undefined> => (await connect()).get('photo', photo);

// Asked by keys: an index leaves out what is null, and no picture is read only to be counted.
async function photosWithout(moment: 'sentAt' | 'confirmedAt'): Promise<Id[]> {
  const store = (await connect()).transaction('photo').store;
  const [all, past] = await Promise.all([store.getAllKeys(), store.index(moment).getAllKeys()]);
  const known = new Set(past);
  return all.filter((id) => !known.has(id));
}

/** Photos that the server has not been given whole, oldest first. */
export const unsentPhotos = (): Promise<Id[]> => photosWithout('sentAt');
/** Photos that the book has not named yet. */
export const unconfirmedPhotos = (): Promise<Id[]> => photosWithout('confirmedAt');
/** Photos that the book named before a moment. */
export const photosConfirmedBefore = async (at: Instant): Promise<Id[]> =>
  (await connect()).getAllKeysFromIndex('photo', 'confirmedAt', IDBKeyRange.upperBound(at, true));

export const readSelf = async (): Promise<Self | undefined> => (await connect()).get('self', 'self');
export const readFactsAfter = async (dseq: number): Promise<StoredFact[]> =>
  (await connect()).getAllFromIndex('fact', 'dseq', IDBKeyRange.lowerBound(dseq, true));
export const readFacts = async (): Promise<StoredFact[]> => (await connect()).getAllFromIndex('fact', 'dseq');
export const forgetWork = (tenant: Id, person: Id): Promise<void> => deleteDB(nameOf(tenant, person));
