import * as v from 'valibot';
import { Id } from '../core/base/id.ts';
import { Instant } from '../core/base/instant.ts';
import { text } from '../core/base/text.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The most facts that one push may carry. */
export const PUSH_FACTS_MAX = 200;
/** The most bytes of JSON that one push may carry, unpacked. */
export const PUSH_BYTES_MAX = 2 * 1024 * 1024;

/** The most ids that one push may announce. */
export const MANIFEST_MAX = 5000;

/** A phone's public key: P-256, SPKI, base64. */
export const PublicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{122}==$/));

/**
 * The envelope in which one fact travels. `id` decides identity, (`device`, `dseq`) decides order, a clock decides nothing.
 * `fact` is read by its own schema later: what cannot be read is set aside whole, and the rest goes on.
 */
export const Envelope = v.strictObject({
  id: Id,
  /** 1, 2, 3 … of this device, taken in the transaction that stored the fact. */
  dseq: v.pipe(Count, v.minValue(1)),
  kind: text(60),
  v: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: Instant,
  /** Milliseconds of the phone's steady clock since `boot`; null where it has none. */
  mono: v.nullable(v.pipe(v.number(), v.minValue(0))),
  boot: v.optional(text(64)),
  /** The cursor and epoch of the book that the phone had when the fact was made. */
  base: Count,
  baseEpoch: Count,
  entity: text(64),
  fact: v.record(v.string(), v.unknown()),
});
export type Envelope = v.InferOutput<typeof Envelope>;

/**
 * [W12] The last fact that a phone has an answer for: its number and its id. When the server holds another fact
 * in this place, or none, the two do not speak of the same past, whatever the numbers say.
 */
export const Mark = v.strictObject({ dseq: v.pipe(Count, v.minValue(1)), id: Id });
export type Mark = v.InferOutput<typeof Mark>;

export const PushRequest = v.strictObject({
  proto: v.pipe(v.number(), v.integer()),
  app: text(40),
  device: Id,
  /** The epoch of the book on the phone; 0 before the first pull. */
  epoch: Count,
  mark: v.optional(Mark),
  /** Ids of facts that the phone holds beyond this batch: what is announced can be missed. */
  manifest: v.pipe(v.array(Id), v.maxLength(MANIFEST_MAX)),
  clock: v.strictObject({ now: Instant, offset: v.nullable(v.number()), boot: text(64) }),
  storage: v.strictObject({
    persisted: v.boolean(),
    used: v.nullable(Count),
    quota: v.nullable(Count),
    photos: Count,
    /** The name that this phone had before its browser cleared what it kept. */
    lost: v.optional(Id),
    /** How much was unsent under that name when it was last counted; missing: not known. */
    lostUnsent: v.optional(Count),
  }),
  /** By it the phone can prove later that it is this one, when nobody is signed in any more. */
  key: v.optional(PublicKey),
  facts: v.pipe(v.array(Envelope), v.maxLength(PUSH_FACTS_MAX)),
});
export type PushRequest = v.InferOutput<typeof PushRequest>;

/** applied: folded in. merged: folded in beside a newer change. quarantined: kept, not folded, waits for a person. */
export const RESULT_STATUSES = ['applied', 'merged', 'quarantined'] as const;

/** Why a fact waits, or what is remarkable about one that was applied. */
export const RESULT_CODES = [
  'scope-lost',
  'target-gone',
  'locked',
  'invalid',
  'unknown-kind',
  'unknown-version',
  'id-clash',
  'internal',
  'late',
  'after-reassign',
  'price-changed',
  'credit-hold',
  'discount-hold',
  'hold-price-changed',
  'out-of-radius',
  'clock-off',
  'clock-moved',
  'rescued',
] as const;
export type ResultCode = (typeof RESULT_CODES)[number];

export const FactResult = v.strictObject({
  id: Id,
  status: v.picklist(RESULT_STATUSES),
  code: v.nullable(v.picklist(RESULT_CODES)),
  /** The tenant's clock when the fact was taken in: settled once the phone's cursor has reached it. */
  seq: Count,
});
export type FactResult = v.InferOutput<typeof FactResult>;

export const PushAnswer = v.strictObject({
  epoch: Count,
  /** The highest `dseq` that the server holds of this device. */
  last: Count,
  error: v.nullable(v.picklist(['gap', 'fork'])),
  results: v.array(FactResult),
  serverTime: Instant,
});
export type PushAnswer = v.InferOutput<typeof PushAnswer>;
