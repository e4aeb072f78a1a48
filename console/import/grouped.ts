const FORMAT = new Intl.NumberFormat('en-US');

/** A count as people read it: 50,000. */
export const grouped = (count: number): string => FORMAT.format(count);
