import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Answer } from '../../protocol/book.ts';
import type { Envelope, FactResult } from '../../protocol/push.ts';
import { beginNewLog } from './new-log.ts';
import { toldOnce } from './told-once.ts';

/** A fact as the phone keeps it: its envelope, and the server's answer once there is one. */
export interface StoredFact extends Envelope {
  readonly ack: {
    readonly epoch: number;
    readonly seq: number;
    readonly status: FactResult['status'];
    readonly code: FactResult['code'];
    /** When, by the server's clock: the phone's own may be wrong. */
    readonly at: Instant;
    /** Of a fact that was set aside, what a person has decided, where the book that told it has left the phone. */
    readonly decided?: Answer['status'];
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
  /** To which past of the server. */
  readonly sentEpoch?: number;
  /** When the book named them; null until then. */
  readonly confirmedAt: Instant | null;
  /** How often the server has said that it cannot read it. */
  readonly refusals?: number;
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
  /** Facts that the rep has thrown away unsent and that the server has not been told of yet. */
  readonly discarded?: readonly Id[];
  /** The name that this phone had before the browser cleared what it kept. */
  readonly lost?: Id;
  /** How much was unsent under that name when it was last counted; missing: not known. */
  readonly lostUnsent?: number;
  /** Photos that the server cannot read: they stay here and are not sent any more. */
  readonly unreadable?: readonly Id[];
  /** When the book was last replaced because it was not what the server has. */
  readonly bookAnewAt?: Instant;
}

interface WorkSchema extends DBSchema {
  self: { key: string; value: Self };
  fact: { key: string; value: StoredFact; indexes: { dseq: number } };
  draft: { key: string; value: { key: string; value: unknown } };
  photo: { key: string; value: StoredPhoto; indexes: { sentAt: string; confirmedAt: string } };
  key: { key: string; value: { key: 'own'; pair: CryptoKeyPair } };
}

type Store = StoreNames<WorkSchema>;
export type WorkTransaction = IDBPTransaction<WorkSchema, Store[], 'readwrite'>;

export type WorkDatabase = IDBPDatabase<WorkSchema>;

export const workName = (tenant: Id, person: Id): string => `paodian-work-${tenant}-${person}`;

export const STORES = ['self', 'fact', 'draft', 'photo', 'key'] as const;
/** 2: the phone's key. */
const SCHEMA = 2;

let open: Promise<WorkDatabase> | null = null;
let name: string | null = null;
let isNewer = false;

function close(): void {
  void open?.then(
    (db) => db.close(),
    () => {},
  );
  open = null;
}
/** The connection is dead: the next to ask gets another. */
export const forgetConnection = (): void => void (open = null);

/** newer: another program has taken the database over. blocked: an older page does not let go of it. */
export type Versions = 'newer' | 'blocked';
let hear: (what: Versions) => void = () => {};
export function hearOfVersions(listener: (what: Versions) => void): void {
  hear = listener;
}

let fill: (db: WorkDatabase) => Promise<boolean> = () => Promise.resolve(false);
/** [X4] Who fills a database that the browser has cleared; answers whether there was anything to do. */
export function fillCleared(by: (db: WorkDatabase) => Promise<boolean>): void {
  fill = by;
}

let hearRefilled: () => void = () => {};
/** [X4] The browser has cleared the database under an open page, and what was unsent is in it again: in memory it is old. */
export function hearOfRefill(listener: () => void): void {
  hearRefilled = listener;
}

function makeWay(_current: number, wanted: number | null): void {
  close();
  if (wanted !== null) hear('newer');
}

// The schema only grows, and no data is touched here: an exception would shut the unsent work in for ever.
function upgrade(db: WorkDatabase, before: number): void {
  if (before < 1) {
    db.createObjectStore('self', { keyPath: 'key' });
    db.createObjectStore('fact', { keyPath: 'id' }).createIndex('dseq', 'dseq');
    db.createObjectStore('draft', { keyPath: 'key' });
    const photo = db.createObjectStore('photo', { keyPath: 'photo' });
    photo.createIndex('sentAt', 'sentAt');
    photo.createIndex('confirmedAt', 'confirmedAt');
  }
  if (before < 2) db.createObjectStore('key', { keyPath: 'key' });
}

/** The database of whoever's work is open. */
export function connect(): Promise<WorkDatabase> {
  if (open) return open;
  if (!name) return Promise.reject(new Error('nobody has signed in'));
  const of = name;
  const whenGone = { terminated: () => open === opening && (open = null), blocking: makeWay };
  const opening: Promise<WorkDatabase> = openDB<WorkSchema>(of, SCHEMA, {
    upgrade,
    blocked: () => hear('blocked'),
    ...whenGone,
  }).then(
    async (db) => {
      isNewer = false;
      if ((await fill(db)) && open === opening) hearRefilled();
      return db;
    },
    (error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      isNewer = true;
      return openDB<WorkSchema>(of, undefined, whenGone);
    },
  );
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
  name = workName(tenant, person);
  const db = await connect();
  const tx = toldOnce(db.transaction(['self', 'fact', 'draft']));
  const [self, facts, drafts] = await Promise.all([
    tx.objectStore('self').get('self'),
    tx.objectStore('fact').index('dseq').getAll(),
    tx.objectStore('draft').getAll(),
  ]);
  beginNewLog();
  return { self, facts, drafts };
}

/** Whose work is open, as its database is called. */
export const openWorkName = (): string | null => name;

export function closeWork(): void {
  close();
  name = null;
}

/** The browser has closed the connection behind our back. */
export const isGone = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'UnknownError');

