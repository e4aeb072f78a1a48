import type { Result } from '../../core/base/result.ts';
import type { ReviewDecision, ReviewItem, ReviewOutcome } from '../../protocol/review.ts';
import { ask } from '../api.ts';

/** What was decided of which facts, and what came of it. */
export interface Decided {
  readonly item: ReviewItem;
  readonly decision: ReviewDecision['decision'];
  /** Null where somebody else had just decided. */
  readonly results: ReviewOutcome['results'] | null;
}

export const decide = (decision: ReviewDecision): Promise<Result<ReviewOutcome>> =>
  ask<ReviewOutcome>('/v1/review', { method: 'POST', json: decision });
