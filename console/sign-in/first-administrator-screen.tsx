import { useState, type FormEvent } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { CODE_MAX, NAME_MAX } from '../../core/base/text.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../core/plan/person.ts';
import type { SignInAnswer } from '../../protocol/session.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { Door } from './door.tsx';
import * as words from './words.ts';

const BLANK = { code: '', organisation: '', name: '', login: '', password: '' };

/** An empty server: whoever can read its window makes the organisation and is its first administrator. */
export function FirstAdministratorScreen({ onIn }: { onIn: (who: SignInAnswer) => void }) {
  const w = useWords(words);
  const [said, setSaid] = useState(BLANK);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep =
    (part: keyof typeof said) =>
    ({ target }: { target: HTMLInputElement }): void =>
      setSaid((before) => ({ ...before, [part]: target.value }));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    const result = await ask<SignInAnswer>('/v1/first-admin', { method: 'POST', json: said });
    if (result.ok) return onIn(result.value);
    setRefusal(result.refusal);
    setBusy(false);
  };
  return (
    <Door title={w.firstTitle}>
      <p>{w.firstHint}</p>
      <form className="stack" onSubmit={(e) => void submit(e)}>
        <Field
          label={w.code}
          hint={w.codeHint}
          value={said.code}
          onChange={keep('code')}
          maxLength={CODE_MAX}
          autoComplete="off"
          required
        />
        <Field
          label={w.organisationName}
          value={said.organisation}
          onChange={keep('organisation')}
          maxLength={NAME_MAX}
          autoComplete="organization"
          required
        />
        <Field
          label={w.name}
          value={said.name}
          onChange={keep('name')}
          maxLength={NAME_MAX}
          autoComplete="name"
          required
        />
        <Field
          label={w.newLogin}
          value={said.login}
          onChange={keep('login')}
          maxLength={CODE_MAX}
          autoComplete="username"
          autoCapitalize="none"
          required
        />
        <Field
          label={w.newPassword}
          hint={w.least(PASSWORD_MIN)}
          type="password"
          value={said.password}
          onChange={keep('password')}
          minLength={PASSWORD_MIN}
          maxLength={PASSWORD_MAX}
          autoComplete="new-password"
          required
        />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <Button look="primary" type="submit" disabled={isBusy}>
          {isBusy ? w.making : w.make}
        </Button>
      </form>
    </Door>
  );
}
