import type { PullDoc, PullHead } from '../../protocol/pull.ts';
import type { BookMeta, StoredDoc } from './stored.ts';

/** Where the book stood when the answer was asked for. */
export interface Asked {
  readonly cursor: number;
  readonly epoch: number;
}

/** An answer is late when the book has moved on since it was asked for: it changes nothing. */
export const isLate = (book: Asked, asked: Asked): boolean =>
  book.cursor !== asked.cursor || book.epoch !== asked.epoch;

/** Documents with a day of their own: they fall out of the book at its old edge. */
export const DATED = ['visit', 'door', 'day-plan', 'missed', 'van'] as const;

// The server has left them out of its view by the same day.
const isTooOld = (doc: StoredDoc, keepFrom: string): boolean =>
  (DATED as readonly string[]).includes(doc.e) && (doc.b as { day: string }).day < keepFrom;

const place = (doc: { readonly e: string; readonly id: string; readonly s: string }): string =>
  `${doc.e} ${doc.id} ${doc.s}`;

/**
 * Which of the documents on the phone an answer takes away: those of lost scopes and of scopes that come anew, those that
 * have a tombstone in their own scope (a document that has moved is another one's), and those that have become too old.
 * What the answer brings is put afterwards. A reset is not asked: it begins with nothing.
 */
export function goneBy(
  held: Iterable<StoredDoc>,
  head: Pick<PullHead, 'drop' | 'replace' | 'keepFrom'>,
  docs: readonly PullDoc[],
): StoredDoc[] {
  const scopes = new Set<string>([...head.drop, ...head.replace]);
  const dead = new Set(docs.filter((doc) => doc.x).map(place));
  return [...held].filter((doc) => scopes.has(doc.s) || dead.has(place(doc)) || isTooOld(doc, head.keepFrom));
}

export const broughtBy = (docs: readonly PullDoc[]): StoredDoc[] =>
  docs.filter((doc) => !doc.x).map(({ e, id, s, r, b }) => ({ e, id, s, r, b }));

/** Where the book stands after an answer. Its old edge only moves on, also when an answer was a day on its way. */
export const metaOf = (head: PullHead, before: Pick<BookMeta, 'keepFrom' | 'comparedAt' | 'isWrong'>): BookMeta => ({
  ...(!head.reset && before.comparedAt ? { comparedAt: before.comparedAt } : {}),
  ...(!head.reset && before.isWrong ? { isWrong: true } : {}),
  key: 'meta',
  cursor: head.to,
  epoch: head.epoch,
  proj: head.proj,
  keepFrom: head.keepFrom > before.keepFrom ? head.keepFrom : before.keepFrom,
  safeSeq: head.safeSeq,
  asOf: head.serverTime,
});
