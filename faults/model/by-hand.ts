import { stateOf } from '../../rep/log/states.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import { lostStorage } from './note.ts';
import { cacheOf, writeWork, type Phone } from './phone.ts';
import type { World } from './world.ts';

const unsentOn = (phone: Phone): StoredFact[] =>
  phone.work.facts.filter((f) => stateOf(f, cacheOf(phone).meta) === 'unsent');

/** The rep throws away what has not been sent: it stays announced. See rep/log/discard.ts. */
export function throwAway(world: World, phone: Phone): void {
  const ids = unsentOn(phone).map((f) => f.id);
  if (ids.length === 0) return;
  const gone = new Set(ids);
  lostStorage(world, phone, () => {
    const facts = phone.work.facts.filter((f) => !gone.has(f.id));
    const discarded = world.flaws.has('throws-away-unsaid') ? [] : [...phone.work.discarded, ...ids];
    writeWork(phone, { facts, discarded });
  });
  for (const id of [...phone.work.discarded, ...ids]) world.witness.thrown.set(id, phone.number);
}

/** Unsent work of one phone of a rep comes into the other, under that one's numbers. See rep/log/take-parcel.ts. */
export function takeFile(world: World, from: Phone, to: Phone): void {
  if (from === to || from.person !== to.person) return;
  const known = new Set(to.work.facts.map((f) => f.id));
  const fresh = unsentOn(from).filter((f) => !known.has(f.id));
  if (fresh.length === 0) return;
  world.isFileTaken = true;
  const { nextDseq } = to.work;
  const taken = fresh.map((f, i): StoredFact => ({ ...f, dseq: nextDseq + i, ack: null }));
  writeWork(to, { facts: [...to.work.facts, ...taken], nextDseq: nextDseq + taken.length });
  for (const { id } of taken) world.witness.held[to.number - 1]!.add(id);
}
