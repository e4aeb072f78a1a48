import { useSyncExternalStore } from 'react';
import type { Instant } from '../../core/base/instant.ts';
import type { Id } from '../../core/base/id.ts';
import { asideOf, currentDecisions, needsEye, READ_KEY } from './decisions.ts';
import { draftOf } from './drafts.ts';
import { bookPosition, currentFacts, subscribe, useFacts } from './log.ts';
import { stateOf } from './states.ts';

/**
 * What the line between phone and server is doing. syncing: the server has answered in this round; while it is merely
 * being called the line stays what it was. portal: something answers that is not our server. disabled: nobody can sign in as
 * this person any more.
 */
export type Line = 'idle' | 'syncing' | 'offline' | 'portal' | 'needs-login' | 'disabled' | 'update-needed';

/** What the sync tells. */
interface Told {
  readonly line: Line;
  readonly lastSync: Instant | null;
  /** A round is under way, whether or not the server can be reached. */
  readonly isTrying: boolean;
  /** Pieces of photos arrive. */
  readonly isPhotoMoving: boolean;
  /** Photos whose bytes are on this phone only. */
  readonly photos: number;
  /** How many of them the server cannot read: they are not sent any more. */
  readonly unreadable: number;
  /** There is room for facts, and none for pictures. */
  readonly isFull: boolean;
}

export interface Status extends Told {
  /** Facts that the server has not answered for. */
  readonly waiting: number;
  /** Facts that it has. */
  readonly sent: number;
  /** Facts that wait for a person in the office, or were turned down and the rep has not read why. */
  readonly attention: number;
  /** Facts that were handed in without a sign-in and wait for a person in the office. */
  readonly handedIn: number;
}

let told: Told = {
  line: 'idle',
  lastSync: null,
  isTrying: false,
  isPhotoMoving: false,
  photos: 0,
  unreadable: 0,
  isFull: false,
};
let status: Status = { ...told, waiting: 0, sent: 0, attention: 0, handedIn: 0 };
const listeners = new Set<() => void>();

function compute(): void {
  const facts = currentFacts();
  const position = bookPosition();
  const waiting = facts.filter((f) => stateOf(f, position) === 'unsent').length;
  const read = (draftOf(READ_KEY) ?? []) as Id[];
  const isMoving = told.isPhotoMoving && told.line === 'idle';
  status = {
    ...told,
    line: isMoving ? 'syncing' : told.line,
    waiting,
    sent: facts.length - waiting,
    attention: facts.filter((f) => needsEye(f, currentDecisions(), read)).length,
    handedIn: facts.filter((f) => f.ack?.code === 'rescued' && asideOf(f, currentDecisions()) === 'waits').length,
  };
  for (const listener of listeners) listener();
}
subscribe(compute);

/** The sync tells what it is doing; nobody else knows about the network. */
export function tellStatus(of: Partial<Told>): void {
  told = { ...told, ...of };
  compute();
}

export const currentStatus = (): Status => status;

export const subscribeStatus = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useStatus = (): Status => useSyncExternalStore(subscribeStatus, currentStatus);

/** Nothing can be sent as things stand. */
export const isCutOff = (line: Line): boolean =>
  line === 'offline' || line === 'portal' || line === 'needs-login' || line === 'disabled';

/** In which of the three states of saving a visit is, by the name of its word. */
export function useVisitSaving(visit: Id): 'savedHere' | 'waitingHere' | 'sent' {
  const { line } = useStatus();
  const facts = useFacts();
  const position = bookPosition();
  if (!facts.some((f) => f.entity === visit && stateOf(f, position) === 'unsent')) return 'sent';
  return isCutOff(line) ? 'waitingHere' : 'savedHere';
}
