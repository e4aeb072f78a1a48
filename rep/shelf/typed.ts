import type { PadKey } from '../../ui/number-pad.tsx';

/** The most digits of a count. */
const MOST = 99_999;

/** What a number is after one more key of the pad, counted in packs of `factor`; null when nothing is left of it. */
export function typed(number: number | null, key: Exclude<PadKey, 'next'>, factor = 1): number | null {
  const packs = number === null ? null : Math.floor(number / factor);
  if (key === 'erase') return packs === null || packs < 10 ? null : Math.floor(packs / 10) * factor;
  return Math.min(MOST, (packs ?? 0) * 10 + Number(key)) * factor;
}
