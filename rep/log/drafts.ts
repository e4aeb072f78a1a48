import { useCallback, useEffect, useRef, useState } from 'react';
import { write } from '../work/database.ts';

const drafts = new Map<string, unknown>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
const SAVE_MS = 400;

/** Takes over the drafts that the work database holds. */
export function openDrafts(stored: readonly { key: string; value: unknown }[]): void {
  drafts.clear();
  for (const { key, value } of stored) drafts.set(key, value);
}

async function save(key: string): Promise<void> {
  clearTimeout(waiting.get(key));
  waiting.delete(key);
  const value = drafts.get(key);
  await write(async (tx) => {
    if (value === undefined) await tx.objectStore('draft').delete(key);
    else await tx.objectStore('draft').put({ key, value });
  });
}

/** Writes every half-typed form now: the page may be gone in a moment. */
export const saveDrafts = (): Promise<unknown> => Promise.all([...waiting.keys()].map(save));

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void saveDrafts());
}

/** A half-typed form that survives a reload: its value, how to change it, and how to forget it once it has become a fact. */
export function useDraft<T>(
  key: string,
  initial: T,
): readonly [T, (next: T | ((old: T) => T)) => void, () => Promise<void>] {
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const set = useCallback(
    (next: T | ((old: T) => T)) => {
      const changed = typeof next === 'function' ? (next as (old: T) => T)(latest.current) : next;
      latest.current = changed;
      drafts.set(key, changed);
      clearTimeout(waiting.get(key));
      waiting.set(
        key,
        setTimeout(() => void save(key), SAVE_MS),
      );
      setValue(changed);
    },
    [key],
  );
  const forget = useCallback(async () => {
    drafts.delete(key);
    await save(key);
  }, [key]);
  return [value, set, forget];
}
