import * as v from 'valibot';
import { Id } from '../core/base/id.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How many documents of each entity there are. */
export const Counts = v.record(v.string(), Count);
export type Counts = v.InferOutput<typeof Counts>;

/** POST /v1/sync/mismatch: the book on this phone is not what the server said that it is at this number. */
export const Mismatch = v.strictObject({ device: Id, cursor: Count, epoch: Count, counts: Counts });
export type Mismatch = v.InferOutput<typeof Mismatch>;

interface Line {
  readonly e: string;
  readonly id: string;
  readonly r: number;
}

/** [W11] SHA-256 over the sorted `entity:id:revision` lines of a book. Server and phone make it by this function. */
export async function digestOf(book: readonly Line[]): Promise<string> {
  const lines = book.map(({ e, id, r }) => `${e}:${id}:${r}`).sort();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function countsOf(book: readonly Pick<Line, 'e'>[]): Counts {
  const counts: Record<string, number> = {};
  for (const { e } of book) counts[e] = (counts[e] ?? 0) + 1;
  return counts;
}
