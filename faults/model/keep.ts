import type { Envelope } from '../../protocol/push.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import { instantOf } from '../../core/base/instant.ts';
import { dayAt } from './days.ts';
import { factOf, type ModelFact } from './fact.ts';
import { cacheOf, writeWork, type Phone } from './phone.ts';
import { nameOf, type World } from './world.ts';

/** Keeping a fact, as rep/log/log.ts does: the writes of which it consists. */
export function keeping(world: World, phone: Phone, fact: ModelFact): (() => void)[] {
  const id = nameOf(world, 'fact');
  const dseq = phone.work.nextDseq;
  const { cursor, epoch } = cacheOf(phone).meta;
  const envelope: Envelope = {
    id,
    dseq,
    kind: fact.kind,
    v: 1,
    at: instantOf(world.now + phone.skew),
    mono: null,
    base: cursor,
    baseEpoch: epoch,
    entity: fact.visit,
    fact: { ...fact },
  };
  const stored: StoredFact = { ...envelope, ack: null };
  const before = phone.work.facts.at(-1)?.id ?? null;
  const promise = (): void => {
    world.witness.kept.set(id, before);
    world.witness.held[phone.number - 1]!.add(id);
  };
  if (world.flaws.has('number-apart')) {
    return [
      () => writeWork(phone, { nextDseq: dseq + 1 }),
      () => {
        writeWork(phone, { facts: [...phone.work.facts, stored] });
        promise();
      },
    ];
  }
  return [
    () => {
      writeWork(phone, { facts: [...phone.work.facts, stored], nextDseq: dseq + 1 });
      promise();
    },
  ];
}

export const opening = (world: World, phone: Phone, outlet: string): ModelFact => ({
  kind: 'opened',
  visit: nameOf(world, 'visit'),
  outlet,
  day: dayAt(world.now + phone.skew),
});

/** Something more about the visit that was opened last on this phone; null before the first. */
export function adding(phone: Phone, kind: 'added' | 'poison'): ModelFact | null {
  const last = phone.work.facts.findLast((f) => f.kind === 'opened');
  return last ? { ...factOf(last), kind } : null;
}
