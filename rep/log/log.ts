import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Id } from '../../core/base/id.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf, FACT_VERSION } from '../../protocol/entity.ts';
import type { Mark } from '../../protocol/push.ts';
import { BOOT, newId, steady } from '../hands.ts';
import { openWorkName, readFacts, readFactsAfter, type StoredFact, type StoredPhoto } from '../work/database.ts';
import { openSpare, spareFacts, spareSelf } from '../work/spare.ts';
import { write, type GiveUp } from '../work/write.ts';
import { answered, forgotten, renumbered, type Answered } from './answers.ts';
import { currentDecisions, decidedOn } from './decisions.ts';
import { foldingOf } from './folding.ts';
import { markOf, type BookPosition } from './states.ts';

let facts: readonly StoredFact[] = [];
let position: BookPosition = { cursor: 0, epoch: 0 };
const listeners = new Set<() => void>();
// Another tab has written: it says so, and this one reads what is new.
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('paodian-log');
channel?.addEventListener('message', () => void readAgain());

function publish(next: readonly StoredFact[]): void {
  facts = next;
  spareFacts(next);
  for (const listener of listeners) listener();
}

/** Takes over what the work database holds. */
export function openLog(stored: readonly StoredFact[]): void {
  openSpare(openWorkName());
  publish(stored);
}

/** Where the book stands: new facts name it as what the rep knew when he made them. */
export function setPosition(next: BookPosition): void {
  position = next;
  for (const listener of listeners) listener();
}
export const bookPosition = (): BookPosition => position;

// What was read may be older than what this tab has kept meanwhile: joined by id, never replaced.
const join = (newer: readonly StoredFact[]): void => {
  const byId = new Map([...facts, ...newer].map((f) => [f.id, f]));
  publish([...byId.values()].sort((a, b) => a.dseq - b.dseq));
};

async function readAgain(): Promise<void> {
  join(await readFacts().catch(() => []));
}

/**
 * Keeps what happened. Resolves when it is on the disk, with its number of this device; only then may a screen say "saved".
 * `photo`: bytes that belong to the facts and are kept in the same transaction.
 */
export async function append(fact: Fact, ...more: Fact[]): Promise<void> {
  await appendWith(null, [fact, ...more]);
}

export async function appendWith(
  photo: StoredPhoto | null,
  told: readonly Fact[],
  giveUp?: readonly GiveUp[],
): Promise<void> {
  const ids = told.map(() => newId());
  const stored = await write(async (tx) => {
    const [self, known] = await Promise.all([
      tx.objectStore('self').get('self'),
      Promise.all(ids.map((id) => tx.objectStore('fact').get(id))),
    ]);
    if (!self) throw new Error('this phone belongs to nobody');
    // A connection that was cut had done it all the same.
    if (known[0]) return known as StoredFact[];
    const made = told.map((fact, i): StoredFact => ({
      id: ids[i]!,
      dseq: self.nextDseq + i,
      kind: fact.kind,
      v: FACT_VERSION,
      at: fact.at,
      mono: steady(),
      boot: BOOT,
      base: position.cursor,
      baseEpoch: position.epoch,
      entity: entityOf(fact),
      fact: fact as unknown as StoredFact['fact'],
      ack: null,
    }));
    await Promise.all([
      ...made.map((one) => tx.objectStore('fact').add(one)),
      tx.objectStore('self').put({ ...self, nextDseq: self.nextDseq + made.length }),
      ...(photo ? [tx.objectStore('photo').add(photo)] : []),
    ]);
    return made;
  }, giveUp);
  joined(stored);
}

/** The disk holds these too by now. */
export function joined(newer: readonly StoredFact[]): void {
  join(newer);
  channel?.postMessage('appended');
}

/** Writes down the server's answers; facts that the server has forgotten (a restored one) lose theirs. */
export const acknowledge = (answer: Answered): Promise<boolean> => replace(answered(facts, answer));

/** [G9] Before the book leaves the phone. */
export const keepDecisions = (): Promise<boolean> => replace(decidedOn(facts, currentDecisions()));

/** A pull says how far the server has come with this phone: what it has forgotten goes again. Answers whether that is any. */
export const sendAgain = (head: { readonly epoch: number; readonly last: number }): Promise<boolean> =>
  replace(forgotten(facts, head));

async function replace(changed: readonly StoredFact[]): Promise<boolean> {
  if (changed.length === 0) return false;
  const ids = changed.map((f) => f.id);
  const written = await write(async (tx) => {
    const store = tx.objectStore('fact');
    // Only the answer is ours to write: another tab may have numbered the fact anew meanwhile, or have let go of it.
    const here = await Promise.all(ids.map((id) => store.get(id)));
    const after = here.flatMap((f, i): StoredFact[] => (f ? [{ ...f, ack: changed[i]!.ack }] : []));
    await Promise.all(after.map((f) => store.put(f)));
    return after;
  });
  const byId = new Map<Id, StoredFact | null>([
    ...ids.map((id) => [id, null] as const),
    ...written.map((f) => [f.id, f] as const),
  ]);
  publish(facts.flatMap((f) => byId.get(f.id) ?? (byId.has(f.id) ? [] : f)));
  channel?.postMessage('answered');
  return true;
}

/**
 * Our numbers are spoilt (another phone has used them, or one of them is gone): a new name for this phone, all facts
 * numbered anew in their order and sent again.
 */
export async function fork(): Promise<void> {
  const renamed = await write(async (tx) => {
    const all = await tx.objectStore('fact').index('dseq').getAll();
    const self = await tx.objectStore('self').get('self');
    const anew = renumbered(all);
    const next = { ...self!, device: newId(), nextDseq: anew.length + 1 };
    await Promise.all([...anew.map((f) => tx.objectStore('fact').put(f)), tx.objectStore('self').put(next)]);
    return next;
  });
  spareSelf(renamed);
  publish(await readFacts());
  channel?.postMessage('forked');
}

/** What a request says of the last fact that was answered. */
export function markNow(): { readonly mark?: Mark } {
  const mark = markOf(facts);
  return mark ? { mark } : {};
}

/** Lets go of facts that are settled and old enough (see states.ts). Nothing else removes a fact. */
export async function release(old: readonly StoredFact[]): Promise<void> {
  if (old.length === 0) return;
  await write((tx) => Promise.all(old.map((f) => tx.objectStore('fact').delete(f.id))));
  factsGone(old.map((f) => f.id));
}

/** The disk does not hold these any more. */
export function factsGone(ids: readonly Id[]): void {
  const gone = new Set(ids);
  publish(facts.filter((f) => !gone.has(f.id)));
}

/** What other tabs and this one have kept up to now. */
export async function factsNow(): Promise<readonly StoredFact[]> {
  const known = new Set(facts.map((f) => f.dseq));
  let whole = (facts[0]?.dseq ?? 1) - 1;
  while (known.has(whole + 1)) whole++;
  const newer = await readFactsAfter(whole);
  if (newer.some((f) => !known.has(f.dseq))) join(newer);
  return facts;
}

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const currentFacts = (): readonly StoredFact[] => facts;

export const useFacts = (): readonly StoredFact[] => useSyncExternalStore(subscribe, currentFacts);

export const factOf = (stored: StoredFact): Fact => stored.fact as unknown as Fact;

/** A visit of this phone, as its facts tell it: what has been told is not told again. */
export function useVisit(id: Id): Visit {
  const all = useFacts();
  const [fold] = useState(() => foldingOf());
  return useMemo(() => fold(id, all), [fold, all, id]);
}
