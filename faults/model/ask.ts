import { nextBatch } from '../../rep/sync/batch.ts';
import type { Mark } from '../../protocol/push.ts';
import { markOf, stateOf } from '../../rep/log/states.ts';
import { cacheOf, type Phone } from './phone.ts';
import { BATCH, type PullAsked, type PushAsked, type World } from './world.ts';

/** What the phone sends next; null when all has been answered. */
export function pushOf(world: World, phone: Phone): PushAsked | null {
  const { facts, device, discarded } = phone.work;
  const { meta } = cacheOf(phone);
  const { batch, rest } = nextBatch(facts, meta, BATCH, discarded);
  if (batch.length === 0 && discarded.length === 0) return null;
  const asked: PushAsked = {
    to: 'push',
    phone,
    device,
    facts: batch,
    manifest: rest,
    discarded,
    ...markOn(world, phone),
  };
  if (!world.flaws.has('sends-by-clock')) return asked;
  const byClock = facts.filter((f) => stateOf(f, meta) === 'unsent').sort((a, b) => (a.at < b.at ? -1 : 1));
  return { ...asked, facts: byClock.slice(0, BATCH) };
}

export function pullOf(world: World, phone: Phone): PullAsked {
  const { device, cacheName } = phone.work;
  const { cursor, epoch, proj } = cacheOf(phone).meta;
  // See rep/sync/pull.ts: a phone that has no book names the projection number that it was built with.
  return { to: 'pull', phone, device, cacheName, cursor, epoch, proj: proj === 0 ? 1 : proj, ...markOn(world, phone) };
}

function markOn({ flaws }: World, phone: Phone): { readonly mark?: Mark } {
  const { epoch } = cacheOf(phone).meta;
  const { facts } = phone.work;
  const mark = markOf(flaws.has('marks-one-epoch') ? facts.filter((f) => f.ack?.epoch === epoch) : facts);
  return mark ? { mark } : {};
}
