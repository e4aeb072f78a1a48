import { millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Id } from '../../core/base/id.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** From when to when, by the tenant's clock, a person saw a scope; `to` null is still open. */
export interface Interval {
  readonly from: number;
  readonly to: number | null;
  readonly endedAt: Instant | null;
}

/** How long after an outlet has moved to another rep work from before is still taken in. */
const GRACE = 14 * 86_400_000;

/**
 * May a person call on an outlet? Judged by what his phone had when the fact was made (`base`), not by what it has now:
 * 'open' now, 'was-open' then (the outlet has moved since), or null.
 */
export function rightOf(
  intervals: readonly Interval[],
  base: number,
  isSameEpoch: boolean,
  now: Instant,
): 'open' | 'was-open' | null {
  if (intervals.some((i) => i.to === null)) return 'open';
  const isOfThen = (i: Interval): boolean => !isSameEpoch || (i.from <= base && i.to !== null && base < i.to);
  const isRecent = (i: Interval): boolean =>
    i.endedAt !== null && millisecondsOf(now) - millisecondsOf(i.endedAt) <= GRACE;
  return intervals.some((i) => isOfThen(i) && isRecent(i)) ? 'was-open' : null;
}

/** The intervals in which a person saw these outlets. */
export async function intervalsOf(tx: Transaction, person: Id, outlets: readonly Id[]): Promise<Map<Id, Interval[]>> {
  if (outlets.length === 0) return new Map();
  const rows = await tx.rows<{ s: string; from: number; to: number | null; endedAt: Instant | null }>(
    `select s, from_seq as "from", to_seq as "to", ended_at as "endedAt" from sync_sub
     where tenant = $1 and person = $2 and s = any (array(select 'o:' || jsonb_array_elements_text($3::jsonb)))`,
    tx.tenant,
    person,
    outlets,
  );
  const of = new Map<Id, Interval[]>();
  for (const { s, ...interval } of rows) {
    const outlet = s.slice(2);
    of.set(outlet, [...(of.get(outlet) ?? []), interval]);
  }
  return of;
}
