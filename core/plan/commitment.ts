import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Reason } from '../base/text.ts';

/** Who promised whom: us to the customer, or the customer to us. */
export const DIRECTIONS = ['to-customer', 'to-us'] as const;

export const COMMITMENT_STATES = ['open', 'fulfilled', 'renegotiated', 'waived', 'cancelled'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** A promise with a day. 'overdue' is not a state but an open one past its day: see `isOverdue`. */
export const Commitment = v.strictObject({
  id: Id,
  outlet: Id,
  direction: v.picklist(DIRECTIONS),
  text: Reason,
  due: Day,
  state: v.picklist(COMMITMENT_STATES),
  madeOn: Day,
});
export type Commitment = v.InferOutput<typeof Commitment>;

export const isOpen = (c: Pick<Commitment, 'state'>): boolean => c.state === 'open' || c.state === 'renegotiated';
export const isOverdue = (c: Commitment, on: Day): boolean => isOpen(c) && c.due < on;

/** Open promises, oldest due first. */
export const openCommitments = (all: readonly Commitment[]): Commitment[] =>
  all.filter(isOpen).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
