import { NOTHING, fen, minus, sumOf, type Money } from '../base/money.ts';

/**
 * [Q10] Spreads an amount over parts in proportion to their weights (whole, ≥ 0), in whole fen: rounded down, then one fen
 * each to the largest remainders, the earlier part first. Without any weight nothing is given.
 */
export function spread(amount: Money, weights: readonly Money[]): Money[] {
  const whole = BigInt(sumOf(weights));
  if (whole === 0n) return weights.map(() => NOTHING);
  const shares = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = shares.map((part) => fen(Number(part / whole)));
  const left = minus(amount, sumOf(parts));
  const byRemainder = shares
    .map((part, at) => ({ at, remainder: part % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1));
  for (const { at } of byRemainder.slice(0, left)) parts[at] = fen(parts[at]! + 1);
  return parts;
}
