import { readdir } from 'node:fs/promises';
import type { Hands } from '../hands.ts';
import { takeIn, uploadsIn } from './receive.ts';

const NAME = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.[0-9a-f]{32}$/;

/**
 * Takes in what came whole before the server ended and was not kept yet; answers how many. A phone would ask for it too,
 * but it may never come again.
 */
export async function takeInArrived(hands: Hands): Promise<number> {
  const uploads = uploadsIn(hands.folder);
  let taken = 0;
  for (const name of await readdir(uploads.store.directory).catch(() => [])) {
    const [, tenant, person] = NAME.exec(name) ?? [];
    if (!tenant || !person) continue;
    try {
      const upload = await uploads.store.getUpload(name);
      if (upload.offset !== upload.size) continue;
      await takeIn(hands, uploads, { tenant, person }, upload);
      taken++;
    } catch (error) {
      // One that is refused, or that a phone has just brought to its end by itself.
      hands.log.info({ err: error, upload: name }, 'a waiting photo was not taken in');
    }
  }
  return taken;
}
