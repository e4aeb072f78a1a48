import { Breach } from './breach.ts';
import type { Flaws } from './flaws.ts';
import { happen, answerOf } from './happen.ts';
import { heal } from './heal.ts';
import { openOffice } from './office.ts';
import type { Step } from './step.ts';
import { judgeAll } from './verdict.ts';
import { Watch } from './watch.ts';
import { newWorld } from './world.ts';

/** Lets a schedule happen, heals the world, and answers what was broken; null: all held. */
export function run(steps: readonly Step[], flaws: Flaws): Breach | null {
  const world = newWorld(flaws);
  openOffice(world);
  const watch = new Watch(world);
  try {
    for (const step of steps) {
      const taken = answerOf(world, step);
      happen(world, step);
      watch.after(step.kind, taken);
    }
    heal(world, watch);
    judgeAll(world);
    return null;
  } catch (error) {
    if (error instanceof Breach) return error;
    throw error;
  }
}
