import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practices, aPractice } from '../../core/field-day/a-practice.ts';
import { bookOf } from '../../core/playbook/book-of.ts';
import { mayApply } from '../../core/playbook/change.ts';
import { changesOf } from '../../core/playbook/compare.ts';
import type { Playbook } from '../../core/playbook/playbook.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aTerritory, type Territory } from '../sync/field-day.ts';
import { bringIn } from './bring-in.ts';
import { readPlaybook } from './read.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** An organisation that carries the three goods and works by nothing yet but what ships. */
async function anOrganisation(): Promise<Territory> {
  const territory = await aTerritory(database.pool, randomUUID());
  await inTransaction(database.pool, territory.tenant, (tx) =>
    tx.rows(
      `insert into product (tenant, id, name, category, status, body)
       select $1, p->>'id', p->>'name', 'drinks', 'active', p from jsonb_array_elements($2::jsonb) as p`,
      tx.tenant,
      aPractice().products,
    ),
  );
  return territory;
}
const exported = ({ hands, tenant }: Territory): Promise<Playbook> =>
  inTransaction(database.pool, tenant, async (tx) => (await readPlaybook(tx, hands)).book);

/** Everything of a book, by the two who may bring it in. */
async function bringAllIn({ hands, tenant, office }: Territory, book: Playbook): Promise<number> {
  const { code, edition, zh } = book;
  let applied = 0;
  for (const role of ['office', 'admin'] as const)
    await inTransaction(database.pool, tenant, async (tx) => {
      const here = await readPlaybook(tx, hands);
      const changes = changesOf(here.book, book, here.products).filter((one) => mayApply(one.kind, role));
      if (changes.length === 0) return;
      const request = { book: { code, edition, zh }, goods: {}, changes };
      applied += (await bringIn(tx, hands, { ...office, role }, request)).applied;
    });
  return applied;
}

test('[PK2] [PK4] what any organisation exports is exported as it was by an empty one that brought it in, and once more changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(practices, async (practice) => {
      const [ours, theirs] = [await anOrganisation(), await anOrganisation()];
      const head = { code: 'X', edition: '1', zh: '手册', en: '', about: '', extent: 'part' } as const;
      await bringAllIn(ours, bookOf(practice, head));
      const out = await exported(ours);
      const { scripts, ...rest } = bookOf(practice, { ...out, extent: 'whole' });
      expect(out).toMatchObject(rest);
      expect(out.scripts).toEqual(expect.arrayContaining(scripts));
      await bringAllIn(theirs, out);
      expect({ ...(await exported(theirs)), code: out.code }).toEqual(out);
      expect(await bringAllIn(theirs, out)).toBe(0);
    }),
    { numRuns: 5 },
  );
});
