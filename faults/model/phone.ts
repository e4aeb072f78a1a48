import type { Id } from '../../core/base/id.ts';
import type { BookMeta, StoredDoc } from '../../rep/book/stored.ts';
import type { StoredFact } from '../../rep/work/database.ts';

/** The strict database: who this phone is, and its facts. A value that is replaced by each transaction. */
export interface Work {
  readonly device: Id;
  readonly nextDseq: number;
  readonly facts: readonly StoredFact[];
  readonly cacheName: string;
  /** What the rep threw away unsent, until the server has been told. */
  readonly discarded: readonly Id[];
}

/** The other database: the book. */
export interface Cache {
  readonly meta: BookMeta;
  readonly docs: ReadonlyMap<string, StoredDoc>;
  /** For the judge: of which past of the server it is. */
  readonly past: number;
}

export interface Phone {
  readonly number: number;
  readonly person: string;
  work: Work;
  /** Its last states, newest last: what a power cut could bring back. */
  readonly workBefore: Work[];
  readonly caches: Map<string, { now: Cache; readonly before: Cache[] }>;
  /** Milliseconds by which its clock is wrong. */
  skew: number;
  /** Does the server know its token? */
  isSignedIn: boolean;
}

const LOSABLE = 3;
const EMPTY_META: BookMeta = { key: 'meta', cursor: 0, epoch: 0, proj: 0, keepFrom: '', safeSeq: 0, asOf: null };
export const EMPTY_CACHE: Cache = { meta: EMPTY_META, docs: new Map(), past: 0 };

export const emptyWork = (device: Id): Work => ({
  device,
  nextDseq: 1,
  facts: [],
  cacheName: `book of ${device}`,
  discarded: [],
});

export const newPhone = (number: number, person: string): Phone => ({
  number,
  person,
  work: emptyWork(`device${number}`),
  workBefore: [],
  caches: new Map(),
  skew: 0,
  isSignedIn: true,
});

/** The book of a name; one that is not there is made, and is empty. */
export const cacheOf = (phone: Phone, name: string = phone.work.cacheName): Cache =>
  phone.caches.get(name)?.now ?? EMPTY_CACHE;

/** One strict transaction. */
export function writeWork(phone: Phone, change: Partial<Work>): void {
  phone.workBefore.push(phone.work);
  if (phone.workBefore.length > LOSABLE) phone.workBefore.shift();
  phone.work = { ...phone.work, ...change };
}

/** One transaction on a book. */
export function writeCache(phone: Phone, name: string, cache: Cache): void {
  const before = phone.caches.get(name);
  if (!before) {
    phone.caches.set(name, { now: cache, before: [EMPTY_CACHE] });
    return;
  }
  before.before.push(before.now);
  if (before.before.length > LOSABLE) before.before.shift();
  before.now = cache;
}

/** The last writes of work are gone, as after a power cut on a disk that lied. */
export function loseWork(phone: Phone, writes: number): void {
  for (let i = 0; i < writes && phone.workBefore.length > 0; i++) phone.work = phone.workBefore.pop()!;
}

export function loseBook(phone: Phone, writes: number): void {
  const book = phone.caches.get(phone.work.cacheName);
  for (let i = 0; book && i < writes && book.before.length > 0; i++) book.now = book.before.pop()!;
}
