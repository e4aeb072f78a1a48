import * as v from 'valibot';
import { Day, dayOf, plusDays, type Zone } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { readZone } from './asking.ts';

/** Which days are asked for, both with them, on whose clock, and when. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly zone: Zone;
  readonly asOf: Instant;
}

/** The longest period that is asked for. */
const MOST_DAYS = 400;

const Asked = v.object({ from: v.optional(Day), to: v.optional(Day) });

/** The period of a query; without a first day so many days up to the last, without a last day up to today. */
export async function periodOf(
  tx: Transaction,
  hands: Hands,
  query: Record<string, string>,
  usualDays: number,
): Promise<Period> {
  const [zone, asOf] = [await readZone(tx), hands.now()];
  const asked = v.safeParse(Asked, query);
  if (!asked.success) throw new Refused('bad-request');
  const to = asked.output.to ?? dayOf(asOf, zone);
  const from = asked.output.from ?? plusDays(to, 1 - usualDays);
  if (from > to) throw new Refused('ends-before-it-begins');
  if (from < plusDays(to, -MOST_DAYS)) throw new Refused('too-long');
  return { from, to, zone, asOf };
}
