import type { Refusal } from '../../core/base/result.ts';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import * as words from './words.ts';

/** Why it did not work, in words of an import where they say more than those of the desk. */
export function Trouble({ refusal, onAgain }: { refusal: Refusal; onAgain?: () => void }) {
  const w = useWords(words);
  const own = w.refusals[refusal.code];
  if (own === undefined) return <RefusalNotice refusal={refusal} onAgain={onAgain} />;
  return (
    <p className="notice bad" role="alert">
      {own}
    </p>
  );
}
