import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import type { OrderRow } from '../../protocol/orders.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { act } from './act.ts';
import * as words from './words.ts';

/** Sends on what only waits for it: several at once, one after the other. */
export function SendAll({ rows, onDone }: { rows: readonly OrderRow[]; onDone: () => void }) {
  const w = useWords(words);
  const [done, setDone] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ready = rows.filter((row) => row.may.includes('send') && row.state !== 'declined');
  if (ready.length < 2 && done === null) return refusal ? <RefusalNotice refusal={refusal} /> : null;
  const send = async (): Promise<void> => {
    setRefusal(null);
    for (const [at, row] of ready.entries()) {
      setDone(at);
      const result = await act(row.id, { deed: 'send' });
      // Somebody else may have been quicker with one of them; the others still go.
      if (!result.ok && result.refusal.code !== 'order-moved-on') {
        setRefusal(result.refusal);
        break;
      }
    }
    setDone(null);
    onDone();
  };
  return (
    <>
      <div className="row">
        <Button look="primary" disabled={done !== null} onClick={() => void send()}>
          {done === null ? w.sendAll(ready.length) : w.sending(done, ready.length)}
        </Button>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </>
  );
}
