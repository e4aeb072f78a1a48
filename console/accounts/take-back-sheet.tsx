import { useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import type { Refusal } from '../../core/base/result.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import type { AccountEntry, TakeBack } from '../../protocol/accounts.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Why a wrong entry is taken back. */
export function TakeBackSheet({
  outlet,
  entry,
  onDone,
  onClose,
}: {
  outlet: string;
  entry: AccountEntry;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (): Promise<void> => {
    const json: TakeBack = { id, entry: entry.id, reason: reason.trim() };
    const result = await ask(`/v1/accounts/${outlet}/reversals`, { method: 'POST', json });
    if (result.ok) onDone();
    else setRefusal(result.refusal);
  };
  return (
    <Sheet title={w.takeBackTitle} closeLabel={c.close} onClose={onClose}>
      <p>{w.takeBackHint(`${w.t.entry[entry.kind]} ${c.yuan(yuan(entry.amount))} · ${entry.day}`)}</p>
      <TextBox label={w.reason} value={reason} maxLength={NOTE_MAX} onChange={(e) => setReason(e.target.value)} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={reason.trim() === ''} onClick={() => void save()}>
        {w.takeBack}
      </Button>
    </Sheet>
  );
}
