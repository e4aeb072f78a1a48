import { useEffect, useRef } from 'react';
import type { SignInAnswer } from '../../protocol/session.ts';
import { useWords } from '../../ui/language.tsx';
import { SignInForm } from './sign-in-form.tsx';
import * as words from './words.ts';

/** The session has ended: signs in over the page, so that nothing that is open there is lost. It cannot be closed. */
export function SignInAgain({ login, onIn }: { login: string; onIn: (who: SignInAnswer) => void }) {
  const w = useWords(words);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    // Put anew on top of whatever dialog was open when the session ended; a second Escape closes even what prevents it.
    const show = (): void => {
      if (!element || element.open) return;
      element.showModal();
      element.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    };
    show();
    element?.addEventListener('close', show);
    return () => element?.removeEventListener('close', show);
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={w.againTitle} onCancel={(e) => e.preventDefault()}>
      <div className="sheet-head">
        <h2 className="title">{w.againTitle}</h2>
      </div>
      <div className="sheet-body">
        <p>{w.again}</p>
        <SignInForm initial={login} onIn={onIn} />
      </div>
    </dialog>
  );
}
