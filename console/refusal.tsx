import type { Refusal } from '../core/base/result.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import * as words from './words.ts';

/** The words of a refusal in the reader's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const w = useWords(words);
  return ({ code, trace }) => {
    const text = w.refusals[code] ?? w.unknownRefusal(code);
    return typeof trace === 'string' ? `${text} ${w.trace(trace)}` : text;
  };
}

/** Why there is nothing to see, and the way to try again. */
export function RefusalNotice({ refusal, onAgain }: { refusal: Refusal; onAgain?: () => void }) {
  const w = useWords(words);
  const textOf = useRefusalText();
  return (
    <div className="notice bad row wrap" role="alert">
      <span className="grow">{textOf(refusal)}</span>
      {onAgain ? <Button onClick={onAgain}>{w.again}</Button> : null}
    </div>
  );
}
