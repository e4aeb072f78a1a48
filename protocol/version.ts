/**
 * The number of the wire. It goes up when a message changes its shape, and the test beside says when that is.
 *
 * 1  2026-11  the first: push, pull, photos, sign-in.
 */
export const PROTO = 1;

/**
 * Phones below this get no book and are told to update. What they hold is still taken in for twelve months after a number
 * is left: its tongue stands in server/sync/wire.ts with the day on which it may go.
 */
export const PROTO_FLOOR = 1;

/** The number of the projection code: documents made by another are replaced as a whole. */
export const PROJ = 1;
