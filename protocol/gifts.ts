import * as v from 'valibot';
import type { Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import { Note } from '../core/base/text.ts';
import type { Id } from '../core/base/id.ts';
import type { Gift, GiftRules, GiftState } from '../core/outlet/gift.ts';

/** A gift with what the desk needs beside it. */
export interface GiftRow {
  readonly gift: Gift;
  readonly outlet: { readonly id: Id; readonly code: string; readonly name: string };
  readonly rep: string;
  /** What the shop was given in the year, fen. */
  readonly year: number;
}

/** The register of this year, what waits for a decision first. */
export interface GiftList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly rules: GiftRules;
  readonly rows: readonly GiftRow[];
}

/** What the desk decides about a gift that is asked for. */
export const GiftDecision = v.strictObject({
  state: v.picklist(['approved', 'refused'] as const satisfies readonly GiftState[]),
  note: Note,
});
export type GiftDecision = v.InferOutput<typeof GiftDecision>;
