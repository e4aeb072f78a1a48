import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { PullDoc, PullHead } from '../../protocol/pull.ts';
import { broughtBy, DATED, goneBy, isLate, metaOf, type Asked } from './take-in.ts';
import type { BookMeta, StoredDoc } from './stored.ts';
import { toldOnce } from '../work/told-once.ts';

interface CacheSchema extends DBSchema {
  doc: { key: [string, string]; value: StoredDoc; indexes: { s: string } };
  meta: { key: string; value: BookMeta };
}
export type Cache = IDBPDatabase<CacheSchema>;

export const EMPTY: BookMeta = { key: 'meta', cursor: 0, epoch: 0, proj: 0, keepFrom: '', safeSeq: 0, asOf: null };

export const openCache = (name: string): Promise<Cache> =>
  openDB<CacheSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('doc', { keyPath: ['e', 'id'] }).createIndex('s', 's');
      db.createObjectStore('meta', { keyPath: 'key' });
    },
    blocking: (_current, _blocked, event) => (event.target as unknown as Cache).close(),
  });

export const dropCache = (name: string): Promise<void> => deleteDB(name);

/** Drops the books whose names begin so, but for one; where the browser does not tell what there is, they stay. */
export async function dropOthers(family: string, kept: string): Promise<void> {
  for (const { name } of (await indexedDB.databases?.()) ?? [])
    if (name?.startsWith(family) && name !== kept) await dropCache(name).catch(() => {});
}

export const readMeta = async (cache: Cache): Promise<BookMeta> => (await cache.get('meta', 'meta')) ?? EMPTY;

/** Stands in a book from which nothing was given up. */
const WHOLE: [string, string] = ['whole', ''];
const THE_WHOLE: StoredDoc = { e: 'whole', id: '', s: '', r: 0, b: null };

export async function readCache(cache: Cache): Promise<{ meta: BookMeta; docs: StoredDoc[]; isWhole: boolean }> {
  const tx = toldOnce(cache.transaction(['doc', 'meta']));
  const [meta, all] = await Promise.all([tx.objectStore('meta').get('meta'), tx.objectStore('doc').getAll()]);
  const docs = all.filter((doc) => doc.e !== THE_WHOLE.e);
  return { meta: meta ?? EMPTY, docs, isWhole: docs.length < all.length };
}

/**
 * Takes an answer in, whole or not at all. Answers false when it is late: the book has moved on since it was asked for.
 * Touches documents only; facts, drafts and photos are in another database.
 */
export async function applyPull(
  cache: Cache,
  asked: Asked,
  head: PullHead,
  docs: readonly PullDoc[],
): Promise<boolean> {
  const tx = toldOnce(cache.transaction(['doc', 'meta'], 'readwrite'));
  const store = tx.objectStore('doc');
  const meta = (await tx.objectStore('meta').get('meta')) ?? EMPTY;
  if (isLate(meta, asked)) {
    await tx.done;
    return false;
  }
  const gone = head.reset ? [] : goneBy(await touchedBy(store, meta, head, docs), head, docs);
  const writes = [
    ...(head.reset ? [store.clear(), store.put(THE_WHOLE)] : gone.map((doc) => store.delete([doc.e, doc.id]))),
    ...broughtBy(docs).map((doc) => store.put(doc)),
    tx.objectStore('meta').put(metaOf(head, meta)),
    tx.done,
  ];
  await Promise.all(writes).catch((error: unknown) => {
    // Requests of a transaction that has died tell of the death alone; the transaction tells of what.
    throw tx.error ?? error;
  });
  return true;
}

/** Notes something down beside where the book stands. */
export async function noteMeta(cache: Cache, news: Pick<BookMeta, 'comparedAt' | 'isWrong'>): Promise<void> {
  const tx = toldOnce(cache.transaction('meta', 'readwrite'));
  const meta = await tx.store.get('meta');
  if (meta) await tx.store.put({ ...meta, ...news });
  await tx.done;
}

/**
 * Gives up what the outlets bought before: the greater part of a book, and the one that work can go on without. Answers
 * whether there was any. It deletes and writes nothing, so that a full disk lets it.
 */
export async function thinOut(cache: Cache): Promise<boolean> {
  const tx = toldOnce(cache.transaction('doc', 'readwrite'));
  const histories = await tx.store.getAllKeys(IDBKeyRange.bound(['history', ''], ['history', '\uffff']));
  await Promise.all([WHOLE, ...histories].map((key) => tx.store.delete(key)));
  await tx.done;
  return histories.length > 0;
}

/** Takes every document away. Where the book stood stays: what was sent is known by it, and the next book comes as a whole. */
export const wipe = (cache: Cache): Promise<void> => cache.clear('doc');

type Docs = IDBPObjectStore<CacheSchema, ['doc', 'meta'], 'doc', 'readwrite'>;

/** The documents on this phone that an answer may take away. */
async function touchedBy(store: Docs, meta: BookMeta, head: PullHead, docs: readonly PullDoc[]): Promise<StoredDoc[]> {
  const scopes = [...head.drop, ...head.replace].map((scope) => store.index('s').getAll(scope));
  const dead = docs.filter((doc) => doc.x).map((doc) => store.get([doc.e, doc.id]));
  const days =
    head.keepFrom === meta.keepFrom ? [] : DATED.map((e) => store.getAll(IDBKeyRange.bound([e, ''], [e, '\uffff'])));
  const found = await Promise.all([...scopes, ...days]);
  return [...found.flat(), ...(await Promise.all(dead)).filter((doc) => doc !== undefined)];
}
