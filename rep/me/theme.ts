import { useEffect, useState } from 'react';

const KEY = 'paodian-theme';
export type Theme = 'sun' | 'night';

export const storedTheme = (): Theme => (localStorage.getItem(KEY) === 'night' ? 'night' : 'sun');

/** Sun is the default: dark on white is what can be read in the street. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => {
    localStorage.setItem(KEY, theme);
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return [theme, setTheme];
}
