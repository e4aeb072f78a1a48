/** One file: its name from the top of the store on, parted by slashes, and its bytes. */
export type PhotoFile = readonly [name: string, bytes: Uint8Array];

/** Where photos are kept: a folder, or a bucket of S3. */
export interface PhotoStore {
  /** Resolves when all of them are there for good, and not before. */
  readonly keep: (files: readonly PhotoFile[]) => Promise<void>;
  /** Null: there is nothing of this name. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}
