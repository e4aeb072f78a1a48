/** The phone compares its book with the server's: it reads all documents from its disk and makes their digest. */
import type { PullDoc, PullHead } from '../../protocol/pull.ts';
import { ofRounds, print } from '../figure.ts';
import { newFolder } from '../folder.ts';
import { openPhone } from '../phone.ts';
import { partsPhone } from './parts-phone.ts';

const ROUNDS = 5;
/** What a document of a rep's book has on average. */
const TEXT = 700;

const { page, close } = await partsPhone(await openPhone(await newFolder()), 'http://localhost:1');
const digest = (documents: number): Promise<number[]> =>
  page.evaluate(
    async ({ many, size, rounds }) => {
      const { cache, digest: digests } = window.phone;
      const book = await cache.openCache(`book of ${many}`);
      const docs = Array.from({ length: many }, (_, i): PullDoc => {
        const id = crypto.randomUUID();
        return { e: 'outlet', id, s: `o:${id}`, r: 1 + (i % 9), b: { text: id.repeat(size / 36) } } as never;
      });
      const head = {
        from: 0,
        to: many,
        epoch: 1,
        proj: 1,
        reset: true,
        drop: [],
        replace: [],
        n: many,
        keepFrom: '2026-09-01',
      };
      const rest = { safeSeq: 0, last: 0, digest: null, serverTime: '2026-11-24T09:00:00.000Z' };
      await cache.applyPull(book, cache.EMPTY, { ...head, ...rest } as unknown as PullHead, docs);
      const seconds: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const from = performance.now();
        const { docs: read } = await cache.readCache(book);
        if (read.length !== many) throw new Error(`${read.length} documents`);
        await digests.digestOf(read);
        seconds.push((performance.now() - from) / 1000);
      }
      return seconds;
    },
    { many: documents, size: TEXT, rounds: ROUNDS },
  );
try {
  const [small, large] = [await digest(3000), await digest(21_000)];
  const s = { unit: 's', better: 'lower' } as const;
  print([
    ofRounds({ id: 'digest-small', name: 'phone: digest of 3,000 documents', goal: 0.3, ...s }, small),
    ofRounds({ id: 'digest-large', name: 'phone: digest of 21,000 documents', goal: 1.5, ...s }, large),
  ]);
} finally {
  await close();
}
