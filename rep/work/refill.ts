import { newId } from '../hands.ts';
import type { WorkDatabase } from './database.ts';
import { knownPerson } from './people.ts';
import { readSpare } from './spare.ts';
import { toldOnce } from './told-once.ts';

/**
 * [X4] Fills a database that the browser has cleared with what lay beside it. The phone goes on under a new name, since how
 * far the old one had come is not known here; the server knows facts by their ids. Answers whether there was anything to do.
 */
export async function refill(db: WorkDatabase): Promise<boolean> {
  if (await db.get('self', 'self')) return false;
  const spare = readSpare(db.name);
  if (!spare) return false;
  const { self, facts } = spare;
  // Photos cannot be had again.
  const lostUnsent = Math.max(0, (knownPerson(self.tenant, self.person)?.unsent ?? 0) - facts.length);
  const tx = toldOnce(db.transaction(['self', 'fact'], 'readwrite', { durability: 'strict' }));
  const selves = tx.objectStore('self');
  // Another tab may have been quicker.
  const isLeft = (await selves.get('self')) === undefined;
  if (isLeft) {
    await Promise.all([
      ...facts.map((fact, i) => tx.objectStore('fact').put({ ...fact, dseq: i + 1 })),
      selves.put({ ...self, device: newId(), nextDseq: facts.length + 1, lost: self.device, lostUnsent }),
    ]);
  }
  await tx.done;
  return isLeft;
}
