import { useState } from 'react';
import { sumOf, yuan } from '../../core/base/money.ts';
import type { Refusal } from '../../core/base/result.ts';
import type { OrderRow, SettleAll as Asked, SettledAll } from '../../protocol/orders.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Settles what was paid at the door and signed for, all of the list at once. */
export function SettleAll({ rows, onDone }: { rows: readonly OrderRow[]; onDone: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const [told, setTold] = useState<SettledAll | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ready = rows.filter((row) => row.may.includes('settle') && row.isAtTheDoor);
  const settle = async (): Promise<void> => {
    setBusy(true);
    const json: Asked = { orders: ready.map((row) => row.id) };
    const result = await ask<SettledAll>('/v1/orders/settle', { method: 'POST', json });
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    setTold(result.ok ? result.value : null);
    if (result.ok) onDone();
  };
  return (
    <>
      {ready.length > 1 ? (
        <div className="row">
          <Button look="primary" disabled={isBusy} onClick={() => void settle()}>
            {w.settleAll(ready.length, c.yuan(yuan(sumOf(ready.map((row) => row.total)))))}
          </Button>
        </div>
      ) : null}
      <output className={told ? 'notice ok' : 'hidden-text'}>
        {told ? w.settledAll(told.settled, told.stayed) : ''}
      </output>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </>
  );
}
