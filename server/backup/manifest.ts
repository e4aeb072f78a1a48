import * as v from 'valibot';

/** Goes up when an older program could no longer read the file. */
export const FORMAT = 1;

const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,62}$/));

/** How many rows of a table, and a sum over all of them that does not mind their order. */
const Tally = v.object({ rows: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), sum: v.string() });
export type Tally = v.InferOutput<typeof Tally>;

/** What a backup says of itself: its first file. */
export const Manifest = v.object({
  format: v.literal(FORMAT),
  program: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  migrations: v.array(v.object({ name: v.string(), sha256: v.string() })),
  /** The columns of each table, in the order in which its rows are written. */
  columns: v.record(Name, v.array(Name)),
  organisations: v.array(
    v.object({
      id: v.pipe(v.string(), v.uuid()),
      code: v.string(),
      name: v.string(),
      tables: v.record(Name, Tally),
    }),
  ),
});
export type Manifest = v.InferOutput<typeof Manifest>;
export type Organisation = Manifest['organisations'][number];

/** What stands last, when all that came before it is known: how many pictures, and which of those named were not there. */
export const Ending = v.object({
  pictures: v.number(),
  photos: v.number(),
  missing: v.array(v.string()),
  /** The bucket that the photos lie in, and how many; they are not in the file then. */
  elsewhere: v.optional(v.object({ bucket: v.string(), photos: v.number() })),
});
export type Ending = v.InferOutput<typeof Ending>;
