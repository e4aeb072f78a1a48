import { setTimeout as pause } from 'node:timers/promises';
import { NeedsLogin, Offline, ServerRefused } from '../../rep/sync/api.ts';
import { aVisit, type Field } from './field.ts';
import type { SimplePhone } from './phone.ts';

/** So much waits at most: a server that is away for long is not the question of most tests. */
const BACKLOG = 60;

/** Phones that work and send, whatever the line says. */
export interface Busy {
  /** No new work from now on; resolves when nothing waits, with the seconds that it took. Rejects when that is too long. */
  finish(seconds?: number): Promise<number>;
  /** Stops at once; for a test that has failed. */
  giveUp(): Promise<void>;
}

/** What line and server may do to a phone; anything else is a mistake of ours. */
export function orBug(error: unknown): false {
  const isOfTheLine = error instanceof Offline || error instanceof NeedsLogin || error instanceof ServerRefused;
  if (!isOfTheLine) throw error;
  return false;
}

export function keepBusy(
  field: Field,
  phones: readonly SimplePhone[],
  { backlog = BACKLOG, rest = 40 }: { backlog?: number; rest?: number } = {},
): Busy {
  let isOver = false;
  let isGivenUp = false;
  const work = async (phone: SimplePhone): Promise<void> => {
    while (!isGivenUp && !(isOver && phone.waiting === 0)) {
      if (!isOver && phone.waiting < backlog) phone.tell(...aVisit(field, phone));
      const isWell = await phone.sync().then(
        () => true,
        (error: unknown) => orBug(error),
      );
      await pause(field.chance.between(5, rest) * (isWell ? 1 : 5));
    }
  };
  const all = Promise.all(phones.map(work));
  all.catch(() => {});
  return {
    finish: async (seconds = 60) => {
      isOver = true;
      const from = performance.now();
      const late = new AbortController();
      const tooLong = pause(seconds * 1000, undefined, { signal: late.signal }).then(() => {
        const stuck = phones.filter((p) => p.waiting > 0).map((p) => `${p.waiting} (${[...p.ends].join(' ')})`);
        throw new Error(`after ${seconds} s still waits: ${stuck.join('; ')}`);
      });
      await Promise.race([all, tooLong]).finally(() => late.abort());
      return (performance.now() - from) / 1000;
    },
    giveUp: async () => {
      isGivenUp = true;
      await all.catch(() => {});
    },
  };
}
