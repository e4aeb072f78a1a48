import type { Id } from '../../core/base/id.ts';
import { instantOf, type Instant } from '../../core/base/instant.ts';
import type { PullDoc, PullHead } from '../../protocol/pull.ts';
import type { Envelope, Mark, PushAnswer } from '../../protocol/push.ts';
import type { Flaws } from './flaws.ts';
import { newPhone, type Phone } from './phone.ts';
import { newServer, type Doc, type Server } from './server.ts';
import { newWitness, type Witness } from './witness.ts';

export const REPS = ['rep1', 'rep2'] as const;
export const OUTLETS = ['outlet1', 'outlet2', 'outlet3'] as const;
/** How many facts go in one push: few, so that a day's work is several. */
export const BATCH = 3;

/** A request on its way, with what the phone was when it asked. */
export interface PushAsked {
  readonly to: 'push';
  readonly phone: Phone;
  readonly device: Id;
  readonly manifest: readonly Id[];
  readonly facts: readonly Envelope[];
  readonly mark?: Mark;
  /** Of the manifest, what will never come. */
  readonly discarded: readonly Id[];
}
export interface PullAsked {
  readonly to: 'pull';
  readonly phone: Phone;
  readonly device: Id;
  readonly cacheName: string;
  readonly cursor: number;
  readonly epoch: number;
  readonly proj: number;
  readonly mark?: Mark;
}
export type Asked = PushAsked | PullAsked;

/** The answer to a pull; and for the judge, what the person saw at that moment, and in which past. */
export interface Given {
  readonly head: PullHead;
  readonly docs: readonly PullDoc[];
  readonly view: readonly Doc[];
  readonly past: number;
}

/** An answer on its way back. */
export type Answer =
  | { readonly asked: PushAsked; readonly pushed: PushAnswer }
  | { readonly asked: PullAsked; readonly given: Given }
  | { readonly asked: Asked; readonly refused: 'sign-in' };

/** A transaction that has begun: what it holds, and what happens at its commit. */
export interface Open {
  readonly locks: readonly string[];
  /** The answer that goes out; null: there is none, or it failed as a whole and nothing of it is kept. */
  commit(): Answer | null;
}

export interface Backup {
  readonly server: Server;
  readonly at: number;
}

/** From which past, at which number of its clock, each past branched off. */
export interface Branch {
  readonly from: number;
  readonly seq: number;
}

export interface World {
  readonly flaws: Flaws;
  server: Server;
  /** Transactions that have begun and not ended. */
  open: Open[];
  backups: Backup[];
  readonly phones: readonly Phone[];
  requests: Asked[];
  answers: Answer[];
  /** Milliseconds by the true clock, which is the server's. */
  now: number;
  readonly branches: Branch[];
  highestEpoch: number;
  /** How often a backup was put back without a new epoch: what of this can be noticed at all is less. */
  silent: number;
  /** Facts came into another phone without those that stood before them. */
  isFileTaken: boolean;
  /** A plain sequence, for the flaw that has one. */
  sequence: number;
  /** For names that must differ. */
  count: number;
  readonly witness: Witness;
}

const BEGIN = Date.parse('2026-11-25T01:00:00.000Z');

export function newWorld(flaws: Flaws): World {
  const phones = [newPhone(1, REPS[0]), newPhone(2, REPS[0]), newPhone(3, REPS[1])];
  return {
    flaws,
    server: newServer(),
    open: [],
    backups: [],
    phones,
    requests: [],
    answers: [],
    now: BEGIN,
    branches: [],
    highestEpoch: 1,
    silent: 0,
    isFileTaken: false,
    sequence: 0,
    count: 0,
    witness: newWitness(phones.length),
  };
}

export const nameOf = (world: World, of: string): Id => `${of}${++world.count}`;
export const timeOf = (world: World): Instant => instantOf(world.now);
