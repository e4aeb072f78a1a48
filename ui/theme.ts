import { useEffect, useState } from 'react';

const KEY = 'paodian-theme';
export type Theme = 'sun' | 'night';

const stored = (): Theme => (localStorage.getItem(KEY) === 'night' ? 'night' : 'sun');

/** Puts the theme of this device on the page, before anything is drawn. Sun is the default. */
export function showStoredTheme(): void {
  document.documentElement.dataset['theme'] = stored();
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  useEffect(() => {
    localStorage.setItem(KEY, theme);
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return [theme, setTheme];
}
