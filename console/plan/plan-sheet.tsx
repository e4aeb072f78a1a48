import { useState } from 'react';
import { fen, yuan } from '../../core/base/money.ts';
import type { Refusal } from '../../core/base/result.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import type { MonthProposal } from '../../core/plan/month-proposal.ts';
import type { MonthDecision, MonthRow } from '../../protocol/months.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import { Figures } from './figures.tsx';
import * as words from './words.ts';

/** A plan whole, and the two words that a supervisor has for it. */
export function PlanSheet({
  row: { rep, target },
  proposal: { month, goals, state, comment: before },
  onDone,
  onClose,
}: {
  row: MonthRow;
  proposal: MonthProposal;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [comment, setComment] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const decide = async (decision: MonthDecision['decision']): Promise<void> => {
    setBusy(true);
    const json: MonthDecision = { rep: rep.id, month, decision, comment: comment.trim(), goals };
    const result = await ask('/v1/desk/months', { method: 'POST', json });
    setBusy(false);
    if (result.ok) onDone();
    else setRefusal(result.refusal);
  };
  const gap = target === null ? 0 : goals.target - target;
  return (
    <Sheet title={w.planOf(rep.name)} closeLabel={c.close} onClose={onClose}>
      <p className="title">
        {w.target} {c.yuan(yuan(goals.target))}
      </p>
      {gap === 0 ? null : (
        <p className={gap < 0 ? 'bad' : 'muted'}>{(gap < 0 ? w.less : w.more)(yuan(fen(Math.abs(gap))))}</p>
      )}
      <p>
        <Figures goals={goals} />
      </p>
      {goals.volumes.length > 0 ? (
        <>
          <h3>{w.volumes}</h3>
          <p>{goals.volumes.map(({ group, cases }) => `${group} ${cases}`).join(' · ')}</p>
        </>
      ) : null}
      <h3>{w.focus}</h3>
      {goals.focus.length === 0 ? <p className="muted">{w.noFocus}</p> : null}
      <ul>
        {goals.focus.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {before ? <p className="muted">{w.saidBefore(before)}</p> : null}
      {state === 'submitted' ? (
        <>
          <TextBox
            label={w.comment}
            value={comment}
            maxLength={NOTE_MAX}
            onChange={(e) => setComment(e.target.value)}
          />
          {refusal?.code === 'conflict' ? <p className="notice bad">{w.changed}</p> : null}
          {refusal && refusal.code !== 'conflict' ? <RefusalNotice refusal={refusal} /> : null}
          <div className="row wrap">
            <Button look="primary" disabled={isBusy} onClick={() => void decide('confirm')}>
              {w.confirm}
            </Button>
            <Button disabled={isBusy || comment.trim() === ''} onClick={() => void decide('return')}>
              {w.giveBack}
            </Button>
          </div>
        </>
      ) : null}
    </Sheet>
  );
}
