import type { World } from './world.ts';

/** Of a book that mixes two pasts, since nothing told the phone of the second. */
export const NO_PAST = -1;

/**
 * Is what was true in one past, up to a number of its clock, true in another one too: is it the same, or did the other
 * branch off from it after that number?
 */
export function isTrueIn(world: World, to: number, past: number, cursor: number): boolean {
  for (let at = to, limit = Infinity; ;) {
    if (at === past) return cursor <= limit;
    const branch = world.branches[at - 1];
    if (!branch) return false;
    at = branch.from;
    limit = Math.min(limit, branch.seq);
  }
}
