import * as v from 'valibot';
import type { Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Money } from '../core/base/money.ts';
import { Note } from '../core/base/text.ts';
import { Month, MonthGoals, type MonthProposal } from '../core/plan/month-proposal.ts';
import type { Person } from '../core/plan/person.ts';

/** One rep and a month: what the office has given, and what he means to do. */
export interface MonthRow {
  readonly rep: Pick<Person, 'id' | 'login' | 'name'>;
  /** The target that holds; null where none was given. */
  readonly target: Money | null;
  readonly proposal: MonthProposal | null;
}

/** GET /v1/desk/months?month=YYYY-MM; without one the month of today. */
export interface MonthList {
  readonly month: Month;
  readonly zone: Zone;
  readonly asOf: Instant;
  readonly rows: readonly MonthRow[];
}

/**
 * POST /v1/desk/months. confirm: the plan holds and its target is the month's. return: needs a comment, and the rep hands
 * it in anew. `goals`: as they were read; a plan that has changed since is read again first.
 */
export const MonthDecision = v.strictObject({
  rep: Id,
  month: Month,
  decision: v.picklist(['confirm', 'return']),
  comment: Note,
  goals: MonthGoals,
});
export type MonthDecision = v.InferOutput<typeof MonthDecision>;
