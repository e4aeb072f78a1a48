import { Worker } from 'node:worker_threads';
import { LIMITS, Unreadable } from './limits.ts';
import type { Told } from './read-worker.ts';
import type { SheetRow } from './sheet.ts';

/** Reads a file in a thread of its own, with an end to its memory and its time; `take` gets the rows in batches. */
export async function readSheet(bytes: Uint8Array, take: (rows: readonly SheetRow[]) => void): Promise<void> {
  const worker = new Worker(new URL('./read-thread.mjs', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  });
  let late: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((done, fail) => {
      late = setTimeout(() => fail(new Unreadable('too-slow')), LIMITS.milliseconds);
      worker.on('message', (told: Told) => {
        if ('rows' in told) {
          try {
            take(told.rows);
          } catch (error) {
            fail(error as Error);
          }
        } else if ('failure' in told) fail(new Unreadable(told.failure.code, { ...told.failure.details }));
        else done();
      });
      worker.on('error', (error: Error & { code?: string }) =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-much') : error),
      );
      worker.on('exit', () => fail(new Unreadable('broken')));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
