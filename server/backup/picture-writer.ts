import { restorePicture } from '../photo/pictures.ts';
import type { PhotoStore } from '../photo/store.ts';
import type { NamedPicture } from './pictures.ts';

/** Each waits for the disk; so many wait at once. */
const AT_ONCE = 8;

/** Puts pictures into their places, several at a time. */
export class PictureWriter {
  readonly #store: PhotoStore;
  readonly #writing = new Set<Promise<void>>();
  #problem: { readonly error: unknown } | null = null;

  constructor(store: PhotoStore) {
    this.#store = store;
  }

  /** Throws what has gone wrong with one before. */
  async write({ organisation, sha256, picture }: NamedPicture, bytes: Buffer): Promise<void> {
    while (this.#writing.size >= AT_ONCE) await Promise.race(this.#writing);
    if (this.#problem) throw this.#problem.error;
    const write = restorePicture(this.#store, organisation, sha256, picture, bytes)
      .catch((error: unknown) => void (this.#problem ??= { error }))
      .finally(() => this.#writing.delete(write));
    this.#writing.add(write);
  }

  /** Resolves when all are kept. */
  async end(): Promise<void> {
    await Promise.all(this.#writing);
    if (this.#problem) throw this.#problem.error;
  }
}
