import type { Logger } from 'pino';
import type { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { PhotoStore } from './photo/store.ts';
import type { Pool } from './postgres/pool.ts';

/** What the server's parts work with: made once in main, given to whoever needs it, real in tests too. */
export interface Hands {
  readonly pool: Pool;
  readonly now: () => Instant;
  readonly newId: () => Id;
  readonly log: Logger;
  /** The folder for files: photos, uploads on their way. */
  readonly folder: string;
  /** Where photos are kept instead of the folder. */
  readonly bucket: PhotoStore | null;
}
