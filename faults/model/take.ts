import type { Envelope, FactResult, PushAnswer } from '../../protocol/push.ts';
import { slotsOf, type Logged, type Slots } from '../../server/sync/slots.ts';
import { factOf } from './fact.ts';
import { Ledger, type Verdict } from './judge.ts';
import { logged, type LogRow, type Server } from './server.ts';
import { isHeld, toEmit } from './transaction.ts';
import { timeOf, type Open, type PushAsked, type World } from './world.ts';

/** Begins to take a push in; null: somebody holds what it needs, and it waits. See server/sync/receive.ts. */
export function beginPush(world: World, asked: PushAsked): Open | null {
  const { server, flaws } = world;
  const { device, facts } = asked;
  const person = asked.phone.person;
  const outlets = facts.map((f) => factOf(f).outlet);
  const month = flaws.has('unlocked-month') ? [] : [`month ${person}`];
  const locks = [device, ...outlets, ...month];
  if (isHeld(world, locks)) return null;
  const answer = { epoch: server.epoch, serverTime: timeOf(world) };
  const known = server.devices.get(device);
  if (known && known.person !== person)
    return { locks, commit: () => ({ asked, pushed: { ...answer, last: 0, error: 'fork', results: [] } }) };
  const slots = slotsIn(world, asked, known?.last ?? 0);
  const ledger = new Ledger(world, person);
  const verdicts = judged(world, ledger, slots.fresh);
  const emit = toEmit(world, { docs: ledger.docs(), subs: [] });
  const before = server.seq;
  if (flaws.has('mark-of-push')) server.devices.set(device, { person, last: slots.last });
  const commit = (): ReturnType<Open['commit']> => {
    if (!verdicts) return null;
    const isKnown = slots.fresh.some((f) => server.log.has(f.id));
    if (isKnown && !flaws.has('known-by-device')) return null;
    server.devices.set(device, { person, last: slots.last });
    announce(world, asked);
    if (flaws.has('counts-repeats')) ledger.taken += slots.repeats.length;
    ledger.keep();
    const seq = emit();
    const results = slots.fresh.map((f, i): FactResult => ({
      id: f.id,
      ...verdicts[i]!,
      seq: flaws.has('early-number') ? before : seq,
    }));
    slots.fresh.forEach((f, i) => keepRow(world, f, { device, person, result: results[i]! }));
    const pushed: PushAnswer = {
      ...answer,
      last: slots.last,
      error: slots.error,
      results: [...slots.repeats, ...results],
    };
    return { asked, pushed };
  };
  return { locks, commit };
}

function slotsIn({ server, flaws }: World, { device, facts, mark }: PushAsked, last: number): Slots<Envelope> {
  if (flaws.has('known-by-number')) return slotsByNumber(facts, last);
  const of = (id: string | undefined): Logged[] => {
    const row = id === undefined ? undefined : server.log.get(id);
    if (!row || (flaws.has('known-by-device') && row.device !== device)) return [];
    return [{ device: row.device, dseq: row.dseq, result: row.result }];
  };
  const before = flaws.has('unmarked') ? undefined : mark;
  const rows = (before ? [before, ...facts] : facts).flatMap((f) => [
    ...of(f.id),
    ...of(logged(server, device, f.dseq)),
  ]);
  const isOver = flaws.has('takes-over-gaps') && facts.length > 0 && facts[0]!.dseq > last;
  return slotsOf(device, isOver ? facts[0]!.dseq - 1 : last, facts, rows, before);
}

function slotsByNumber(facts: readonly Envelope[], last: number): Slots<Envelope> {
  const fresh = facts.filter((f) => f.dseq > last);
  const repeats = facts.filter((f) => f.dseq <= last);
  return {
    fresh,
    repeats: repeats.map(({ id }): FactResult => ({ id, status: 'applied', code: null, seq: 0 })),
    last: fresh.at(-1)?.dseq ?? last,
    error: null,
  };
}

/** What becomes of each fact; null when the whole push fails. */
function judged(world: World, ledger: Ledger, fresh: readonly Envelope[]): Verdict[] | null {
  const verdicts: Verdict[] = [];
  for (const fact of fresh) {
    try {
      verdicts.push(ledger.take(fact));
    } catch {
      if (world.flaws.has('one-stops-all')) return null;
      verdicts.push({ status: 'quarantined', code: 'internal' });
    }
  }
  return verdicts;
}

function announce({ server, flaws }: World, asked: PushAsked): void {
  for (const id of asked.manifest) {
    server.heard.add(id);
    if (!flaws.has('announces-nothing')) server.announced.add(id);
  }
}

function keepRow(world: World, fact: Envelope, of: Pick<LogRow, 'device' | 'person' | 'result'>): void {
  const { server, flaws, witness } = world;
  if (!witness.received.has(fact.id)) witness.received.set(fact.id, world.now);
  if (flaws.has('refuses') && of.result.status === 'quarantined') return;
  writeRow(server, { ...of, dseq: fact.dseq, fact, turn: ++world.count });
}

function writeRow(server: Server, row: LogRow): void {
  server.log.set(row.result.id, row);
  server.slots.set(`${row.device} ${row.dseq}`, row.result.id);
}
