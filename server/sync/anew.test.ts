import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyVisitFacts } from '../../core/field-day/random-facts.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aTerritory, Phone, type Territory } from './field-day.ts';

let database: FreshDatabase;
let stepwise: Territory;
let anew: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  [stepwise, anew] = [await aTerritory(database.pool, 'stepwise'), await aTerritory(database.pool, 'anew')];
});
afterAll(() => database.close());

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const SHOP = aFact['visit-opened']().outlet;

/** The same facts for a territory: its own shop, and ids of this run alone. */
function factsFor(field: Territory, facts: readonly Fact[], run: number): Fact[] {
  const text = JSON.stringify(facts).replaceAll(UUID, (id) => {
    if (id === SHOP) return field.outlets[0]!.id;
    const hash = createHash('sha256').update(`${run} ${id}`).digest('hex');
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  });
  return JSON.parse(text) as Fact[];
}

/** Every document that is there, with the territory's people and shops by what they are. */
async function docsOf(field: Territory): Promise<string[]> {
  const rows = await inTransaction(database.pool, field.tenant, (tx) =>
    tx.rows<object>('select e, id, s, b from sync_doc where tenant = $1 and not is_deleted', field.tenant),
  );
  const names = new Map([
    [field.tenant, 'tenant'],
    ...field.reps.map(({ person }, i) => [person, `rep ${i}`] as const),
    ...field.outlets.map(({ id }, i) => [id, `outlet ${i}`] as const),
  ]);
  return rows.map((row) => JSON.stringify(row).replaceAll(UUID, (id) => names.get(id) ?? id)).sort();
}

test('[S21] documents that grew with each push are those made at once from all the facts', async () => {
  const runs = fc.sample(anyVisitFacts, { numRuns: 60, seed: 21 });
  const kinds = new Set<string>();
  for (const [run, more] of runs.entries()) {
    const facts: Fact[] = [aFact['visit-opened'](), ...more];
    const [slow, quick] = [new Phone(stepwise, stepwise.reps[0]), new Phone(anew, anew.reps[0])];
    for (const fact of factsFor(stepwise, facts, run)) {
      slow.tell(fact);
      await slow.push(slow.made.slice(-1));
    }
    quick.tell(...factsFor(anew, facts, run));
    await quick.push();
    const [grown, made] = [await docsOf(stepwise), await docsOf(anew)];
    expect(grown, `run ${run}`).toEqual(made);
    for (const doc of made) kinds.add((JSON.parse(doc) as { e: string }).e);
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['visit', 'history', 'commitment']));
});
