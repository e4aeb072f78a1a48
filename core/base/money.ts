import * as v from 'valibot';

/** Whole fen. ¥1.00 is 100. Never a fraction, never a text. */
export const Money = v.pipe(v.number(), v.safeInteger(), v.brand('Money'));
export type Money = v.InferOutput<typeof Money>;

/** Money that is asked or paid: zero or more, at most ¥100 million. */
export const Amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000_000), v.brand('Money'));

export const fen = (whole: number): Money => {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${whole} is not whole fen`);
  return whole as Money;
};

export const NOTHING = fen(0);

export const plus = (a: Money, b: Money): Money => fen(a + b);
export const minus = (a: Money, b: Money): Money => fen(a - b);
export const sumOf = (amounts: Iterable<Money>): Money => {
  let sum = NOTHING;
  for (const amount of amounts) sum = plus(sum, amount);
  return sum;
};

/** `amount × times ÷ by`, half up to whole fen. `times` and `by` are whole, `by` > 0. */
export function share(amount: Money, times: number, by: number): Money {
  // Whole numbers only: a product above 2^53 would round in silence.
  const twice = BigInt(amount) * BigInt(times) * 2n + BigInt(by);
  const twiceBy = BigInt(by) * 2n;
  const down = twice / twiceBy;
  const isBelow = twice < 0n && twice % twiceBy !== 0n;
  return fen(Number(isBelow ? down - 1n : down));
}

/** Yuan half up to whole ones, for figures that are read at a glance: 123456 → '1,235'. */
export const wholeYuan = (amount: Money): string => yuan((share(amount, 1, 100) * 100) as Money).slice(0, -3);

/** Yuan with two places and no sign of currency: 123456 → '1,234.56'. */
export function yuan(amount: Money): string {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.abs(amount);
  const grouped = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${grouped}.${String(whole % 100).padStart(2, '0')}`;
}
