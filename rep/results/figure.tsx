/** One number with its name under it. */
export const Figure = ({ value, name, isBad = false }: { value: string; name: string; isBad?: boolean }) => (
  <div>
    <b className={isBad ? 'bad' : ''}>{value}</b>
    <span>{name}</span>
  </div>
);
