import { useState } from 'react';
import type { Result } from '../core/base/result.ts';
import type { Fact } from '../protocol/all-facts.ts';
import { useWords } from '../ui/language.tsx';
import { append } from './log/log.ts';
import * as words from './words.ts';

interface Doing {
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly attempt: (...deeds: Result<Fact>[]) => Promise<boolean>;
}

const NO_WORDS: Readonly<Record<string, string>> = {};

/**
 * Does deeds: the facts of all of them are kept together, or the first refusal is shown and nothing is.
 * Answers true when they are on the disk. A refusal speaks of what was said: once one of `about` has changed it is gone.
 */
export const useDeed = (...about: readonly unknown[]): Doing => useDeedSaying(NO_WORDS, ...about);

/** The same, with the words of refusals that only these screens know: what everybody may hear is on the phone first. */
export function useDeedSaying(said: Readonly<Record<string, string>>, ...about: readonly unknown[]): Doing {
  const w = useWords(words);
  const [refused, setRefused] = useState<{ text: string; about: readonly unknown[] } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (...deeds: Result<Fact>[]): Promise<boolean> => {
    const facts: Fact[] = [];
    for (const deed of deeds) {
      if (!deed.ok) {
        setRefused({ text: said[deed.refusal.code] ?? w.refusals[deed.refusal.code] ?? w.unknownRefusal, about });
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
