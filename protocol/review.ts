import * as v from 'valibot';
import type { Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import { text } from '../core/base/text.ts';
import type { ResultCode } from './push.ts';

/** A fact that was set aside, as it came. */
export interface AsideFact {
  readonly id: Id;
  readonly kind: string;
  readonly at: Instant;
  readonly received: Instant;
  readonly code: ResultCode;
  /** What was told; where not even that could be read, the text that came. */
  readonly fact: unknown;
}

/** Facts of one visit (or order, or day) that wait for a person: they belong together, so they are decided together. */
export interface ReviewItem {
  readonly entity: string;
  readonly rep: { readonly id: Id; readonly name: string };
  readonly outlet: { readonly id: Id; readonly name: string } | null;
  readonly facts: readonly AsideFact[];
}

/** The most facts that are shown at a time, the oldest first; the others follow as these are decided. */
export const REVIEW_SHOWN_MAX = 500;

/** GET /v1/review */
export interface ReviewList {
  readonly asOf: Instant;
  readonly zone: Zone;
  /** The names of the outlets and products that the facts speak of, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly items: readonly ReviewItem[];
}

export const DECISIONS = ['apply', 'reject'] as const;

/**
 * POST /v1/review. apply: taken in after all, by the decision of whoever decides, `repaired` in place of what came.
 * reject: kept, and never folded in; needs a note. The rep is told both.
 */
export const ReviewDecision = v.strictObject({
  facts: v.pipe(v.array(Id), v.minLength(1), v.maxLength(REVIEW_SHOWN_MAX)),
  decision: v.picklist(DECISIONS),
  note: text(500),
  repaired: v.optional(v.record(Id, v.record(v.string(), v.unknown()))),
});
export type ReviewDecision = v.InferOutput<typeof ReviewDecision>;

/** What became of each fact. */
export interface ReviewOutcome {
  readonly results: readonly {
    readonly fact: Id;
    readonly status: 'applied' | 'quarantined';
    readonly code: ResultCode | null;
  }[];
}
