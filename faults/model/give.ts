import type { PullDoc, PullHead } from '../../protocol/pull.ts';
import { KEEP_DAYS, needsReset, scopeChange } from '../../server/sync/since.ts';
import { isHeld } from '../../server/sync/slots.ts';
import { dayAt } from './days.ts';
import { logged, type Doc, type Server } from './server.ts';
import { timeOf, type Given, type PullAsked, type World } from './world.ts';

const isIn = (doc: Doc, keepFrom: string): boolean => !doc.b || doc.b.day === '' || doc.b.day >= keepFrom;

/** What a person sees: the live documents of the scopes that are open for him. */
export function viewOf(server: Server, person: string, keepFrom: string): Doc[] {
  const open = new Set(server.subs.filter((sub) => sub.person === person && sub.to === null).map((sub) => sub.s));
  const view: Doc[] = [];
  for (const versions of server.docs.values())
    for (const doc of versions) if (doc.b && open.has(doc.s) && isIn(doc, keepFrom)) view.push(doc);
  return view;
}

/** Answers a pull from one moment. See server/sync/send.ts. */
export function give(world: World, { phone, ...asked }: PullAsked): Given {
  const { server } = world;
  const reset = needsReset(asked, server);
  const keepFrom = dayAt(world.now, -KEEP_DAYS);
  const own = server.subs.filter((sub) => sub.person === phone.person);
  const { drop, replace, kept } = scopeChange(own, reset ? server.seq : asked.cursor);
  const docs = reset
    ? linesOf(server, keepFrom, { whole: [...replace, ...kept], since: [], cursor: 0 })
    : linesOf(server, keepFrom, { whole: replace, since: kept, cursor: asked.cursor });
  const device = server.devices.get(asked.device);
  const head: PullHead = {
    from: asked.cursor,
    to: server.seq,
    epoch: server.epoch,
    proj: server.proj,
    reset,
    drop: reset || world.flaws.has('silent-loss') ? [] : [...drop],
    replace: reset ? [] : [...replace],
    n: docs.length,
    keepFrom,
    safeSeq: server.seq,
    last: device?.person === phone.person && isSamePast(world, asked) ? device.last : 0,
    digest: null,
    serverTime: timeOf(world),
  };
  return { head, docs, view: viewOf(server, phone.person, keepFrom), past: server.past };
}

/** See server/sync/last.ts. */
function isSamePast({ server, flaws }: World, { device, mark }: Pick<PullAsked, 'device' | 'mark'>): boolean {
  if (!mark || flaws.has('unmarked') || mark.dseq > server.devices.get(device)!.last) return true;
  return isHeld(mark.id, logged(server, device, mark.dseq), server.log.has(mark.id));
}

interface Wanted {
  readonly whole: readonly string[];
  readonly since: readonly string[];
  readonly cursor: number;
}

function linesOf(server: Server, keepFrom: string, { whole, since, cursor }: Wanted): PullDoc[] {
  const lines: PullDoc[] = [];
  for (const versions of server.docs.values()) {
    for (const doc of versions) {
      const isWanted = whole.includes(doc.s) ? doc.b !== null : doc.seq > cursor && since.includes(doc.s);
      if (isWanted && isIn(doc, keepFrom)) lines.push(lineOf(doc));
    }
  }
  return lines;
}

const lineOf = ({ e, id, s, rev, b }: Doc): PullDoc => (b ? { e, id, s, r: rev, b } : { e, id, s, r: rev, x: 1 });
