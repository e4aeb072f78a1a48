/** One measured figure with its goal; what `npm run bench -- --json` prints an array of. */
export interface Figure {
  readonly name: string;
  /** Which goal of bench/sync/goals.ts it is the figure of. */
  readonly id?: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
}

/** A figure, and of what it is the middle. */
export interface Measured extends Figure {
  readonly of: string;
}

type What = Omit<Figure, 'value'>;

/** The median of some rounds; of one where the same is counted each time. */
export const ofRounds = (what: What, rounds: readonly number[]): Measured => ({
  ...what,
  value: median(rounds),
  of: rounds.length === 1 ? 'counted' : `median of ${rounds.length}: ${rounds.map(rounded).join(', ')}`,
});

/** The value that so many in a hundred do not exceed. */
export const ofMany = (what: What, values: readonly number[], percent: number): Measured => ({
  ...what,
  value: percentile(values, percent),
  of: `p${percent} of ${values.length}, from ${rounded(Math.min(...values))} to ${rounded(Math.max(...values))}`,
});

/** The only thing that a benchmark writes to its output. */
export const print = (figures: readonly Figure[]): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);

export const median = (values: readonly number[]): number => percentile(values, 50);

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

const rounded = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
