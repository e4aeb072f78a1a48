import type { SignInAnswer } from '../../protocol/session.ts';
import { useWords } from '../../ui/language.tsx';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in-form.tsx';
import * as words from './words.ts';

export function SignInScreen({ onIn }: { onIn: (who: SignInAnswer) => void }) {
  const w = useWords(words);
  return (
    <Door title={w.title}>
      <SignInForm onIn={onIn} />
      <p className="small muted">{w.whatFor}</p>
    </Door>
  );
}
