import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';

/** A page before one is in: the name of the house, the language, one card. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const c = useWords(common);
  const { language, setLanguage } = useLanguage();
  return (
    <main className="door">
      <div className="row spread">
        <p className="door-brand">
          {c.brand} {c.desk}
        </p>
        <Button
          look="plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </div>
      <section className="card">
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  );
}
