import { openDB } from 'idb';
import { hasBallast } from './ballast.ts';
import { toldOnce } from './told-once.ts';

/**
 * Chromium writes what is kept into a log, and after a start goes on in the same one. When the battery failed while it was
 * writing, zeros can stand at its end; what is written behind them, even strictly, is not found at the next start, and once
 * the log is long the whole database is thrown away as broken (LevelDB with reuse_logs; seen with Chromium 156). A log is left
 * for a new one when four megabytes were written since it was begun: so these are written at each opening, before anything is kept.
 */
const NAME = 'paodian-new-log';
const PIECES = 76;
/** Larger values do not go into the log but into files of their own. */
const PIECE = 60_000;

let begun: Promise<void> | null = null;

/** [X5] Once for each page, and only where the room that is held for facts says that the disk is not full. */
export function beginNewLog(): void {
  begun ??= fill().catch(() => {});
}

/** [X5] What is kept waits for this. */
export const newLog = (): Promise<void> => begun ?? Promise.resolve();

async function fill(): Promise<void> {
  if (!(await hasBallast())) return;
  const db = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore('piece') });
  try {
    const full = toldOnce(db.transaction('piece', 'readwrite', { durability: 'relaxed' }));
    for (let piece = 0; piece < PIECES; piece++) void full.store.put(new ArrayBuffer(PIECE), piece).catch(() => {});
    await full.done;
    // The log is left before the next write.
    const empty = toldOnce(db.transaction('piece', 'readwrite', { durability: 'relaxed' }));
    await Promise.all([empty.store.clear(), empty.done]);
  } finally {
    db.close();
  }
}
