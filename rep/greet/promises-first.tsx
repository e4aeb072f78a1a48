import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { openCommitments, type Commitment } from '../../core/plan/commitment.ts';
import { settleCommitment } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { CommitmentLine } from '../outlet/commitment-line.tsx';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { DayChips } from '../visit/day-chips.tsx';
import * as words from './words.ts';

/** What was promised comes before anything else: kept, moved or no longer wanted. What is settled stays to be seen. */
export function PromisesFirst() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, commitments } = useAtVisit();
  const settled = new Map(visit.settled.map((s) => [s.commitment, s]));
  const open = openCommitments(commitments).filter((c) => !settled.has(c.id));
  const done = commitments.filter((c) => settled.has(c.id));
  if (open.length + done.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.promisesFirst}</h2>
      {open.map((one) => (
        <Open key={one.id} commitment={one} />
      ))}
      {done.map((one) => (
        <p key={one.id} className="list-line">
          <span className="muted">{one.text}</span>
          <b className="ok due">✓ {t.commitment[settled.get(one.id)!.outcome]}</b>
        </p>
      ))}
    </section>
  );
}

function Open({ commitment }: { commitment: Commitment }) {
  const w = useWords(words);
  const { visit, today } = useAtVisit();
  const [isMoving, setMoving] = useState(false);
  const { attempt, refusal } = useDeed(isMoving);
  const settle = (outcome: 'fulfilled' | 'renegotiated' | 'waived', newDue: Day | null): void =>
    void attempt(settleCommitment(visit, commitment, { outcome, newDue, note: '' }, now()));
  return (
    <fieldset className="stack-small" aria-label={commitment.text}>
      <CommitmentLine commitment={commitment} today={today} />
      {isMoving ? (
        <>
          <DayChips
            legend={w.newDay}
            today={today}
            offsets={[1, 3, 7, 14]}
            value={null}
            onChange={(day) => settle('renegotiated', day)}
          />
          <Button look="plain" onClick={() => setMoving(false)}>
            {w.notMoved}
          </Button>
        </>
      ) : (
        <div className="row wrap">
          <Button onClick={() => settle('fulfilled', null)}>✓ {w.kept}</Button>
          <Button onClick={() => setMoving(true)}>{w.moved}</Button>
          <Button onClick={() => settle('waived', null)}>
            {commitment.direction === 'to-customer' ? w.waived : w.letGo}
          </Button>
        </div>
      )}
      <Refusal text={refusal} />
    </fieldset>
  );
}
