import { useSyncExternalStore } from 'react';
import type { Instant } from '../../core/base/instant.ts';
import type { Id } from '../../core/base/id.ts';
import { bookPosition, currentFacts, subscribe, useFacts } from './log.ts';
import { stateOf } from './states.ts';

/** What the line between phone and server is doing. */
export type Line = 'idle' | 'syncing' | 'offline' | 'needs-login' | 'update-needed';

export interface Status {
  readonly line: Line;
  readonly lastSync: Instant | null;
  /** Facts that the server has not answered for. */
  readonly waiting: number;
  /** Facts that it has. */
  readonly sent: number;
  /** Facts that wait for a person in the office. */
  readonly attention: number;
  /** Photos whose bytes are on this phone only. */
  readonly photos: number;
}

let line: Line = 'idle';
let lastSync: Instant | null = null;
let photos = 0;
let status: Status = { line, lastSync, waiting: 0, sent: 0, attention: 0, photos };
const listeners = new Set<() => void>();

function compute(): void {
  const facts = currentFacts();
  const position = bookPosition();
  const waiting = facts.filter((f) => stateOf(f, position) === 'unsent').length;
  status = {
    line,
    lastSync,
    waiting,
    sent: facts.length - waiting,
    photos,
    attention: facts.filter((f) => f.ack?.status === 'quarantined').length,
  };
  for (const listener of listeners) listener();
}
subscribe(compute);

/** The sync tells what it is doing; nobody else knows about the network. */
export function tellStatus(of: { line?: Line; lastSync?: Instant | null; photos?: number }): void {
  line = of.line ?? line;
  lastSync = of.lastSync === undefined ? lastSync : of.lastSync;
  photos = of.photos ?? photos;
  compute();
}

export const useStatus = (): Status =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => status,
  );

/** In which of the three states of saving a visit is, by the name of its word. */
export function useVisitSaving(visit: Id): 'savedHere' | 'waitingHere' | 'sent' {
  const status = useStatus();
  const facts = useFacts();
  const position = bookPosition();
  if (!facts.some((f) => f.entity === visit && stateOf(f, position) === 'unsent')) return 'sent';
  return status.line === 'offline' || status.line === 'needs-login' ? 'waitingHere' : 'savedHere';
}
