import { useState } from 'react';
import type { Refusal } from '../core/base/result.ts';
import { ask } from './api.ts';

/** Sends what is written in a form: once one has tried, what is wrong is shown; null: something is, and nothing is sent. */
export function useSave(path: string, onSaved: () => void) {
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (json: object | null): Promise<void> => {
    setTried(true);
    if (!json) return;
    setBusy(true);
    const result = await ask(path, { method: 'POST', json });
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) onSaved();
  };
  return { isTried, refusal, isBusy, save };
}
