import { hearPull } from './hear-pull.ts';
import { hearPush, meaningTo } from './hear-push.ts';
import { give } from './give.ts';
import { pullOf, pushOf } from './ask.ts';
import type { Phone } from './phone.ts';
import { beginPush } from './take.ts';
import type { World } from './world.ts';

/** More pushes than any phone of a schedule can need. */
const PUSHES_MAX = 200;

/** One round on a line that works, as rep/sync/loop.ts does it: facts, then the book. Answers whether it ended. */
export function syncRound(world: World, phone: Phone): boolean {
  if (!phone.isSignedIn) return true;
  const first = pushAll(world, phone);
  if (first === 'for-ever') return false;
  if (first === 'pull-first') {
    pullOnce(world, phone);
    if (pushAll(world, phone) === 'for-ever') return false;
  }
  pullOnce(world, phone);
  return true;
}

/** See rep/sync/push.ts. */
function pushAll(world: World, phone: Phone): 'done' | 'pull-first' | 'for-ever' {
  for (let i = 0; i < PUSHES_MAX; i++) {
    const asked = pushOf(world, phone);
    if (!asked) return 'done';
    const answer = beginPush(world, asked)?.commit();
    // Somebody holds what it needs, or it failed as a whole: tried again in the next round.
    if (!answer || !('pushed' in answer)) return 'done';
    const meaning = meaningTo(world, asked, answer.pushed);
    for (const write of hearPush(world, asked, answer.pushed)) write();
    if (meaning === 'pull-first') return 'pull-first';
    if (meaning === 'answered' && answer.pushed.results.length === 0) return 'done';
  }
  return 'for-ever';
}

export function pullOnce(world: World, phone: Phone): void {
  const asked = pullOf(world, phone);
  for (const write of hearPull(world, asked, give(world, asked))) write();
}
