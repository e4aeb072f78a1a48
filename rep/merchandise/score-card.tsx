import { memo } from 'react';
import { SCORE_PARTS, storeScores } from '../../core/kpi/store-score.ts';
import { oneDecimal, percent } from '../../core/base/ratio.ts';
import { handledProducts } from '../../core/order/history.ts';
import type { ActionTaken } from '../../core/visit/facts.ts';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

/** The store as it was found and as it stands now: the difference is the rep's own work. */
export const ScoreCard = memo(function ScoreCard({ actions }: { actions: readonly ActionTaken[] }) {
  const w = useWords(words);
  const { visit, mustStock, history, book, today } = useAtVisit();
  const { before, after } = storeScores(
    visit,
    { standard: mustStock, handled: handledProducts(history), products: book.products, on: today },
    actions,
  );
  if (after.score === null) return null;
  const parts = SCORE_PARTS.filter((part) => after.parts[part] !== null);
  return (
    <section className="card">
      <h2>{w.score}</h2>
      <p className="title">{w.scoreFrom(oneDecimal(before.score), oneDecimal(after.score))}</p>
      <p className="row wrap">
        {parts.map((part) => (
          <span key={part} className="pill">
            {w.part(w.parts[part], percent(before.parts[part]), percent(after.parts[part]))}
          </span>
        ))}
      </p>
    </section>
  );
});
