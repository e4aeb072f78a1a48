import type { Interval } from './server.ts';
import { copyOf } from './server.ts';
import { wentBack } from './note.ts';
import type { World } from './world.ts';

const BACKUPS_KEPT = 3;

export function backUp(world: World): void {
  world.backups = [...world.backups, { server: copyOf(world.server), at: world.now }].slice(-BACKUPS_KEPT);
}

/** The server goes back to a backup; what was under way ends, what is on the line stays there. */
export function restore(world: World, n: number, isNoticed: boolean): void {
  const backup = world.backups[(n - 1) % world.backups.length];
  if (!backup) return;
  const before = world.server;
  const server = copyOf(backup.server);
  world.branches.push({ from: server.past, seq: server.seq });
  server.past = world.branches.length;
  if (isNoticed) server.epoch = nextEpoch(world, server.epoch);
  else world.silent++;
  world.server = server;
  world.sequence = server.seq;
  world.open = [];
  wentBack(world, before, backup.at);
}

function nextEpoch(world: World, ofBackup: number): number {
  if (world.flaws.has('same-epoch')) return ofBackup;
  if (world.flaws.has('epoch-again')) return ofBackup + 1;
  return ++world.highestEpoch;
}

/** Tombstones, and scopes that were lost, are forgotten up to a number; phones that are older get the whole book. */
export function collect({ server, flaws }: World, except: number): void {
  const floor = Math.max(server.floor, server.seq - except);
  for (const [key, versions] of server.docs) {
    const left = versions.filter((doc) => doc.b !== null || doc.seq > floor);
    if (left.length === 0) server.docs.delete(key);
    else server.docs.set(key, left);
  }
  server.subs = server.subs.filter((sub: Interval) => sub.to === null || sub.to > floor);
  if (!flaws.has('no-floor')) server.floor = floor;
}
