import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Envelope, FactResult } from '../../protocol/push.ts';

/** A document of the book in one scope; body null is a tombstone. */
export interface Doc {
  readonly e: string;
  readonly id: string;
  readonly s: string;
  readonly seq: number;
  readonly rev: number;
  readonly b: Body | null;
}
export interface Body {
  /** Of a visit; '' for what has no day. */
  readonly day: string;
  readonly text: string;
}

/** A scope that a person saw, by the clock. */
export interface Interval {
  readonly person: string;
  readonly s: string;
  readonly from: number;
  readonly to: number | null;
  readonly endedAt: Instant | null;
}

export interface LogRow {
  readonly device: Id;
  readonly dseq: number;
  readonly person: string;
  /** As it came. */
  readonly fact: Envelope;
  readonly result: FactResult;
  /** Which of all that was taken in it was: a person may take in late what was set aside. */
  readonly turn: number;
}

export interface Visit {
  readonly rep: string;
  readonly outlet: string;
  readonly day: string;
  readonly facts: readonly Id[];
}

/** Everything that is in the database, as plain values that are replaced and never changed in place. */
export interface Server {
  epoch: number;
  seq: number;
  floor: number;
  proj: number;
  /** By 'entity id': the document in each scope in which it has been. */
  readonly docs: Map<string, readonly Doc[]>;
  subs: readonly Interval[];
  /** In the order of their commits. */
  readonly log: Map<Id, LogRow>;
  /** 'device dseq' → id. */
  readonly slots: Map<string, Id>;
  readonly devices: Map<Id, { readonly person: string; readonly last: number }>;
  readonly announced: Set<Id>;
  /** What a person has decided about facts that were set aside. */
  readonly decided: Map<Id, 'applied' | 'rejected'>;
  /** What the office has written, by 'entity id': a name, or the rep of a route. */
  readonly office: Map<string, string>;
  readonly visits: Map<Id, Visit>;
  /** The facts of each outlet, in the order in which they were taken in, and the time of the latest. */
  readonly shelves: Map<string, { readonly facts: readonly Id[]; readonly at: string }>;
  /** How many facts of each rep were taken in. */
  readonly months: Map<string, number>;
  /** Which past this is: every restore begins another. */
  past: number;
  /** Kept for the judge alone: what phones have announced, however the product writes it down. */
  readonly heard: Set<Id>;
}

export const newServer = (): Server => ({
  epoch: 1,
  seq: 0,
  floor: 0,
  proj: 1,
  docs: new Map(),
  subs: [],
  log: new Map(),
  slots: new Map(),
  devices: new Map(),
  announced: new Set(),
  decided: new Map(),
  office: new Map(),
  visits: new Map(),
  shelves: new Map(),
  months: new Map(),
  past: 0,
  heard: new Set(),
});

/** What a backup holds. */
export const copyOf = (server: Server): Server => ({
  ...server,
  docs: new Map(server.docs),
  log: new Map(server.log),
  slots: new Map(server.slots),
  devices: new Map(server.devices),
  announced: new Set(server.announced),
  decided: new Map(server.decided),
  office: new Map(server.office),
  visits: new Map(server.visits),
  shelves: new Map(server.shelves),
  months: new Map(server.months),
  heard: new Set(server.heard),
});

export const logged = (server: Server, device: Id, dseq: number): Id | undefined =>
  server.slots.get(`${device} ${dseq}`);
