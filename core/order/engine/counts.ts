/** The chances of a count that is not known yet: how many units will be asked for. */
export interface Counts {
  readonly mean: number;
  readonly variance: number;
  /** The chance that it is at most so many units. */
  readonly atMost: (units: number) => number;
}

/** Below this the first chance is no number any more; the bell curve is as good there. */
const TINY = 1e-280;
/** Above this many units they are counted in bundles, so that a walk stays short. */
const FINE = 60;
const LEAST_SPREAD = 1.001;
const STEPS = 5_000;

/**
 * The negative binomial of a mean and a variance (units, units²; a variance below the mean is taken as the mean: Poisson).
 * Chances are walked through by p(k) = p(k−1) × (k−1+r) ÷ k × q, and kept for the next question.
 */
export function countsOf(mean: number, variance: number): Counts {
  const whole = Math.max(mean, 1e-6);
  const spread = Math.max(variance, whole * LEAST_SPREAD);
  // A bundle may be no larger than the spread allows: in larger ones a count would be less uncertain than it is.
  const bundle = whole > FINE ? Math.max(1, Math.min(Math.floor(spread / whole / 1.2), Math.ceil(whole / FINE))) : 1;
  const m = whole / bundle;
  const s = Math.max(spread / bundle ** 2, m * LEAST_SPREAD);
  const r = m ** 2 / (s - m);
  const q = 1 - m / s;
  const first = Math.exp(r * Math.log(m / s));
  if (first < TINY) return { mean, variance: spread, atMost: (units) => gammaAtMost(units + 0.5, whole, spread) };

  const sums = [first];
  let chance = first;
  const upTo = (k: number): number => {
    if (k >= STEPS) return 1;
    for (let next = sums.length; next <= k; next++) {
      chance *= ((next - 1 + r) / next) * q;
      sums.push(Math.min(1, sums[next - 1]! + chance));
    }
    return sums[k]!;
  };
  const atMost = (units: number): number => {
    if (units < 0) return 0;
    if (bundle === 1) return upTo(Math.floor(units));
    const at = (Math.floor(units) + 0.5) / bundle - 0.5;
    if (at < 0) return upTo(0) * (at + 1);
    const low = Math.floor(at);
    const below = upTo(low);
    return below + (upTo(low + 1) - below) * (at - low);
  };
  return { mean, variance: spread, atMost };
}

/** Wilson and Hilferty: the cube root of a gamma number is close to a normal one. Good where the shape is large, as here. */
function gammaAtMost(units: number, mean: number, variance: number): number {
  if (units <= 0) return 0;
  const ninth = variance / (9 * mean ** 2);
  return normalAtMost((Math.cbrt(units / mean) - (1 - ninth)) / Math.sqrt(ninth));
}

/** The chance that a standard normal number is at most z (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
function normalAtMost(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}

/**
 * The least whole number for which `holds`, which must stay true once it is; `most` where it never is. It is looked for
 * in ever longer steps from the guess, so that a good one is asked a few times only.
 */
export function leastWhole(holds: (units: number) => boolean, guess: number, most = 1_000_000): number {
  const first = Math.min(most, Math.max(0, Math.ceil(guess)));
  let [low, high] = [first, first];
  if (holds(first)) {
    for (let step = 1; low >= 0; step *= 2) {
      low = Math.max(-1, high - step);
      if (low < 0 || !holds(low)) break;
      high = low;
    }
  } else {
    for (let step = 1; high < most; step *= 2) {
      high = Math.min(most, low + step);
      if (high === most || holds(high)) break;
      low = high;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
