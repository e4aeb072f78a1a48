import { createContext, useContext } from 'react';
import type { ReviewList } from '../../protocol/review.ts';
import { useAnswer, type Asked } from '../use-answer.ts';

const REFRESH_SECONDS = 60;

/** What waits for a person's decision: asked once, for its page and for the count beside the page's name. */
export const useWaiting = (isMine: boolean): Asked<ReviewList> =>
  useAnswer<ReviewList>(isMine ? '/v1/review' : null, { everySeconds: REFRESH_SECONDS });

export const ReviewContext = createContext<Asked<ReviewList> | null>(null);

export function useReview(): Asked<ReviewList> {
  const asked = useContext(ReviewContext);
  if (!asked) throw new Error('shown outside of the desk');
  return asked;
}
