import { write } from '../work/write.ts';
import { bookPosition, factsGone } from './log.ts';
import { stateOf } from './states.ts';

/**
 * [G1] Throws away what the server has not answered for, because the rep has typed how much it is. The ids stay, to be
 * announced: the office sees that they were made and never came. Answers how many facts and photos are gone.
 */
export async function discardUnsent(): Promise<number> {
  const position = bookPosition();
  const { facts, photos } = await write(async (tx) => {
    const [log, pictures, selves] = [tx.objectStore('fact'), tx.objectStore('photo'), tx.objectStore('self')];
    const [all, keys, confirmed, self] = await Promise.all([
      log.index('dseq').getAll(),
      pictures.getAllKeys(),
      pictures.index('confirmedAt').getAllKeys(),
      selves.get('self'),
    ]);
    const known = new Set(confirmed);
    const unsent = all.filter((f) => stateOf(f, position) === 'unsent').map((f) => f.id);
    const waiting = keys.filter((photo) => !known.has(photo));
    await Promise.all([
      ...unsent.map((id) => log.delete(id)),
      ...waiting.map((id) => pictures.delete(id)),
      selves.put({ ...self!, discarded: [...(self!.discarded ?? []), ...unsent], unreadable: [] }),
    ]);
    return { facts: unsent, photos: waiting };
  });
  factsGone(facts);
  return facts.length + photos.length;
}