/** [X3] Asks the database; over a new connection, once, when the old one is dead. */
async function reading<T>(ask: (db: WorkDatabase) => Promise<T>): Promise<T> {
  try {
    return await ask(await connect());
  } catch (error) {
    if (!isGone(error)) throw error;
    forgetConnection();
    return ask(await connect());
  }
}

export const readPhoto = (photo: Id): Promise<StoredPhoto | undefined> => reading((db) => db.get('photo', photo));

// Asked by keys: an index leaves out what is null, and no picture is read only to be counted.
const photosWithout = (moment: 'sentAt' | 'confirmedAt'): Promise<Id[]> =>
  reading(async (db) => {
    const { store } = toldOnce(db.transaction('photo'));
    const [all, past] = await Promise.all([store.getAllKeys(), store.index(moment).getAllKeys()]);
    const known = new Set(past);
    return all.filter((id) => !known.has(id));
  });

/** Photos that the server has not been given whole and may still take, oldest first. */
export async function unsentPhotos(): Promise<Id[]> {
  const aside = new Set((await readSelf())?.unreadable);
  return (await photosWithout('sentAt')).filter((id) => !aside.has(id));
}
/** Photos that the book has not named yet. */
export const unconfirmedPhotos = (): Promise<Id[]> => photosWithout('confirmedAt');
/** Photos that the book has named; before a moment, where one is given. */
export const confirmedPhotos = (before?: Instant): Promise<Id[]> =>
  reading((db) => db.getAllKeysFromIndex('photo', 'confirmedAt', before && IDBKeyRange.upperBound(before, true)));

export const readSelf = (): Promise<Self | undefined> => reading((db) => db.get('self', 'self'));
export const readFactsAfter = (dseq: number): Promise<StoredFact[]> =>
  reading((db) => db.getAllFromIndex('fact', 'dseq', IDBKeyRange.lowerBound(dseq, true)));
export const readFacts = (): Promise<StoredFact[]> => reading((db) => db.getAllFromIndex('fact', 'dseq'));
export const readKey = (): Promise<CryptoKeyPair | undefined> =>
  reading(async (db) => (await db.get('key', 'own'))?.pair);
/** A newer program has been at work here: what it keeps is shown, and not written to. */
export const isWorkNewer = (): boolean => isNewer;
