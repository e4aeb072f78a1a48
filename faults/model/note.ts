import type { Id } from '../../core/base/id.ts';
import { DAY_MS } from './days.ts';
import type { Phone } from './phone.ts';
import type { Server } from './server.ts';
import type { World } from './world.ts';

/** How long a phone keeps what was answered, and so how old a backup may be that loses nothing. */
export const KEPT_MS = 14 * DAY_MS;

const isHeldSomewhere = ({ witness }: World, id: Id): boolean => witness.held.some((held) => held.has(id));

/** Notes what a phone's storage takes with it: nobody can be blamed for a fact that had not reached the server. */
export function lostStorage(world: World, phone: Phone, happens: () => void): void {
  const { witness, server } = world;
  const before = witness.held[phone.number - 1]!;
  happens();
  const after = new Set(phone.work.facts.map((f) => f.id));
  witness.held[phone.number - 1] = after;
  for (const [id, on] of witness.thrown) if (on === phone.number) witness.thrown.delete(id);
  for (const id of before) {
    if (after.has(id) || isHeldSomewhere(world, id)) continue;
    if (server.log.has(id)) witness.strayed.add(id);
    else witness.excused.add(id);
  }
  witness.isShaken = true;
}

/** Notes what a restored server takes with it: what is on no phone any more, if that is nobody's fault. */
export function wentBack(world: World, before: Server, backupAt: number): void {
  const { witness, server } = world;
  // Whatever is in either of two pasts that lie so far apart can be lost by going from one to the other.
  if (world.now - backupAt > KEPT_MS)
    for (const id of [...before.log.keys(), ...server.log.keys()]) witness.outlived.add(id);
  for (const id of before.log.keys()) {
    const isGone = witness.outlived.has(id) || witness.strayed.has(id);
    if (isGone && !server.log.has(id) && !isHeldSomewhere(world, id)) witness.excused.add(id);
  }
  witness.isShaken = true;
}

/** Notes that a phone has let go of a fact. */
export function letGo({ witness, server }: World, phone: Phone, id: Id): void {
  witness.held[phone.number - 1]!.delete(id);
  if (!server.log.has(id) && witness.outlived.has(id)) witness.excused.add(id);
}
