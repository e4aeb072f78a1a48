const NOTHING = '—';

/** A share in whole per cent; a share of nothing has none. */
export const percent = (ratio: number | null): string => (ratio === null ? NOTHING : `${Math.round(ratio * 100)}%`);

export const oneDecimal = (ratio: number | null): string => (ratio === null ? NOTHING : ratio.toFixed(1));
