import { numbersOf, write, type Change } from './emit.ts';
import { timeOf, type World } from './world.ts';

export const isHeld = (world: World, locks: readonly string[]): boolean =>
  world.open.some((open) => open.locks.some((lock) => locks.includes(lock)));

/**
 * The last write of a transaction: numbers are taken from the clock, and stay hidden from everybody until the commit.
 * Answers how it is done at the commit; that answers the clock.
 */
export function toEmit(world: World, change: Change): () => number {
  const { server } = world;
  if (!world.flaws.has('plain-sequence')) {
    return () => {
      const first = server.seq;
      server.seq += numbersOf(change);
      write(server, change, first, timeOf(world));
      return server.seq;
    };
  }
  const first = Math.max(world.sequence, server.seq);
  world.sequence = first + numbersOf(change);
  return () => {
    write(server, change, first, timeOf(world));
    server.seq = Math.max(server.seq, first + numbersOf(change));
    return server.seq;
  };
}
