import type { Refusal } from '../../core/base/result.ts';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import * as words from './words.ts';

/** Why a decision was not taken, in words of the review where they say more than those of the desk. */
export function ReviewTrouble({ refusal }: { refusal: Refusal }) {
  const w = useWords(words);
  const own = w.refusals[refusal.code];
  if (own === undefined) return <RefusalNotice refusal={refusal} />;
  return (
    <p className="notice bad" role="alert">
      {own}
    </p>
  );
}
