import * as v from 'valibot';

const isInstant = (text: string): boolean => {
  const at = Date.parse(text);
  // Date.parse rolls 30 February over into March: what comes back must be what went in. There is no year 0, and no database
  // takes one.
  return !text.startsWith('0000') && !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === text.slice(0, 19);
};

/** A moment in UTC: '2026-11-25T00:14:32.120Z'. It always ends in Z. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/),
  v.check(isInstant, 'bad-time'),
  v.brand('Instant'),
);
export type Instant = v.InferOutput<typeof Instant>;

export const instant = (text: string): Instant => v.parse(Instant, text);
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
export const millisecondsOf = (at: Instant): number => Date.parse(at);

/** Seconds from one instant to another; negative when the second is earlier. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  (millisecondsOf(to) - millisecondsOf(from)) / 1000;
