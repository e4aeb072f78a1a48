import type { StoredFact } from '../../rep/work/database.ts';
import { stateOf } from '../../rep/log/states.ts';
import { must } from './breach.ts';
import { decisionsIn } from './decisions.ts';
import { keyOf } from './hear-pull.ts';
import { KEPT_MS, letGo } from './note.ts';
import { cacheOf, type Cache, type Phone, type Work } from './phone.ts';
import type { StepKind } from './step.ts';
import type { Answer, Given, World } from './world.ts';

/** A phone as it was before a step. */
interface Seen {
  readonly work: Work;
  readonly cache: Cache;
}

const STORAGE: readonly StepKind[] = ['rollWork', 'rollBook', 'evict', 'copy', 'throwAway'];

/** Looks at every phone after every step, and at nothing that has not changed. */
export class Watch {
  readonly #world: World;
  #seen: readonly Seen[];

  constructor(world: World) {
    this.#world = world;
    this.#seen = this.#look();
  }

  #look(): Seen[] {
    return this.#world.phones.map((phone) => ({ work: phone.work, cache: cacheOf(phone) }));
  }

  /** `taken`: the answer that came in this step, if any. */
  after(kind: StepKind, taken: Answer | undefined): void {
    const now = this.#look();
    this.#world.phones.forEach((phone, i) => {
      const [before, after] = [this.#seen[i]!, now[i]!];
      const isOtherBook = before.cache !== after.cache;
      if (before.work === after.work && !isOtherBook) return;
      ownWorkIsKept(this.#world, phone, before.work);
      ownWorkIsShown(this.#world, phone);
      if (STORAGE.includes(kind)) return;
      nameIsKept(this.#world, before.work, after.work);
      if (!isOtherBook) return;
      bookGoesOn(this.#world, before, after);
      if (taken && 'given' in taken && taken.asked.phone === phone) bookIsWhole(this.#world, after.cache, taken.given);
    });
    this.#seen = now;
  }
}

/** [I6] What was said to be saved is on the phone, unless its time to go has come. */
function ownWorkIsKept(world: World, phone: Phone, before: Work): void {
  const { witness, now } = world;
  const held = witness.held[phone.number - 1]!;
  const here = new Set(phone.work.facts.map((f) => f.id));
  for (const id of held) {
    if (here.has(id)) continue;
    const received = witness.received.get(id);
    must('I6', received !== undefined && now - received > KEPT_MS, () => `${id} has gone from phone ${phone.number}`);
    const fact = before.facts.find((f) => f.id === id);
    if (fact) mayGo(world, phone, fact);
    letGo(world, phone, id);
  }
}

/** [I6] It is in the book, and no person has to look at it. */
function mayGo(world: World, phone: Phone, fact: StoredFact): void {
  const cache = cacheOf(phone);
  const standing =
    fact.ack?.status === 'quarantined' ? (decisionsIn(cache).get(fact.id)?.status ?? 'waits') : 'applied';
  must('I6', standing !== 'waits', () => `${fact.id} waits for a person and has gone from phone ${phone.number}`);
  const isThere = world.silent > 0 || standing === 'rejected' || isShown(fact, cache);
  must('I6', isThere, () => `${fact.id} has gone from phone ${phone.number} and is not in its book`);
}

const isShown = (fact: StoredFact, { docs, meta }: Cache): boolean => {
  const visit = docs.get(`visit ${fact.entity}`);
  if (visit) return (visit.b as { text: string }).text.split(' ').includes(fact.id);
  return (fact.fact as { day: string }).day < meta.keepFrom;
};

/** [I6] What counts as settled is in the book. After a silent restore a phone may believe so until its next pull. */
function ownWorkIsShown(world: World, phone: Phone): void {
  if (world.silent > 0) return;
  const cache = cacheOf(phone);
  for (const fact of phone.work.facts) {
    if (fact.ack?.status !== 'applied' || stateOf(fact, cache.meta) !== 'settled') continue;
    must(
      'I6',
      isShown(fact, cache),
      () => `${fact.id} counts as settled and is not in the book of phone ${phone.number}`,
    );
  }
}

/** [I16] */
function nameIsKept({ witness }: World, before: Work, after: Work): void {
  must('I16', before.device === after.device || witness.isShaken, () => `${before.device} has become ${after.device}`);
}

/** [I8] */
function bookGoesOn({ silent }: World, before: Seen, after: Seen): void {
  if (silent > 0) return;
  const [from, to] = [before.cache, after.cache];
  const isOn = to.meta.epoch > from.meta.epoch || to.meta.cursor >= from.meta.cursor;
  const where = ({ meta }: Cache): string => `${meta.epoch}/${meta.cursor}`;
  must('I8', to.meta.epoch >= from.meta.epoch && isOn, () => `the book went from ${where(from)} to ${where(to)}`);
  // In a new book revisions may begin anew: of what was deleted and cleared away nothing is known any more.
  if (before.work.cacheName !== after.work.cacheName) return;
  for (const [key, doc] of to.docs) {
    const old = from.docs.get(key);
    must('I8', !old || old.s !== doc.s || old.r <= doc.r, () => `${key} went back from revision ${old!.r} to ${doc.r}`);
  }
}

/** [I5] */
function bookIsWhole({ silent }: World, { docs, meta }: Cache, { head, view }: Given): void {
  if (meta.cursor !== head.to || meta.epoch !== head.epoch || (silent > 0 && !head.reset)) return;
  // An answer that was a day on its way does not bring back what has fallen out since.
  const wanted = view.filter(({ b }) => b!.day === '' || b!.day >= meta.keepFrom);
  const isSame = docs.size === wanted.length && wanted.every((doc) => docs.get(keyOf(doc))?.r === doc.rev);
  must('I5', isSame, () => `after a pull to ${head.to} the book is not what the server has`);
}
