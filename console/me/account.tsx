import { useState } from 'react';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useTheme } from '../../ui/theme.ts';
import { useSession } from '../sign-in/session.ts';
import { ChangePassword } from './change-password.tsx';
import * as words from './words.ts';

/** Who I am, in which language and light, and the way out. */
export function Account() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { person, organisation, signOut } = useSession();
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const [isChanging, setChanging] = useState(false);
  return (
    <div className="account">
      <p>
        <b>{person.name}</b>
        <span>
          {t.role[person.role]} · {organisation}
        </span>
      </p>
      <div className="account-row">
        <Button look="plain" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(otherThan(language))}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
        <Button look="plain" onClick={() => setTheme(theme === 'sun' ? 'night' : 'sun')}>
          {theme === 'sun' ? w.night : w.sun}
        </Button>
      </div>
      <Button look="plain" onClick={() => setChanging(true)}>
        {w.changePassword}
      </Button>
      <Button look="plain" onClick={() => void signOut()}>
        <Icon name="out" size={20} />
        {w.signOut}
      </Button>
      {isChanging ? <ChangePassword onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

const otherThan = (language: 'zh' | 'en'): 'zh' | 'en' => (language === 'zh' ? 'en' : 'zh');
