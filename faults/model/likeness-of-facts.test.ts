import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fact } from '../../protocol/all-facts.ts';
import type { FactResult } from '../../protocol/push.ts';
import { agreed, anOrder, counted, opened, Phone } from '../../server/sync/field-day.ts';
import { modelOf, realServer, type Real } from './beside.ts';
import type { ModelFact } from './fact.ts';
import { newPhone } from './phone.ts';
import { give } from './give.ts';
import { beginPush } from './take.ts';

// The model says in its own words what server/sync/receive.ts says in SQL: here both are told the same, and must answer the same.
let real: Real;
beforeAll(async () => {
  real = await realServer();
}, 120_000);
afterAll(() => real.close());

const SEED = 7;
const pick = <T>(of: readonly T[], n: number): T => of[n % of.length]!;

interface Told {
  readonly id: string;
  readonly fact: Fact;
  readonly model: ModelFact;
}

const pushes = fc.array(
  fc.record({
    device: fc.nat(3),
    rep: fc.nat(9),
    from: fc.integer({ min: -4, max: 1 }),
    kinds: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
    skip: fc.nat(9),
    mark: fc.nat(9),
  }),
  { minLength: 100, maxLength: 100 },
);

test('[I3] [I4] the model takes facts in as the product does: what is new, what is known, what is out of turn, what is set aside', async () => {
  const world = await modelOf(real);
  const { reps } = real.field;
  const outlets = real.field.outlets.map((outlet) => outlet.id);
  const devices = [0, 1, 2, 3].map((n) => ({ id: randomUUID(), rep: n === 3 ? 1 : 0, told: [] as Told[], last: 0 }));
  const good: Told[] = [];
  const seen = new Set<string>();
  const known = new Set<string>();
  for (const { device: n, rep, from, kinds, skip, mark: which } of fc
    .sample(pushes, { seed: SEED, numRuns: 3 })
    .flat()) {
    const device = devices[n]!;
    // Now and then the other rep's session uses this device, or the facts of another device come under its name.
    const session = reps[rep === 0 ? 1 - device.rep : device.rep]!;
    const begin = Math.max(0, device.last + from);
    if (rep === 1) device.told.push(...pick(devices, n + 1).told.slice(-2));
    device.told.push(...kinds.map((kind) => told(kind, outlets, good)));
    const facts = device.told
      .slice(begin, begin + 12)
      .map((one, i) => ({ ...one, dseq: begin + i + 1 + (skip === 0 ? 1 : 0) }));
    const phone = Object.assign(new Phone(real.field, session), { device: device.id });
    phone.tell(...facts.map((one) => one.fact));
    phone.made.forEach((envelope, i) => Object.assign(envelope, { id: facts[i]!.id, dseq: facts[i]!.dseq }));
    // What it says of the fact before: the truth, nothing, or now and then what a copy of it would say.
    const before = device.told[begin - 1];
    const named = which === 9 ? pick(devices, n + 1).told.at(-1) : before;
    const mark = which > 0 && begin > 0 && named ? { dseq: begin, id: named.id } : null;
    phone.mark = mark;
    const pulled = await phone.pull();
    const given = give(world, {
      to: 'pull',
      phone: newPhone(1, session.person),
      device: device.id,
      cacheName: '',
      cursor: 0,
      epoch: 1,
      proj: 1,
      ...(mark ? { mark } : {}),
    });
    expect(given.head.last).toBe(pulled.head.last);
    if (device.last > 0 && pulled.head.last === 0) seen.add('nothing for certain');
    const said = await phone.push();
    const asked = {
      to: 'push' as const,
      phone: newPhone(1, session.person),
      device: device.id,
      manifest: [],
      discarded: [],
      ...(mark ? { mark } : {}),
      facts: phone.made.map((envelope, i) => ({ ...envelope, fact: { ...facts[i]!.model } })),
    };
    const answer = beginPush(world, asked)!.commit() as { pushed: typeof said };
    const plain = ({ last, error, results }: typeof said): unknown => ({ last, error, results: results.map(inShort) });
    expect(plain(answer.pushed)).toEqual(plain(said));
    if (said.error === 'fork' && session === reps[device.rep]) Object.assign(device, { id: randomUUID(), last: 0 });
    else if (said.error !== 'fork') device.last = said.last;
    for (const what of [said.error ?? 'no error', ...said.results.map((r) => r.code ?? r.status)]) seen.add(what);
    for (const { id } of said.results) seen.add(known.has(id) ? 'known' : 'new');
    for (const { id } of said.results) known.add(id);
    const applied = new Set(said.results.filter((r) => r.status === 'applied').map((r) => r.id));
    good.push(...facts.filter((one) => one.model.kind === 'opened' && applied.has(one.id) && session === reps[0]));
  }
  expect([...seen].sort()).toEqual(
    [
      'applied',
      'fork',
      'gap',
      'id-clash',
      'internal',
      'known',
      'new',
      'no error',
      'nothing for certain',
      'scope-lost',
      'target-gone',
    ].sort(),
  );
}, 300_000);

const inShort = ({ id, status, code }: FactResult): unknown => ({ id, status, code });

/** A visit that is opened; or something about one that was; or what the server stumbles over. */
function told(kind: number, outlets: readonly string[], good: readonly Told[]): Told {
  const before = good.at(-1 - (kind % 3));
  if (kind < 5 || !before) {
    const [visit, outlet] = [randomUUID(), kind === 9 ? randomUUID() : pick(outlets, kind)];
    return { id: randomUUID(), fact: opened(visit, outlet), model: { kind: 'opened', visit, outlet, day: '' } };
  }
  if (kind < 9) {
    const visit = kind === 8 ? randomUUID() : before.model.visit;
    const model = { ...before.model, kind: 'added' as const, visit };
    return { id: randomUUID(), fact: counted(visit, 'P1', kind), model };
  }
  const order = { ...anOrder('P1', 12), deliveryDay: '0000-01-01' as never };
  return { id: randomUUID(), fact: agreed(before.model.visit, order), model: { ...before.model, kind: 'poison' } };
}
