import type { VisitSummary } from '../../core/visit/summary.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** What a visit came to: a filter's value, and a word. */
export type Standing = NonNullable<VisitSummary['outcome']> | 'in-progress' | 'aborted';

/** A visit that broke off is that first of all, whatever its outcome. */
export const standingOf = ({ state, outcome }: Pick<VisitSummary, 'state' | 'outcome'>): Standing =>
  state === 'completed' && outcome !== null ? outcome : state === 'aborted' ? 'aborted' : 'in-progress';

export function useStandingWord(): (standing: Standing) => string {
  const w = useWords(words);
  const t = useWords(TERMS);
  return (standing) => (standing === 'in-progress' ? w.open : standing === 'aborted' ? w.aborted : t.outcome[standing]);
}

export function StandingPill({ of }: { of: Pick<VisitSummary, 'state' | 'outcome'> }) {
  const t = useWords(TERMS);
  const wordOf = useStandingWord();
  const standing = standingOf(of);
  const [look, sign] =
    standing === 'ordered'
      ? ['ok', '✓']
      : standing === 'in-progress'
        ? ['pri', '›']
        : standing === 'aborted'
          ? ['warn', '!']
          : ['', ''];
  return (
    <span className={`pill ${look}`}>
      {sign ? `${sign} ` : ''}
      {wordOf(standing)}
      {standing === 'aborted' && of.outcome ? ` · ${t.outcome[of.outcome]}` : ''}
    </span>
  );
}
