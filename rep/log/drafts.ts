import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import { write } from '../work/write.ts';

const drafts = new Map<string, unknown>();
/** Keys of which the disk does not hold the newest value yet. */
const unsaved = new Set<string>();
let saving: Promise<void> | null = null;
let restName = '';

/** Takes over the drafts that the work database holds, and what a page of `owner` could not write there before it was gone. */
export function openDrafts(stored: readonly { key: string; value: unknown }[], owner: string): void {
  drafts.clear();
  unsaved.clear();
  restName = `paodian-drafts-${owner}`;
  for (const { key, value } of stored) drafts.set(key, value);
  const rest = JSON.parse(localStorage.getItem(restName) ?? '[]') as { key: string; value?: unknown }[];
  for (const { key, value } of rest) change(key, value);
}

function change(key: string, value: unknown): void {
  if (value === undefined) drafts.delete(key);
  else drafts.set(key, value);
  unsaved.add(key);
  saving ??= save()
    // What could not be written stays unsaved: it goes with the next change, or when the page goes away.
    .catch(() => {})
    .finally(() => (saving = null));
}

/** One transaction after the other until the disk holds all: what is typed meanwhile goes with the next. */
async function save(): Promise<void> {
  while (unsaved.size > 0) {
    const values = new Map([...unsaved].map((key) => [key, drafts.get(key)]));
    await write((tx) =>
      Promise.all(
        Array.from(values, ([key, value]) =>
          value === undefined ? tx.objectStore('draft').delete(key) : tx.objectStore('draft').put({ key, value }),
        ),
      ),
    );
    for (const [key, value] of values) if (drafts.get(key) === value) unsaved.delete(key);
  }
  localStorage.removeItem(restName);
}

/** Resolves when every half-typed form is on the disk. */
export const saveDrafts = (): Promise<unknown> => saving ?? Promise.resolve();

// A database does not finish its work for a page that goes away; this store takes it at once.
function keepRest(): void {
  if (unsaved.size === 0) return;
  const rest = [...unsaved].map((key) => ({ key, value: drafts.get(key) }));
  localStorage.setItem(restName, JSON.stringify(rest));
}
/** [X4] The database has lost them all, or will be read anew: what is in memory is put where it outlives that. */
export function keepAll(): void {
  for (const key of drafts.keys()) unsaved.add(key);
  keepRest();
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', keepRest);

/** What is half typed under this key. */
export const draftOf = (key: string): unknown => drafts.get(key);

/** Forgets all that was half typed in a visit: it has ended. */
export function forgetVisit(visit: Id): void {
  for (const key of drafts.keys()) if (key.includes(visit)) change(key, undefined);
}

/**
 * A half-typed form that survives a reload: its value, how to change it, and how to forget it once it has become a fact.
 * A component that shows another draft is another component: give it a `key`.
 */
export function useDraft<T>(
  key: string,
  initial: T | (() => T),
): readonly [T, (next: T | ((old: T) => T)) => void, () => Promise<unknown>] {
  const [value, setValue] = useState<T>(() =>
    drafts.has(key) ? (drafts.get(key) as T) : typeof initial === 'function' ? (initial as () => T)() : initial,
  );
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const set = useCallback(
    (next: T | ((old: T) => T)) => {
      const changed = typeof next === 'function' ? (next as (old: T) => T)(latest.current) : next;
      latest.current = changed;
      change(key, changed);
      setValue(changed);
    },
    [key],
  );
  const forget = useCallback(() => {
    change(key, undefined);
    return saveDrafts();
  }, [key]);
  return [value, set, forget];
}
