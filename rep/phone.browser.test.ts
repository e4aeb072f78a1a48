import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { keep, kept, openRep, shown, signed } from './field-day/a-rep.ts';
import { crash, SLOW, Workshop } from './field-day/workshop.ts';

// What the phone keeps, in a real browser with a real disk.
let workshop: Workshop;
let disk: string;
let context: BrowserContext;

beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());

beforeEach(async () => {
  disk = workshop.disk();
  context = await workshop.openBrowser(disk);
}, SLOW);
afterEach(() => workshop.tidy(), SLOW);

/** A tab in which the phone of our rep is open. */
async function openTab(): Promise<Page> {
  const page = await workshop.newTab(context);
  await openRep(page);
  return page;
}
async function kill(): Promise<void> {
  await crash(context);
  context = await workshop.openBrowser(disk);
}

test(
  'what was kept is there with its number after the browser was killed',
  async () => {
    await keep(await openTab(), 'one', 'two');
    await kill();
    const page = await openTab();
    expect(await kept(page)).toEqual(['1 one', '2 two']);
    await keep(page, 'three');
    expect(await kept(page)).toEqual(['1 one', '2 two', '3 three']);
  },
  SLOW,
);

test(
  'two tabs that keep at once get each number once, and each shows what the other has kept',
  async () => {
    const [a, b] = [await openTab(), await openTab()];
    await Promise.all([a, a, b, b, a, b].map((page, i) => keep(page, `note ${i}`)));
    const all = await kept(a);
    expect(all.map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '4', '5', '6']);
    await expect.poll(() => shown(a)).toEqual(all);
    await expect.poll(() => shown(b)).toEqual(all);
  },
  SLOW,
);

test(
  'facts of one deed are kept together or not at all',
  async () => {
    const page = await openTab();
    const bad = page.evaluate(async (fact) => {
      // A function cannot be written to a disk.
      await window.phone.log.append(fact, { ...fact, problems: (() => '') as unknown as string } as typeof fact);
    }, signed('half'));
    await expect(bad).rejects.toThrow();
    await keep(page, 'whole');
    expect(await kept(page)).toEqual(['1 whole']);
    expect(await shown(page)).toEqual(['1 whole']);
  },
  SLOW,
);

test(
  'a connection that the browser has closed is opened once more, and nothing is lost',
  async () => {
    const page = await openTab();
    await keep(page, 'before');
    await page.evaluate(async () => window.phone.work.write(async (tx) => tx.db.close()));
    await keep(page, 'after');
    expect(await kept(page)).toEqual(['1 before', '2 after']);
  },
  SLOW,
);

test(
  'the answer of another past of the server is forgotten, and its facts go again',
  async () => {
    const page = await openTab();
    await keep(page, 'a', 'b', 'c');
    const acks = await page.evaluate(async () => {
      const { log } = window.phone;
      const results = log
        .currentFacts()
        .map((f, i) => ({ id: f.id, status: 'applied' as const, code: null, seq: 10 + i }));
      const serverTime = '2026-11-24T09:00:00.000Z' as never;
      await log.acknowledge({ results, epoch: 7, last: 3, serverTime });
      await log.acknowledge({ results: [], epoch: 7, last: 2, serverTime });
      await log.sendAgain({ epoch: 7, last: 1 });
      return (await window.phone.database.readFacts()).map((f) => f.ack?.seq ?? null);
    });
    expect(acks).toEqual([10, null, null]);
  },
  SLOW,
);

test(
  'a forked phone gets a new name and numbers its facts anew, with the same ids',
  async () => {
    const page = await openTab();
    await keep(page, 'a', 'b');
    const forked = await page.evaluate(async () => {
      const { database, log } = window.phone;
      const [before, self] = [await database.readFacts(), await database.readSelf()];
      await log.fork();
      const [after, renamed] = [await database.readFacts(), await database.readSelf()];
      return {
        sameIds: before.map((f) => f.id).join() === after.map((f) => f.id).join(),
        isRenamed: self?.device !== renamed?.device,
        next: renamed?.nextDseq,
        numbers: after.map((f) => f.dseq),
      };
    });
    expect(forked).toEqual({ sameIds: true, isRenamed: true, next: 3, numbers: [1, 2] });
  },
  SLOW,
);

test(
  'a tab that has not heard of a new name, or of facts that were let go, writes answers down and nothing else',
  async () => {
    const page = await openTab();
    await keep(page, 'a', 'b', 'c');
    const left = await page.evaluate(async () => {
      const { database, log } = window.phone;
      const serverTime = '2026-11-24T09:00:00.000Z' as never;
      const results = log.currentFacts().map((f) => ({ id: f.id, status: 'applied' as const, code: null, seq: 10 }));
      await log.acknowledge({ results, epoch: 7, last: 3, serverTime });
      const stale = log.currentFacts();
      await log.release(stale.slice(0, 1));
      await log.fork();
      log.openLog(stale);
      await log.sendAgain({ epoch: 7, last: 0 });
      const line = (f: { dseq: number; fact: Record<string, unknown> }) => `${f.dseq} ${String(f.fact['problems'])}`;
      return [(await database.readFacts()).map(line), log.currentFacts().map(line)];
    });
    expect(left).toEqual([
      ['1 b', '2 c'],
      ['1 b', '2 c'],
    ]);
  },
  SLOW,
);

