import type { Hands } from '../hands.ts';

/**
 * Does a piece of work now and again and again; what goes wrong is written down, and tried again the next time.
 * Answers how to end it, which waits for one that is under way.
 */
export function repeat(hands: Hands, everyMs: number, work: (hands: Hands) => Promise<number>): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  const run = (): void => {
    underWay = underWay
      .then(() => work(hands))
      .then(
        (done) => {
          if (done > 0) hands.log.info({ work: work.name, done });
        },
        (error: unknown) => hands.log.error({ err: error, work: work.name }, 'tried again the next time'),
      );
  };
  run();
  const timer = setInterval(run, everyMs);
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
