import type { Instant } from '../../core/base/instant.ts';

/** One document of the book as the phone keeps it. */
export interface StoredDoc {
  readonly e: string;
  readonly id: string;
  readonly s: string;
  readonly r: number;
  readonly b: unknown;
}

/** Where the book stands. */
export interface BookMeta {
  readonly key: 'meta';
  readonly cursor: number;
  readonly epoch: number;
  readonly proj: number;
  readonly keepFrom: string;
  readonly safeSeq: number;
  /** The server's clock at the last answer; null before the first. */
  readonly asOf: Instant | null;
  /** When it was last compared with the server's, and was the same or could not be mended; missing: never. */
  readonly comparedAt?: Instant;
  /** It is not what the server has: the next pull replaces it as a whole. */
  readonly isWrong?: boolean;
}
