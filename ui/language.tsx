import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Language = 'zh' | 'en';
const KEY = 'paodian-language';

const Current = createContext<{ language: Language; setLanguage: (language: Language) => void }>({
  language: 'zh',
  setLanguage: () => {},
});

/** Chinese unless the reader has chosen English on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    localStorage.setItem(KEY, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language]);
  return <Current.Provider value={value}>{children}</Current.Provider>;
}

export const useLanguage = (): { language: Language; setLanguage: (language: Language) => void } => useContext(Current);

/** The words of a screen in the reader's language. */
export function useWords<Words>(of: { readonly zh: Words; readonly en: Words }): Words {
  return of[useContext(Current).language];
}
