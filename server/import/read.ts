import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { LIMITS, Unreadable } from './limits.ts';
import type { Told } from './read-worker.ts';
import type { SheetRow } from './sheet.ts';

/** Reads files in threads of their own, with an end to their memory and their time. */
export class Readers {
  // A thread takes longer to start than most files to read. One that met a bad file is never used again.
  #idle: Worker | null = null;

  /** `take` gets the rows in batches. */
  async read(bytes: Uint8Array, take: (rows: readonly SheetRow[]) => void): Promise<void> {
    const worker = this.#idle ?? newThread();
    this.#idle = null;
    worker.ref();
    try {
      await readIn(worker, bytes, take);
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    if (this.#idle) await worker.terminate();
    else {
      worker.unref();
      this.#idle = worker;
    }
  }
}

const newThread = (): Worker =>
  new Worker(new URL('./read-thread.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  });

/** Hands a file to a thread, and hears it to the end. */
async function readIn(worker: Worker, bytes: Uint8Array, take: (rows: readonly SheetRow[]) => void): Promise<void> {
  const hearing = new AbortController();
  const { signal } = hearing;
  const late = setTimeout(() => hearing.abort(new Unreadable('too-slow')), LIMITS.milliseconds);
  const end = (why: Error): void => hearing.abort(why);
  const onError = (error: Error & { code?: string }): void =>
    end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-much') : error);
  const onExit = (): void => end(new Unreadable('broken'));
  worker.once('error', onError).once('exit', onExit);
  try {
    worker.postMessage(bytes);
    for await (const [told] of on(worker, 'message', { signal }) as AsyncIterable<[Told]>) {
      if ('rows' in told) take(told.rows);
      else if ('failure' in told) throw new Unreadable(told.failure.code, { ...told.failure.details });
      else return;
    }
  } catch (error) {
    throw signal.aborted ? (signal.reason as Error) : error;
  } finally {
    clearTimeout(late);
    worker.off('error', onError).off('exit', onExit);
  }
}
