import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { ask } from '../api.ts';

/** Sends one change of the standards; what the server refuses is shown where it was typed. */
export function useSaving(what: 'lists' | 'material' | 'agreements' | 'hand-outs', onSaved: () => void) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (json: unknown): Promise<void> => {
    setBusy(true);
    const result = await ask(`/v1/standards/${what}`, { method: 'POST', json });
    setBusy(false);
    if (result.ok) onSaved();
    else setRefusal(result.refusal);
  };
  return { refusal, isBusy, save };
}
