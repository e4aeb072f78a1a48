import type { ImportRun } from '../../protocol/import.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const LOOKS: Record<ImportRun['state'], readonly [look: string, sign: string]> = {
  reading: ['pri', '…'],
  checked: ['warn', '!'],
  applying: ['pri', '…'],
  applied: ['ok', '✓'],
  failed: ['bad', '✕'],
};

/** How far an import is: by a word, a sign and a colour. */
export function StatePill({ state }: { state: ImportRun['state'] }) {
  const w = useWords(words);
  const [look, sign] = LOOKS[state];
  return (
    <span className={`pill ${look}`}>
      {sign} {w.states[state]}
    </span>
  );
}
