import { randomUUID } from 'node:crypto';
import type { Id } from '../core/base/id.ts';
import { instantOf } from '../core/base/instant.ts';
import { emit } from '../server/postgres/book.ts';
import { launchPostgres } from '../server/postgres/launch/launch.ts';
import { migrate } from '../server/postgres/migrate.ts';
import { openPool, type Pool } from '../server/postgres/pool.ts';
import { inTransaction } from '../server/postgres/transaction.ts';
import { openSession } from '../server/session/sign-in.ts';
import { aTerritory, handsOn, Phone } from '../server/sync/field-day.ts';

export interface Rep {
  readonly phone: Phone;
  readonly outlets: readonly Id[];
  /** With which his phone asks. */
  readonly token: string;
}

/** Fills a folder with an organisation of so many reps, each signed in and with so many outlets of his own; `more` goes in last. */
export async function makeReps(
  folder: string,
  {
    reps,
    outlets,
    more,
  }: { reps: number; outlets: number; more?: (pool: Pool, made: readonly Rep[]) => Promise<void> },
): Promise<readonly Rep[]> {
  const postgres = await launchPostgres({ dataDir: folder });
  const pool = openPool(postgres.url);
  await migrate(pool);
  const field = await aTerritory(pool, 'bench', reps * outlets + 1);
  const hands = handsOn(pool, instantOf(Date.now()));
  const { tenant } = field;
  const made = await inTransaction(pool, tenant, async (tx) => {
    const each: Rep[] = [];
    for (let i = 0; i < reps; i++) {
      const session = { ...field.reps[0], person: randomUUID(), login: `bench${i}` };
      const { person, login } = session;
      const own = field.outlets.slice(i * outlets, (i + 1) * outlets).map((o) => o.id);
      await tx.rows(
        `insert into person (tenant, id, login, name, role) values ($1, $2, $3, $3, 'rep')`,
        tenant,
        person,
        login,
      );
      const scopes = ['t', `r:${person}`, ...own.map((id) => `o:${id}`)] as ('t' | `r:${string}` | `o:${string}`)[];
      await emit(tx, { docs: [], subs: scopes.map((s) => ({ person, s, sees: true })) });
      const phone = new Phone(field, session);
      const { token } = await openSession(tx, hands, { id: tenant, name: '' }, person, phone.device);
      each.push({ phone, outlets: own, token: token.text });
    }
    return each;
  });
  await more?.(pool, made);
  await pool.end();
  await postgres.stop();
  return made;
}
