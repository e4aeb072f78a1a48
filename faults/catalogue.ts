import type { Fault } from './kit/fault.ts';
import { killInPush } from './server/f01-kill-in-push.ts';

/** Every test of the catalogue that there is, in the order of its numbers. */
export const CATALOGUE: readonly Fault[] = [killInPush];
