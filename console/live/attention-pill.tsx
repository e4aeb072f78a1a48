import { urgencyOf, type Attention } from '../../core/kpi/attention.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const LOOKS = { call: ['bad', '✕'], watch: ['warn', '!'], none: ['', ''] } as const;

/** Why somebody needs attention, in a word, a sign and a colour. */
export function AttentionPill({ attention }: { attention: Attention }) {
  const w = useWords(words);
  const [look, sign] = LOOKS[urgencyOf(attention)];
  const isWell = attention.kind === 'on-course' || attention.kind === 'finished';
  return (
    <span className={`pill ${isWell ? 'ok' : look}`}>
      {isWell ? '✓' : sign} {w.attention[attention.kind](attention.amount)}
    </span>
  );
}
