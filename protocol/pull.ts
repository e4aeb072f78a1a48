import * as v from 'valibot';
import { Day } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import { Instant } from '../core/base/instant.ts';
import { Mark } from './push.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Scope = v.pipe(v.string(), v.regex(/^(t|[or]:.+)$/));

export const PullRequest = v.strictObject({
  proto: v.pipe(v.number(), v.integer()),
  device: Id,
  cursor: Count,
  epoch: Count,
  /** The number of the projection code that made the phone's documents; another number means a reset. */
  proj: Count,
  digest: v.boolean(),
  mark: v.optional(Mark),
});
export type PullRequest = v.InferOutput<typeof PullRequest>;

/** First line of the answer (NDJSON): what the documents below bring the phone from and to. */
export const PullHead = v.strictObject({
  from: Count,
  to: Count,
  epoch: Count,
  proj: Count,
  /** The phone's whole book is replaced. */
  reset: v.boolean(),
  drop: v.array(Scope),
  replace: v.array(Scope),
  /** How many document lines follow. */
  n: Count,
  keepFrom: Day,
  /** Everything up to here is in the oldest backup that could be restored; sent work older than this may be let go. */
  safeSeq: Count,
  /** [W8] The highest `dseq` that the server holds of this device; 0 when it does not know the device, or holds another fact in the place of `mark`. */
  last: Count,
  /** SHA-256 over the sorted `e:id:rev` lines of the whole view, when it was asked for. */
  digest: v.nullable(v.string()),
  serverTime: Instant,
});
export type PullHead = v.InferOutput<typeof PullHead>;

/** One document: entity, id, scope, revision, and its body; `x` 1 is a tombstone and has none. */
export const PullDoc = v.strictObject({
  e: v.string(),
  id: v.string(),
  s: Scope,
  r: Count,
  b: v.optional(v.unknown()),
  x: v.optional(v.literal(1)),
});
export type PullDoc = v.InferOutput<typeof PullDoc>;

/** Last line: the count again. An answer without it was cut, and counts for nothing. */
export const PullEnd = v.strictObject({ end: Count });

/** Content type of the answer; anything else is not from our server (a captive portal, a proxy). */
export const NDJSON = 'application/x-ndjson';
