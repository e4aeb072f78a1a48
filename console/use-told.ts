import { useEffect, useState } from 'react';
import type { Refusal } from '../core/base/result.ts';
import { ask } from './api.ts';

/** So long after the last key the server is asked. */
const PAUSE = 250;

interface Known<Answer> {
  readonly told: Answer | null;
  readonly refusal: Refusal | null;
}

/** What the server says to a question that is being written, asked anew when it has stood still for a moment. */
export function useTold<Answer>(path: string, question: object | null): Known<Answer> {
  const [known, setKnown] = useState<Known<Answer>>({ told: null, refusal: null });
  const asked = question && JSON.stringify(question);
  useEffect(() => {
    if (asked === null) return;
    let isCurrent = true;
    const go = async (): Promise<void> => {
      const result = await ask<Answer>(path, { method: 'POST', json: JSON.parse(asked) as unknown });
      if (!isCurrent) return;
      setKnown(result.ok ? { told: result.value, refusal: null } : { told: null, refusal: result.refusal });
    };
    const timer = setTimeout(() => void go(), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [path, asked]);
  return known;
}
