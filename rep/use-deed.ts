import { useState } from 'react';
import type { Result } from '../core/base/result.ts';
import type { Fact } from '../protocol/all-facts.ts';
import { useWords } from '../ui/language.tsx';
import { append } from './log/log.ts';
import * as words from './words.ts';

/**
 * Does deeds: the facts of all of them are kept together, or the first refusal is shown and nothing is.
 * Answers true when they are on the disk.
 */
export function useDeed(): {
  refusal: string | null;
  isBusy: boolean;
  attempt: (...deeds: Result<Fact>[]) => Promise<boolean>;
  clear: () => void;
} {
  const w = useWords(words);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (...deeds: Result<Fact>[]): Promise<boolean> => {
    const facts: Fact[] = [];
    for (const deed of deeds) {
      if (!deed.ok) {
        setRefusal(w.refusals[deed.refusal.code] ?? w.unknownRefusal);
        return false;
      }
      facts.push(deed.value);
    }
    const [first, ...more] = facts;
    if (!first) return true;
    setBusy(true);
    try {
      await append(first, ...more);
      setRefusal(null);
      return true;
    } catch {
      setRefusal(w.lost);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { refusal, isBusy, attempt, clear: () => setRefusal(null) };
}
