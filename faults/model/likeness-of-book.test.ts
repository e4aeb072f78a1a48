import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emit } from '../../server/postgres/book.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { Phone } from '../../server/sync/field-day.ts';
import { modelOf, realServer, type Real } from './beside.ts';
import { write, numbersOf, type Change, type DocChange, type SubChange } from './emit.ts';
import { give } from './give.ts';
import { newPhone } from './phone.ts';
import { timeOf, type World } from './world.ts';

// The model says in its own words what server/postgres/book.ts and server/sync/view.ts say in SQL: here both do the same, and
// must answer the same.
let real: Real;
beforeAll(async () => {
  real = await realServer();
}, 120_000);
afterAll(() => real.close());

const SEED = 7;
const pick = <T>(of: readonly T[], n: number): T => of[n % of.length]!;

type RealChange = Parameters<typeof emit>[1];

async function emitBoth(world: World, change: Change): Promise<void> {
  const { server } = world;
  const first = server.seq;
  server.seq += numbersOf(change);
  write(server, change, first, timeOf(world));
  const { pool, field } = real;
  const seq = await inTransaction(pool, field.tenant, (tx) => emit(tx, change as unknown as RealChange));
  // The product takes a number for each document once, and so does the model.
  expect(server.seq).toBe(seq);
}

/** What both answer to a phone at a cursor, made comparable: bodies of what this test has written, and all the rest by name. */
async function pullBoth(world: World, rep: number, cursor: number): Promise<string[]> {
  const session = real.field.reps[rep]!;
  const phone = new Phone(real.field, session);
  const said = await Object.assign(phone, { cursor, epoch: world.server.epoch }).pull();
  const asked = { device: phone.device, cacheName: '', cursor, epoch: world.server.epoch, proj: world.server.proj };
  const given = give(world, { to: 'pull', phone: newPhone(1, session.person), ...asked });
  const lines = (docs: typeof said.docs | typeof given.docs): string[] =>
    docs.map(({ e, id, s, r, b, x }) => JSON.stringify([e, id, s, r, x ?? 0, ours(e) ? textOf(b) : ''])).sort();
  const head = ({ from, to, reset, drop, replace, n, keepFrom, last }: typeof said.head): unknown => [
    { from, to, reset, n, keepFrom, last },
    drop.toSorted(),
    replace.toSorted(),
  ];
  expect([head(given.head), lines(given.docs)]).toEqual([head(said.head), lines(said.docs)]);
  const { reset, drop, replace } = said.head;
  return [
    reset ? 'reset' : 'no reset',
    ...(drop.length > 0 ? ['drop'] : []),
    ...(replace.length > 0 ? ['replace'] : []),
    ...said.docs.map((doc) => (doc.x ? 'tombstone' : 'document')),
  ];
}

const ours = (e: string): boolean => e === 'focus' || e === 'visit';
const textOf = (b: unknown): string => (b as { text: string } | undefined)?.text ?? '';

const aDoc = fc.record({ e: fc.nat(1), id: fc.nat(3), s: fc.nat(5), day: fc.nat(2), text: fc.nat(3) });
const aSub = fc.record({ person: fc.nat(1), s: fc.nat(5), sees: fc.boolean() });
const changes = fc.array(
  fc.record({ docs: fc.array(aDoc, { maxLength: 3 }), subs: fc.array(aSub, { maxLength: 2 }), floor: fc.nat(9) }),
  { minLength: 60, maxLength: 60 },
);

test('[I1] [I5] the book of the model is numbered, moved, dropped and told as that of the product', async () => {
  const world = await modelOf(real);
  const { reps, outlets, tenant } = real.field;
  const scopes = ['t', ...reps.map((rep) => `r:${rep.person}`), ...outlets.map((outlet) => `o:${outlet.id}`)];
  const days = ['2026-09-23', '2026-09-24', '2026-11-25'];
  const cursors = [0, world.server.seq];
  const seen = new Set<string>();
  for (const change of fc.sample(changes, { seed: SEED, numRuns: 2 }).flat()) {
    const docs = change.docs.map(({ e, id, s, day, text }): DocChange => {
      const b = text === 0 ? null : { day: e === 1 ? pick(days, day) : '', text: `${text}` };
      return { e: e === 1 ? 'visit' : 'focus', id: `d${id}`, s: pick(scopes, s), b };
    });
    const subs = change.subs
      .map(({ person, s, sees }): SubChange => ({ person: reps[person]!.person, s: pick(scopes, s), sees }))
      .filter((sub, i, all) => all.findIndex((one) => one.s === sub.s && one.person === sub.person) === i);
    await emitBoth(world, { docs, subs });
    cursors.push(world.server.seq);
    if (change.floor === 0) {
      world.server.floor = pick(cursors, cursors.length - 3);
      await inTransaction(real.pool, tenant, (tx) =>
        tx.rows('update sync_clock set floor = $2 where tenant = $1', tenant, world.server.floor),
      );
    }
    for (const cursor of [0, cursors.at(-1)! + 1, pick(cursors, cursors.length - 2), pick(cursors, cursors.length - 5)])
      for (const rep of [0, 1]) for (const what of await pullBoth(world, rep, cursor)) seen.add(what);
  }
  expect([...seen].sort()).toEqual(['document', 'drop', 'no reset', 'replace', 'reset', 'tombstone']);
}, 300_000);
