/** One measured figure with its goal; what `npm run bench -- --json` prints an array of. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
}

/** The only thing that a benchmark writes to its output. */
export const print = (figures: readonly Figure[]): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
