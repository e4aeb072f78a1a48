import type { Hands } from '../hands.ts';
import { expireAllPlaces } from './retention.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Takes out old points now and every day from now on; answers how to end it, which waits for one that is under way. */
export function repeatDaily(hands: Hands): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  const run = (): void => {
    underWay = expireAllPlaces(hands).then(
      (gone) => {
        if (gone > 0) hands.log.info({ gone }, 'points taken out, older than they are kept');
      },
      (error: unknown) => hands.log.error({ err: error }, 'old points could not be taken out, tomorrow again'),
    );
  };
  run();
  const timer = setInterval(run, DAY_MS);
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
