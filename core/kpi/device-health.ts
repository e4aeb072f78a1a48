import { millisecondsOf, type Instant } from '../base/instant.ts';

/** What the server knows of a phone. */
export interface DeviceKnown {
  readonly seenAt: Instant | null;
  /** Facts that the phone said it holds and that have not come, and since when the oldest of them. */
  readonly missing: number;
  readonly missingSince: Instant | null;
  /** Photos whose bytes are on the phone only. */
  readonly photosWaiting: number;
  /** Facts of this phone that wait for a person. */
  readonly aside: number;
  /** Whether the browser has promised to keep what the phone stores. */
  readonly isPersisted: boolean;
  /** Bytes used and allowed; null where the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Milliseconds by which the phone's clock is behind the server's; null before the first answer. */
  readonly clockOffset: number | null;
  /** When, of late, its book was found not to be what the server has. */
  readonly bookDiffered: readonly Instant[];
  /** Its browser has cleared it, as it said under its new name: when it said so, and how much was unsent, if that is known. */
  readonly cleared: { readonly at: Instant; readonly unsent: number | null } | null;
}

export const DEVICE_STATES = ['attention', 'silent', 'waiting', 'clean'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** Why a phone needs attention, the gravest first; each has one thing to do about it. */
export const DEVICE_PROBLEMS = [
  'was-cleared',
  'holds-work',
  'book-differs-again',
  'set-aside',
  'clock-off',
  'nearly-full',
  'may-be-cleared',
  'book-differs',
] as const;
export type DeviceProblem = (typeof DEVICE_PROBLEMS)[number];

const HOUR = 3_600_000;
/** Announced work that has not come for so long is held by the phone, or lost with it. */
const HELD = 24 * HOUR;
const SILENT = 24 * HOUR;
const CLOCK_OFF = 5 * 60_000;
const NEARLY_FULL = 0.9;
/** A book that differs is replaced once in so long, and talked of for so long. */
export const BOOK_ANEW = 24 * HOUR;

/** Work that went with a cleared phone is talked of for so long. */
const CLEARED = 30 * 24 * HOUR;

/** [K19] How much went with it: what it had counted itself, or what it had announced and that never came. */
export const goneWith = ({ cleared, missing }: Pick<DeviceKnown, 'cleared' | 'missing'>): number =>
  cleared ? Math.max(missing, cleared.unsent ?? 0) : 0;

/** [K16] [K17] [K18] [K19] How a phone stands, and what is the matter with it. */
export function deviceHealth(known: DeviceKnown, now: Instant): { state: DeviceState; problems: DeviceProblem[] } {
  const since = (at: Instant | null): number => (at === null ? 0 : millisecondsOf(now) - millisecondsOf(at));
  const isThere = known.cleared === null;
  const isHeld = isThere && known.missing > 0 && since(known.missingSince) >= HELD;
  const isNearlyFull = known.used !== null && known.quota !== null && known.used >= known.quota * NEARLY_FULL;
  const differed = known.bookDiffered.filter((at) => since(at) < BOOK_ANEW).length;
  const found: Record<DeviceProblem, boolean> = {
    'was-cleared': goneWith(known) > 0 && since(known.cleared!.at) < CLEARED,
    'holds-work': isHeld,
    'book-differs-again': differed > 1,
    'set-aside': known.aside > 0,
    'clock-off': known.clockOffset !== null && Math.abs(known.clockOffset) > CLOCK_OFF,
    'nearly-full': isNearlyFull,
    'may-be-cleared': isThere && !known.isPersisted && known.missing + known.photosWaiting > 0,
    'book-differs': differed === 1,
  };
  const problems = DEVICE_PROBLEMS.filter((problem) => found[problem]);
  const isWaiting = isThere && known.missing + known.photosWaiting > 0;
  const isSilent = isThere && (known.seenAt === null || since(known.seenAt) >= SILENT);
  return { state: problems.length > 0 ? 'attention' : isSilent ? 'silent' : isWaiting ? 'waiting' : 'clean', problems };
}
