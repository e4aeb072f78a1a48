import type { Day } from '../../core/base/day.ts';
import { isOverdue, type Commitment } from '../../core/plan/commitment.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** A promise in a list: who promised what, and by when. */
export function CommitmentLine({ commitment, today }: { commitment: Commitment; today: Day }) {
  const w = useWords(words);
  const c = useWords(common);
  const isLate = isOverdue(commitment, today);
  const due = commitment.due === today ? w.dueToday : w.due(c.date(commitment.due));
  return (
    <p className="list-line">
      <span>
        <span className="small muted">{commitment.direction === 'to-customer' ? w.toCustomer : w.toUs} </span>
        {commitment.text}
      </span>
      <b className={`due ${isLate ? 'bad' : 'muted'}`}>{isLate ? w.overdue : due}</b>
    </p>
  );
}
