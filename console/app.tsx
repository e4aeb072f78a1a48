import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Refusal } from '../core/base/result.ts';
import type { SignInAnswer } from '../protocol/session.ts';
import { useWords } from '../ui/language.tsx';
import { whenSignedOut } from './api.ts';
import { Places } from './places.tsx';
import { FirstAdministratorScreen } from './sign-in/first-administrator-screen.tsx';
import { onlyAtTheDesk, SessionContext, signOut, whoAmI, type Session } from './sign-in/session.ts';
import { SignInAgain } from './sign-in/sign-in-again.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { UnreachableScreen } from './sign-in/unreachable-screen.tsx';
import * as words from './words.ts';

type Standing =
  | { readonly at: 'asking' }
  | { readonly at: 'unreachable'; readonly refusal: Refusal }
  | { readonly at: 'empty' }
  | { readonly at: 'out' }
  /** `hasLapsed`: the session has ended under an open page; what is on the page stays until the same person is back. */
  | { readonly at: 'in'; readonly who: SignInAnswer; readonly generation: number; readonly hasLapsed: boolean };

async function whoIsHere(): Promise<Standing> {
  const asked = await whoAmI();
  const result = asked.ok ? await onlyAtTheDesk(asked.value) : asked;
  if (result.ok) return { at: 'in', who: result.value, generation: 0, hasLapsed: false };
  const { refusal } = result;
  if (refusal.code === 'no-organisation') return { at: 'empty' };
  if (refusal.code === 'signed-out' || refusal.code === 'rep-at-the-desk') return { at: 'out' };
  return { at: 'unreachable', refusal };
}

export function App() {
  const w = useWords(words);
  const [standing, setStanding] = useState<Standing>({ at: 'asking' });

  const enter = useCallback((who: SignInAnswer): void => {
    setStanding((was) => ({
      at: 'in',
      who,
      generation: was.at === 'in' ? was.generation + 1 : 0,
      hasLapsed: false,
    }));
  }, []);
  const look = useCallback((): void => void whoIsHere().then(setStanding), []);
  const rename = useCallback((organisation: string): void => {
    setStanding((was) => (was.at === 'in' ? { ...was, who: { ...was.who, organisation } } : was));
  }, []);
  const leave = useCallback(async (): Promise<void> => {
    await signOut();
    setStanding({ at: 'out' });
  }, []);

  useEffect(
    () =>
      whenSignedOut((code) =>
        setStanding((was) =>
          code === 'no-organisation' ? { at: 'empty' } : was.at === 'in' ? { ...was, hasLapsed: true } : was,
        ),
      ),
    [],
  );
  useEffect(look, [look]);

  const session = useMemo(
    (): Session | null =>
      standing.at === 'in'
        ? {
            person: standing.who.person,
            organisation: standing.who.organisation,
            generation: standing.generation,
            rename,
            signOut: leave,
          }
        : null,
    [standing, rename, leave],
  );

  if (standing.at === 'asking') return <p className="shell">{w.brand}</p>;
  if (standing.at === 'unreachable') return <UnreachableScreen refusal={standing.refusal} onAgain={look} />;
  if (standing.at === 'empty') return <FirstAdministratorScreen onIn={enter} />;
  if (!session || standing.at === 'out') return <SignInScreen onIn={enter} />;
  return (
    <SessionContext value={session}>
      <Places key={session.person.id} />
      {standing.hasLapsed ? <SignInAgain login={session.person.login} onIn={enter} /> : null}
    </SessionContext>
  );
}
