/** One number with its name under it. */
export const Figure = ({ value, name, isBad = false }: { value: string; name: string; isBad?: boolean }) => (
  <div>
    <b className={isBad ? 'bad' : ''}>{value}</b>
    <span>{name}</span>
  </div>
);

const NOTHING = '—';

/** A share in whole per cent; a share of nothing has none. */
export const percent = (ratio: number | null): string => (ratio === null ? NOTHING : `${Math.round(ratio * 100)}%`);
export const oneDecimal = (ratio: number | null): string => (ratio === null ? NOTHING : ratio.toFixed(1));