test(
  'a photo and the fact that names it are kept together, and it counts as waiting until the book names it',
  async () => {
    const page = await openTab();
    const counts = await page.evaluate(async () => {
      const { database, photos, sync } = window.phone;
      const bytes = new Uint8Array([1, 2, 3]).buffer;
      const photo = '00000000-0000-4000-8000-0000000000f1';
      const visit = '00000000-0000-4000-8000-0000000000f2';
      const sha256 = await photos.hashOf(bytes);
      await photos.keepPhoto(
        {
          kind: 'photo-taken',
          at: '2026-11-24T09:00:00.000Z' as never,
          visit,
          photo,
          subject: 'cooler',
          sha256,
          bytes: 3,
          mime: 'image/jpeg',
          width: 1,
          height: 1,
          place: null,
          source: 'camera',
        },
        bytes,
      );
      const count = async () => [
        (await database.readFacts()).length,
        (await database.unsentPhotos()).length,
        (await database.unconfirmedPhotos()).length,
      ];
      const taken = await count();
      await photos.changePhoto(photo, { sentAt: '2026-11-24T09:01:00.000Z' as never });
      const sent = await count();
      await sync.confirmPhotos();
      const unnamed = await count();
      await photos.changePhoto(photo, { confirmedAt: '2026-11-20T09:01:00.000Z' as never });
      const named = await count();
      await sync.confirmPhotos();
      return { taken, sent, unnamed, named, released: (await database.readPhoto(photo)) === undefined };
    });
    expect(counts).toEqual({ taken: [1, 1, 1], sent: [1, 0, 1], unnamed: [1, 0, 1], named: [1, 0, 0], released: true });
  },
  SLOW,
);

test(
  'books that were begun and never finished are cleared away, and nothing else is',
  async () => {
    const page = await openTab();
    const left = await page.evaluate(async () => {
      const { cache } = window.phone;
      for (const name of ['a-book-1', 'a-book-2', 'a-book-3', 'b-book-1']) (await cache.openCache(name)).close();
      await cache.dropOthers('a-book-', 'a-book-2');
      return (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.includes('-book-'));
    });
    expect(left.sort()).toEqual(['a-book-2', 'b-book-1']);
  },
  SLOW,
);

test(
  'the book changes whole or not at all, and never by a late answer',
  async () => {
    const page = await openTab();
    const seen = await page.evaluate(async () => {
      const { cache: books } = window.phone;
      const cache = await books.openCache('a-book');
      const doc = (id: string, s: string, r: number) => ({ e: 'outlet', id, s, r, b: { id } }) as never;
      const head = (of: object) =>
        ({
          from: 0,
          to: 5,
          epoch: 1,
          proj: 1,
          reset: true,
          drop: [],
          replace: [],
          n: 0,
          keepFrom: '2026-09-01',
          safeSeq: 0,
          last: 0,
          digest: null,
          serverTime: '2026-11-24T09:00:00.000Z',
          ...of,
        }) as never;
      const state = async () => {
        const { meta, docs } = await books.readCache(cache);
        return `${meta.cursor}: ${docs
          .map((d) => `${d.id}@${d.r}`)
          .sort()
          .join(' ')}`;
      };
      const states: string[] = [];
      const apply = async (asked: { cursor: number; epoch: number }, of: object, ...docs: never[]) => {
        const taken = await books.applyPull(cache, asked, head(of), docs);
        states.push(`${taken ? 'taken' : 'late'} ${await state()}`);
      };
      await apply({ cursor: 0, epoch: 0 }, {}, doc('a', 'o:a', 1), doc('b', 'o:b', 1));
      await apply(
        { cursor: 5, epoch: 1 },
        { from: 5, to: 9, reset: false, drop: ['o:b'] },
        doc('a', 'o:a', 2),
        doc('c', 'o:c', 1),
      );
      await apply({ cursor: 5, epoch: 1 }, { from: 5, to: 8, reset: false }, doc('a', 'o:a', 7));
      await apply({ cursor: 9, epoch: 2 }, { from: 9, to: 10, reset: false }, doc('a', 'o:a', 8));
      await apply(
        { cursor: 9, epoch: 1 },
        { from: 9, to: 12, reset: false },
        { e: 'outlet', id: 'a', s: 'o:other', r: 9, x: 1 } as never,
        { e: 'outlet', id: 'c', s: 'o:c', r: 2, x: 1 } as never,
      );
      return states;
    });
    expect(seen).toEqual([
      'taken 5: a@1 b@1',
      'taken 9: a@2 c@1',
      'late 9: a@2 c@1',
      'late 9: a@2 c@1',
      'taken 12: a@2',
    ]);
  },
  SLOW,
);
