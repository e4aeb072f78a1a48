import { useState, type FormEvent } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../core/plan/person.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** A new password for the old one. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const [said, setSaid] = useState({ old: '', new: '', repeat: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [differs, setDiffers] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefusal(null);
    setDiffers(said.new !== said.repeat);
    if (said.new !== said.repeat) return;
    setBusy(true);
    const result = await ask('/v1/session/password', { method: 'POST', json: { old: said.old, new: said.new } });
    setBusy(false);
    if (result.ok) setDone(true);
    else setRefusal(result.refusal);
  };
  const field = (part: keyof typeof said, autoComplete: string, hint?: string) => (
    <Field
      label={w[part]}
      hint={hint}
      type="password"
      autoComplete={autoComplete}
      required
      minLength={part === 'old' ? undefined : PASSWORD_MIN}
      maxLength={PASSWORD_MAX}
      value={said[part]}
      onChange={(e) => setSaid({ ...said, [part]: e.target.value })}
    />
  );
  return (
    <Sheet title={w.changePassword} closeLabel={c.close} onClose={onClose}>
      {isDone ? (
        <>
          <output className="notice ok">{w.changed}</output>
          <Button look="primary" onClick={onClose}>
            {w.done}
          </Button>
        </>
      ) : (
        <form className="stack" onSubmit={(e) => void submit(e)}>
          {field('old', 'current-password')}
          {field('new', 'new-password', w.least(PASSWORD_MIN))}
          {field('repeat', 'new-password')}
          {differs ? (
            <p className="notice bad" role="alert">
              {w.differs}
            </p>
          ) : null}
          {refusal ? <RefusalNotice refusal={refusal} /> : null}
          <Button look="primary" type="submit" disabled={isBusy}>
            {w.changePassword}
          </Button>
        </form>
      )}
    </Sheet>
  );
}
