import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import type { Id } from '../core/base/id.ts';
import { Amount } from '../core/base/money.ts';
import { Code, words } from '../core/base/text.ts';
import type { Instant } from '../core/base/instant.ts';
import type { OutletChange } from '../core/outlet/changes.ts';
import { Outlet } from '../core/outlet/outlet.ts';
import type { ReferralNoted } from '../core/visit/conversation.ts';

/** The most shops that a list shows. */
export const STORES_SHOWN = 200;

export interface StoreRow {
  readonly outlet: Pick<Outlet, 'id' | 'code' | 'name' | 'channel' | 'class' | 'status' | 'address'>;
  /** Who calls on it. */
  readonly reps: readonly string[];
  /** When its file changed last. */
  readonly changedAt: Instant | null;
}

/** GET /v1/stores?search=…: the shops whose name, code or address has it, those of which the file changed last first. */
export interface StoreList {
  readonly zone: Zone;
  readonly asOf: Instant;
  readonly rows: readonly StoreRow[];
  /** How many there are. */
  readonly all: number;
}

/** GET /v1/stores/:id */
export interface StorePage {
  readonly zone: Zone;
  readonly asOf: Instant;
  readonly today: Day;
  readonly outlet: Outlet;
  readonly reps: readonly string[];
  /** The newest first; with the visit in which a rep said it. */
  readonly changes: readonly (OutletChange & { readonly visit: Id | null })[];
  /** Shops that this one has told us of, and those that have told us of this one. */
  readonly referrals: readonly ReferralRow[];
  readonly toldBy: readonly Pick<Outlet, 'id' | 'name'>[];
  readonly mayChange: boolean;
}

/** A shop that another has told us of, and what became of it: the code of the shop that came, and its booked reward. */
export interface ReferralRow extends Pick<ReferralNoted, 'shop' | 'whom' | 'phone' | 'note'> {
  readonly id: Id;
  readonly visit: Id;
  readonly day: Day;
  readonly by: string;
  readonly became: string | null;
  readonly reward: ReferralAct['reward'];
}

/** POST /v1/stores/:id/referrals/:referral. A reward goes to the shop's account under the number of its booking, or there is none. */
export const ReferralAct = v.strictObject({
  outlet: v.nullable(Code),
  reward: v.nullable(v.strictObject({ amount: Amount, booking: words(60) })),
});
export type ReferralAct = v.InferOutput<typeof ReferralAct>;

/** What of a shop's file is changed at the desk. */
export const StoreFile = v.pick(Outlet, ['name', 'class', 'status', 'address', 'doNotVisitUntil', 'note']);
export type StoreFile = v.InferOutput<typeof StoreFile>;

/** POST /v1/stores/:id. `before`: as it was read. */
export const StoreChange = v.strictObject({ before: StoreFile, after: StoreFile });
export type StoreChange = v.InferOutput<typeof StoreChange>;
