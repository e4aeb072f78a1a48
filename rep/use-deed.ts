import { useState } from 'react';
import type { Result } from '../core/base/result.ts';
import type { Fact } from '../protocol/all-facts.ts';
import { useWords } from '../ui/language.tsx';
import { append } from './log/log.ts';
import * as words from './words.ts';

/**
 * Does deeds: the facts of all of them are kept together, or the first refusal is shown and nothing is.
 * Answers true when they are on the disk. A refusal speaks of what was said: once one of `about` has changed it is gone.
 */
export function useDeed(...about: readonly unknown[]): {
  refusal: string | null;
  isBusy: boolean;
  attempt: (...deeds: Result<Fact>[]) => Promise<boolean>;
} {
  const w = useWords(words);
  const [refused, setRefused] = useState<{ text: string; about: readonly unknown[] } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (...deeds: Result<Fact>[]): Promise<boolean> => {
    const facts: Fact[] = [];
    for (const deed of deeds) {
      if (!deed.ok) {
        setRefused({ text: w.refusals[deed.refusal.code] ?? w.unknownRefusal, about });
        return false;
      }
      facts.push(deed.value);
    }
    const [first, ...more] = facts;
    if (!first) return true;
    setBusy(true);
    try {
      await append(first, ...more);
      setRefused(null);
      return true;
    } catch {
      setRefused({ text: w.lost, about });
      return false;
    } finally {
      setBusy(false);
    }
  };
  const isStill = refused?.about.every((one, i) => one === about[i]) ?? false;
  return { refusal: isStill ? refused!.text : null, isBusy, attempt };
}
