import type { ReactNode } from 'react';

/** A line of what was recorded: its name, and what it says. */
export const Said = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="said">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
