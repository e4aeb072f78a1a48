/** How many days of own visits and plans the phone is given: the month and the one before it. */
export const KEEP_DAYS = 62;

/** From when to when, by the tenant's clock, a scope was seen; `to` null is still open. */
export interface Seen {
  readonly s: string;
  readonly from: number;
  readonly to: number | null;
}

/** What has changed in what a person sees, between two numbers of the clock. */
export interface ScopeChange {
  /** Seen at the cursor, not any more. */
  readonly drop: readonly string[];
  /** Not seen at the cursor, or lost and regained since: taken anew as a whole. */
  readonly replace: readonly string[];
  /** Seen then and now: only what changed is sent. */
  readonly kept: readonly string[];
}

/** [S17] A person's scopes now against those at `cursor`: a function of the intervals alone, no state per phone. */
export function scopeChange(intervals: Iterable<Seen>, cursor: number): ScopeChange {
  const opened = new Map<string, number>();
  const wasSeen = new Set<string>();
  for (const { s, from, to } of intervals) {
    if (to === null) opened.set(s, from);
    if (from <= cursor && (to === null || to > cursor)) wasSeen.add(s);
  }
  const of = [...opened];
  return {
    drop: [...wasSeen].filter((s) => !opened.has(s)),
    replace: of.filter(([, from]) => from > cursor).map(([s]) => s),
    kept: of.filter(([, from]) => from <= cursor).map(([s]) => s),
  };
}

/**
 * [S18] Must the phone's whole book be replaced? When it has none, or one of another past, of other projection code, of a
 * future that this server does not know, or of so long ago that what was deleted since is not known any more.
 */
export const needsReset = (
  phone: { readonly cursor: number; readonly epoch: number; readonly proj: number },
  clock: { readonly seq: number; readonly epoch: number; readonly proj: number; readonly floor: number },
): boolean =>
  phone.cursor === 0 ||
  phone.epoch !== clock.epoch ||
  phone.proj !== clock.proj ||
  phone.cursor > clock.seq ||
  phone.cursor < clock.floor;
