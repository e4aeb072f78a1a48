/** What a file may be at most. */
export const LIMITS = {
  bytes: 25 * 1024 * 1024,
  unpacked: 400 * 1024 * 1024,
  entries: 1000,
  rows: 200_000,
  columns: 100,
  cell: 2000,
  milliseconds: 120_000,
  megabytes: 1024,
} as const;

/** A file of which nothing can be taken; the code finds the sentence. */
export class Unreadable extends Error {
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, details: Record<string, string> = {}) {
    super(code);
    this.details = details;
  }
}
