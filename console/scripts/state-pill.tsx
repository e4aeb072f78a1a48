import type { ScriptState } from '../../core/script/life/deeds.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const LOOKS: Record<ScriptState, readonly [string, string]> = {
  draft: ['', ''],
  linted: ['warn', '!'],
  reviewed: ['pri', '›'],
  published: ['ok', '✓'],
  retired: ['', '✕'],
};

export function StatePill({ state }: { state: ScriptState }) {
  const w = useWords(words);
  const [look, sign] = LOOKS[state];
  return (
    <span className={`pill ${look}`}>
      {sign ? `${sign} ` : ''}
      {w.state[state]}
    </span>
  );
}
