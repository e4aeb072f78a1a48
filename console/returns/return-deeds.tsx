import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { RETURN_ARROWS, type ReturnDeed } from '../../core/order/returns/return.ts';
import type { ReturnAct, ReturnRow } from '../../protocol/returns.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { fenIn } from '../../core/catalog/typed.ts';
import * as words from './words.ts';

/** What one may do to a return now. Goods are exchanged one for one, of the same kind. */
export function ReturnDeeds({ row, onDone }: { row: ReturnRow; onDone: () => void }) {
  const w = useWords(words);
  const [comment, setComment] = useState('');
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isMine = (deed: ReturnDeed): boolean => row.notMine === null || (deed !== 'approve' && deed !== 'reject');
  const may = row.may.filter(isMine);
  if (may.length === 0) return null;
  const asksAmount = may.includes('credit') && row.value === null;
  const isReady = (deed: ReturnDeed): boolean =>
    (RETURN_ARROWS[deed].needsReason !== true || comment.trim() !== '') &&
    (deed !== 'credit' || !asksAmount || (fenIn(typed) ?? 0) > 0);
  const go = async (deed: ReturnDeed): Promise<void> => {
    const json: ReturnAct = {
      deed,
      comment: comment.trim(),
      amount: deed === 'credit' && asksAmount ? fenIn(typed) : null,
      lines:
        deed === 'exchange'
          ? row.lines.map(({ product, quantity }) => ({ product, quantity, batch: '', produced: null }))
          : [],
    };
    const result = await ask(`/v1/returns/${row.id}`, { method: 'POST', json });
    setRefusal(result.ok ? null : result.refusal);
    if (!result.ok) return;
    setComment('');
    onDone();
  };
  return (
    <details className="stack-small">
      <summary>{w.deal}</summary>
      <Field label={w.comment} value={comment} maxLength={NOTE_MAX} onChange={(e) => setComment(e.target.value)} />
      {asksAmount ? (
        <Field label={w.amount} inputMode="decimal" value={typed} onChange={(e) => setTyped(e.target.value)} />
      ) : null}
      <div className="row wrap">
        {may.map((deed, at) => (
          <Button
            key={deed}
            look={at === 0 ? 'primary' : 'usual'}
            disabled={!isReady(deed)}
            onClick={() => void go(deed)}
          >
            {w.t.deed[deed]}
          </Button>
        ))}
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </details>
  );
}
