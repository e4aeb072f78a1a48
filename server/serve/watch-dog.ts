import type { Hands } from '../hands.ts';

const BEAT = 500;
/** So long nobody was answered: whoever waits has noticed. */
const STOOD = 1500;

/** [H2] Writes down when the program stood still, and for how long; answers how to end it. */
export function watch(log: Hands['log'], { beat = BEAT, stood = STOOD } = {}): () => void {
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const late = Math.round(now - last - beat);
    last = now;
    if (late >= stood) log.warn({ ms: late }, 'stood still');
  }, beat);
  timer.unref();
  return () => clearInterval(timer);
}
