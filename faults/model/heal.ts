import { must } from './breach.ts';
import { cacheOf } from './phone.ts';
import { syncRound } from './round.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

/** So many rounds of every phone must do, whatever has been. */
const ROUNDS_MAX = 6;

/** [I9] The line works, everybody is signed in, nothing is under way: within some rounds nothing changes any more. */
export function heal(world: World, watch: Watch): void {
  for (const open of world.open) open.commit();
  world.open = [];
  world.requests = [];
  world.answers = [];
  for (const phone of world.phones) phone.isSignedIn = true;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const before = stateOf(world);
    for (const phone of world.phones) {
      must('I9', syncRound(world, phone), () => `phone ${phone.number} sends for ever`);
      watch.after('sync', undefined);
    }
    if (stateOf(world).every((part, i) => part === before[i])) return;
  }
  must('I9', false, () => `after ${ROUNDS_MAX} rounds there is still something new`);
}

/** All that may not change any more. */
const stateOf = ({ server, phones }: World): unknown[] => [
  server.seq,
  server.log.size,
  ...phones.flatMap((phone) => {
    const { meta, docs } = cacheOf(phone);
    return [phone.work, meta.cursor, meta.epoch, docs];
  }),
];
