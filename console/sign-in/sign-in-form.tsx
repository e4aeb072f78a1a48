import { useState, type FormEvent } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import type { SignInAnswer } from '../../protocol/session.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { signIn } from './session.ts';
import * as words from './words.ts';

/** Name and password; the organisation only where the server asks for it. */
export function SignInForm({ initial = '', onIn }: { initial?: string; onIn: (who: SignInAnswer) => void }) {
  const w = useWords(words);
  const [login, setLogin] = useState(initial);
  const [password, setPassword] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    const result = await signIn({ login, password, ...(organisation ? { organisation } : {}) });
    if (result.ok) return onIn(result.value);
    if (result.refusal.code === 'organisation-required') setOrganisation('');
    setRefusal(result.refusal);
    setBusy(false);
  };
  return (
    <form className="stack" onSubmit={(e) => void submit(e)}>
      {organisation === null ? null : (
        <Field
          label={w.organisation}
          value={organisation}
          onChange={(e) => setOrganisation(e.target.value)}
          autoCapitalize="none"
          required
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
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {refusal?.code === 'rep-at-the-desk' ? (
        <a className="button" href="/m/">
          {w.phone}
        </a>
      ) : null}
      <Button look="primary" type="submit" disabled={isBusy}>
        {isBusy ? w.signingIn : w.signIn}
      </Button>
    </form>
  );
}
