/** How often something came of it, as shares, with the interval in which the truth lies with 95 % certainty. */
export interface Rate {
  readonly wins: number;
  readonly uses: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Of a standard normal number, 95 % lie so near to nought. */
const Z = 1.96;

/** [TR1] Wins of uses with Wilson's interval; null where there were no uses. Source: E. B. Wilson, JASA 22 (1927). */
export function rateOf(wins: number, uses: number): Rate | null {
  if (uses === 0) return null;
  const share = wins / uses;
  const square = Z ** 2 / uses;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share)) / uses + square / (4 * uses))) / (1 + square);
  // The last digits must not put the share outside of its own interval.
  const [low, high] = [Math.min(share, Math.max(0, middle - half)), Math.max(share, Math.min(1, middle + half))];
  return { wins, uses, share, low, high };
}

/** An interval in whole per cent. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** [TR1] The interval in whole per cent, never narrower than it is: one that ends at 99.8 does not say 100 to 100. */
export const boundsOf = ({ low, high }: Rate): Bounds => ({
  low: Math.floor(low * 100),
  high: Math.ceil(high * 100),
});

/** [TR1] Rates by whatever uses have in common: their line, their segment, the concern that was raised. */
export function ratesBy<Count extends { readonly wins: number; readonly uses: number }>(
  counts: readonly Count[],
  keyOf: (of: Count) => string,
): Map<string, Rate> {
  const sums = new Map<string, { wins: number; uses: number }>();
  for (const count of counts) {
    const { wins, uses } = sums.get(keyOf(count)) ?? { wins: 0, uses: 0 };
    sums.set(keyOf(count), { wins: wins + count.wins, uses: uses + count.uses });
  }
  return new Map(Array.from(sums, ([key, { wins, uses }]) => [key, rateOf(wins, uses)!]));
}
