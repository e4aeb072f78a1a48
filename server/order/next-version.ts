import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';

/** One change of price lists and schemes at a time, so that two new ones of one code meet too. */
export const oneAtATime = (tx: Transaction): Promise<object[]> =>
  tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);

/**
 * [OD7] [OD8] `after` as the version that follows `known`; null where nothing is changed. `before` is the version that was
 * changed, null for a new one. Throws 'code-taken' or 'conflict' where another stands there.
 */
export function nextVersion<Draft extends object>(
  known: (Draft & { readonly version: number }) | null,
  before: number | null,
  after: Draft,
): (Draft & { readonly version: number }) | null {
  const version = known?.version ?? null;
  if (known && isDeepStrictEqual(known, { ...after, version })) return null;
  if (version !== before) throw new Refused(before === null ? 'code-taken' : 'conflict');
  return { ...after, version: (version ?? 0) + 1 };
}
