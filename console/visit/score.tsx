import { oneDecimal, percent } from '../../core/base/ratio.ts';
import { SCORE_PARTS } from '../../core/kpi/store-score.ts';
import { useWords } from '../../ui/language.tsx';
import { useVisitPage } from './at-visit.ts';
import * as words from './answer-words.ts';

/** The store as it was found and as it was left: the difference is the rep's own work. */
export function Score() {
  const w = useWords(words);
  const { scores } = useVisitPage();
  if (!scores || scores.after.score === null) return null;
  const { before, after } = scores;
  return (
    <>
      <p>
        <b>{w.score}</b> {w.scoreFrom(oneDecimal(before.score), oneDecimal(after.score))}{' '}
        <span className="small muted">{w.scoreHow}</span>
      </p>
      <p className="row wrap">
        {SCORE_PARTS.filter((part) => after.parts[part] !== null).map((part) => (
          <span key={part} className="pill">
            {w.part(w.parts[part], percent(before.parts[part]), percent(after.parts[part]))}
          </span>
        ))}
      </p>
    </>
  );
}
