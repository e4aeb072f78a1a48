import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PullDoc, PullHead } from '../../protocol/pull.ts';

/** One document of the book as the phone keeps it. */
export interface StoredDoc {
  readonly e: string;
  readonly id: string;
  readonly s: string;
  readonly r: number;
  readonly b: unknown;
}

/** Where the book stands. */
export interface BookMeta {
  readonly key: 'meta';
  readonly cursor: number;
  readonly epoch: number;
  readonly proj: number;
  readonly keepFrom: string;
  readonly safeSeq: number;
}

interface CacheSchema extends DBSchema {
  doc: { key: [string, string]; value: StoredDoc; indexes: { s: string } };
  meta: { key: string; value: BookMeta };
}
export type Cache = IDBPDatabase<CacheSchema>;

export const EMPTY: BookMeta = { key: 'meta', cursor: 0, epoch: 0, proj: 0, keepFrom: '', safeSeq: 0 };

export const openCache = (name: string): Promise<Cache> =>
  openDB<CacheSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('doc', { keyPath: ['e', 'id'] }).createIndex('s', 's');
      db.createObjectStore('meta', { keyPath: 'key' });
    },
    blocking: (_current, _blocked, event) => (event.target as unknown as Cache).close(),
  });

export const dropCache = (name: string): Promise<void> => deleteDB(name);

export async function readCache(cache: Cache): Promise<{ meta: BookMeta; docs: StoredDoc[] }> {
  const tx = cache.transaction(['doc', 'meta']);
  const [meta, docs] = await Promise.all([tx.objectStore('meta').get('meta'), tx.objectStore('doc').getAll()]);
  return { meta: meta ?? EMPTY, docs };
}

// Days fall out of the book at its old edge: the server has left them out of its view by the same day.
const isTooOld = (doc: StoredDoc, keepFrom: string): boolean =>
  (doc.e === 'visit' || doc.e === 'day-plan') && (doc.b as { day: string }).day < keepFrom;

/**
 * Takes an answer in, whole or not at all. Answers false when it is late: the book has moved on since it was asked for.
 * Touches documents only; facts, drafts and photos are in another database.
 */
export async function applyPull(
  cache: Cache,
  asked: { cursor: number; epoch: number },
  head: PullHead,
  docs: readonly PullDoc[],
): Promise<boolean> {
  const tx = cache.transaction(['doc', 'meta'], 'readwrite');
  const store = tx.objectStore('doc');
  const meta = (await tx.objectStore('meta').get('meta')) ?? EMPTY;
  if (!head.reset && (meta.cursor !== asked.cursor || meta.epoch !== asked.epoch)) {
    await tx.done;
    return false;
  }
  const scopes = new Set<string>([...head.drop, ...head.replace]);
  if (head.reset) await store.clear();
  for (const scope of scopes) {
    for (const key of await store.index('s').getAllKeys(scope)) await store.delete(key);
  }
  const writes: Promise<unknown>[] = [];
  for (const doc of docs) {
    if (doc.x) {
      const old = await store.get([doc.e, doc.id]);
      if (old?.s === doc.s) writes.push(store.delete([doc.e, doc.id]));
    } else writes.push(store.put({ e: doc.e, id: doc.id, s: doc.s, r: doc.r, b: doc.b }));
  }
  if (!head.reset && head.keepFrom !== meta.keepFrom) {
    for (const entity of ['visit', 'day-plan']) {
      for (const doc of await store.getAll(IDBKeyRange.bound([entity, ''], [entity, '\uffff']))) {
        if (isTooOld(doc, head.keepFrom)) writes.push(store.delete([doc.e, doc.id]));
      }
    }
  }
  writes.push(
    tx.objectStore('meta').put({
      key: 'meta',
      cursor: head.to,
      epoch: head.epoch,
      proj: head.proj,
      keepFrom: head.keepFrom,
      safeSeq: head.safeSeq,
    }),
  );
  await Promise.all(writes);
  await tx.done;
  return true;
}
