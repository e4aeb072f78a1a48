const SECOND = 1000;
/** With a line that works, from one round to the next. */
export const USUAL = 60 * SECOND;
/** After something has changed. */
export const SOON = 2 * SECOND;
const BACK_OFF_MAX = 300 * SECOND;

/**
 * [Y28] How long until the next round after so many failures one upon another. `chance`, from 0 to 1, spreads what many phones
 * do after the same failure.
 */
export function restAfter(failures: number, chance: number): number {
  if (failures === 0) return USUAL;
  return Math.min(BACK_OFF_MAX, SOON * 2 ** Math.min(failures, 10)) * (0.75 + chance / 2);
}
