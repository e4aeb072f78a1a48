import { millisecondsOf } from '../../core/base/instant.ts';
import type { BookMeta, StoredDoc } from '../../rep/book/stored.ts';
import { broughtBy, goneBy, isLate, metaOf } from '../../rep/book/take-in.ts';
import { forgotten } from '../../rep/log/answers.ts';
import { releasable, stateOf } from '../../rep/log/states.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import { decisionsIn } from './decisions.ts';
import { factOf } from './fact.ts';
import { joined } from './hear-push.ts';
import { KEPT_MS } from './note.ts';
import { isTrueIn, NO_PAST } from './past.ts';
import { cacheOf, EMPTY_CACHE, writeCache, writeWork, type Cache, type Phone } from './phone.ts';
import { nameOf, type Given, type PullAsked, type World } from './world.ts';

/** The writes in which the phone takes an answer to a pull in: none when it is late. See rep/sync/pull.ts and loop.ts. */
export function hearPull(world: World, asked: PullAsked, given: Given): (() => void)[] {
  const { phone } = asked;
  const { flaws } = world;
  const isOld = isLate(cacheOf(phone).meta, asked) || phone.work.cacheName !== asked.cacheName;
  if (isOld && !flaws.has(given.head.reset ? 'takes-late-book' : 'takes-late-pull')) return [];
  const book = given.head.reset ? takeAnew(world, phone, given) : takeOn(world, phone, given);
  // What the server has forgotten is on its way again: until it is there nothing is let go of.
  const isSure = flaws.has('lets-go-early') || forgotten(phone.work.facts, given.head).length === 0;
  return [...book, () => sendAgain(world, asked, given), ...(isSure ? [() => letGo(world, phone)] : [])];
}

/** The book after an answer. */
function bookAfter(world: World, cache: Cache, { head, docs, past: to }: Given): Cache {
  const past = head.reset || isTrueIn(world, to, cache.past, cache.meta.cursor) ? to : NO_PAST;
  const gone = goneBy(cache.docs.values(), head, docs);
  const brought = broughtBy(docs);
  const meta = metaOf(head, world.flaws.has('edge-goes-back') ? EMPTY_CACHE.meta : cache.meta);
  if (gone.length === 0 && brought.length === 0) return { meta, docs: cache.docs, past };
  const after = new Map<string, StoredDoc>(cache.docs);
  for (const doc of gone) after.delete(keyOf(doc));
  for (const doc of brought) after.set(keyOf(doc), doc);
  return { meta, docs: after, past };
}

export const keyOf = (doc: { readonly e: string; readonly id: string }): string => `${doc.e} ${doc.id}`;

function takeOn(world: World, phone: Phone, given: Given): (() => void)[] {
  const name = phone.work.cacheName;
  const whole = (): void => writeCache(phone, name, bookAfter(world, cacheOf(phone, name), given));
  if (world.flaws.has('drop-takes-work')) return [whole, () => forgetOutlets(phone, given)];
  if (!world.flaws.has('cursor-first')) return [whole];
  return [
    () => writeCache(phone, name, { ...cacheOf(phone, name), meta: metaOf(given.head, cacheOf(phone, name).meta) }),
    whole,
  ];
}

function takeAnew(world: World, phone: Phone, given: Given): (() => void)[] {
  const before = phone.work.cacheName;
  const name = nameOf(world, 'book');
  if (world.flaws.has('half-book')) {
    const half = { ...given, docs: given.docs.slice(0, Math.floor(given.docs.length / 2)) };
    return [half, given].map((part) => () => writeCache(phone, before, bookAfter(world, EMPTY_CACHE, part)));
  }
  return [
    () => writeCache(phone, name, bookAfter(world, EMPTY_CACHE, given)),
    () => writeWork(phone, { cacheName: name }),
    () => phone.caches.delete(before),
  ];
}

function forgetOutlets(phone: Phone, { head }: Given): void {
  const lost = (outlet: string): boolean => head.drop.includes(`o:${outlet}`);
  const facts = phone.work.facts.filter((f) => f.ack !== null || !lost(factOf(f).outlet));
  if (facts.length < phone.work.facts.length) writeWork(phone, { facts });
}

function sendAgain(world: World, asked: PullAsked, { head }: Given): void {
  const { phone } = asked;
  if (phone.work.device !== asked.device || world.flaws.has('deaf-to-last')) return;
  const changed = forgotten(phone.work.facts, head);
  if (changed.length > 0) writeWork(phone, { facts: joined(phone.work.facts, changed) });
}

function letGo(world: World, phone: Phone): void {
  const { meta } = cacheOf(phone);
  const old = new Set(oldOnes(world, phone, meta).map((f) => f.id));
  if (old.size > 0) writeWork(phone, { facts: phone.work.facts.filter((f) => !old.has(f.id)) });
}

/** See rep/log/states.ts; and the flaws that facts can be let go of by. */
function oldOnes({ flaws, now }: World, phone: Phone, meta: BookMeta): readonly StoredFact[] {
  const { facts } = phone.work;
  if (!meta.asOf) return [];
  if (flaws.has('own-clock-lets-go')) {
    const isOld = (f: StoredFact): boolean => now + phone.skew - millisecondsOf(f.at) > KEPT_MS;
    return facts.filter((f) => stateOf(f, meta) === 'settled' && isOld(f));
  }
  const seen = facts.map((f): StoredFact => {
    if (!f.ack) return f;
    if (flaws.has('lets-go-of-set-aside')) return { ...f, ack: { ...f.ack, status: 'applied' } };
    return flaws.has('lets-go-of-other-past') ? { ...f, ack: { ...f.ack, epoch: meta.epoch } } : f;
  });
  return releasable(seen, meta, meta.safeSeq, meta.asOf, decisionsIn(cacheOf(phone)));
}
