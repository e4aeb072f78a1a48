import type { Refusal } from '../../core/base/result.ts';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { Door } from './door.tsx';
import * as words from './words.ts';

/** The page is here and the server is not. */
export function UnreachableScreen({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }) {
  const w = useWords(words);
  return (
    <Door title={w.wentWrong}>
      <RefusalNotice refusal={refusal} onAgain={onAgain} />
    </Door>
  );
}
