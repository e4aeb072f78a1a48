/** Characters a minute above which nobody follows any more. */
export const FAST = 240;
/** Above which nobody speaks: it was passed over, not said. */
const SAID = 600;

/** Each Chinese character, and each word or number of another script; no signs, no spaces. */
const SPOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** [PT3] Characters a minute of a text that was said in so many milliseconds; null where nothing was, or nobody could. */
export function paceOf(text: string, milliseconds: number): number | null {
  const characters = text.match(SPOKEN)?.length ?? 0;
  if (characters === 0 || milliseconds <= 0) return null;
  const pace = (60_000 * characters) / milliseconds;
  return pace > SAID ? null : pace;
}

export const isTooFast = (pace: number): boolean => pace > FAST;
