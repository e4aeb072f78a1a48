export type Theme = 'sun' | 'night';
const KEY = 'paodian-theme';

/** Daylight unless the rep has chosen otherwise on this phone. */
export const themeNow = (): Theme => (localStorage.getItem(KEY) === 'night' ? 'night' : 'sun');

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset['theme'] = theme;
}
