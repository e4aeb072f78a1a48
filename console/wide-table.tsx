import type { ReactNode } from 'react';

/** A table that scrolls by itself where the window is narrow; with the keyboard too, so it can have the focus. */
export const WideTable = ({
  name,
  className = '',
  children,
}: {
  name: string;
  className?: string;
  children: ReactNode;
}) => (
  <section className="scroll-x" aria-label={name} tabIndex={0}>
    <table className={`table ${className}`}>{children}</table>
  </section>
);
