import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Look = 'usual' | 'primary' | 'plain' | 'danger';

/** A button; `primary` is the one thing to do on a screen. */
export function Button({
  look = 'usual',
  children,
  className = '',
  ...rest
}: { look?: Look; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={`button ${look} ${className}`} {...rest}>
      {children}
    </button>
  );
}
