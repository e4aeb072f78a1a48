import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { signIn } from '../phone.ts';
import { OnThisPhone } from './on-this-phone.tsx';
import * as words from './words.ts';

export function SignInScreen() {
  const w = useWords(words);
  const { language, setLanguage } = useLanguage();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const code = await signIn({ login, password, ...(organisation ? { organisation } : {}) });
    if (code === null) return;
    if (code === 'organisation-required') setOrganisation('');
    setProblem(w.codes[code] ?? w.other);
    setBusy(false);
  };

  return (
    <div className="screen">
      <main>
        <div className="row spread">
          <h1 className="goal">{w.title}</h1>
          <Button
            look="plain"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {language === 'zh' ? 'English' : '中文'}
          </Button>
        </div>
        <OnThisPhone onChoose={setLogin} />
        <form className="stack" onSubmit={(e) => void submit(e)}>
          {organisation === null ? null : (
            <Field
              label={w.organisation}
              value={organisation}
              onChange={(e) => setOrganisation(e.target.value)}
              autoCapitalize="none"
            />
          )}
          <Field
            label={w.login}
            name="login"
            value={login}
            onChange={(e) => setLogin(e.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            required
          />
          <Field
            label={w.password}
            name="password"
            type="password"
            value={password}
            onChange={(e) => setPassword(e.target.value)}
            autoComplete="current-password"
            required
          />
          {problem ? (
            <p className="notice bad" role="alert">
              {problem}
            </p>
          ) : null}
          <Button look="primary" type="submit" disabled={isBusy}>
            {isBusy ? w.signingIn : w.signIn}
          </Button>
        </form>
        <p className="muted small">{w.kept}</p>
      </main>
    </div>
  );
}
