import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import type { Asked } from './use-answer.ts';
import * as words from './words.ts';

/** Asks for a page anew; busy while an answer is on its way. */
export function RefreshButton({ asked }: { asked: Pick<Asked<unknown>, 'again' | 'isAsking'> }) {
  const w = useWords(words);
  return (
    <Button onClick={asked.again} aria-busy={asked.isAsking}>
      {w.refresh}
    </Button>
  );
}
