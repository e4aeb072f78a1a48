import type { ReactNode } from 'react';

/** One number with its name above and what belongs to it below. */
export const Figure = ({ name, value, note }: { name: string; value: string; note?: ReactNode }) => (
  <div className="card figure">
    <dt>{name}</dt>
    <dd>
      <b>{value}</b>
      {note ? <span>{note}</span> : null}
    </dd>
  </div>
);
