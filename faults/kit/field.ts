import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Id } from '../../core/base/id.ts';
import { fen } from '../../core/base/money.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { launchPostgres, type Launched } from '../../server/postgres/launch/launch.ts';
import { migrate } from '../../server/postgres/migrate.ts';
import { openPool, type Pool } from '../../server/postgres/pool.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { hashPassword } from '../../server/session/password.ts';
import { chanceOf, type Chance } from '../../server/demo/random.ts';
import {
  agreed,
  anOrder,
  aTerritory,
  closed,
  counted,
  opened,
  promised,
  type Territory,
} from '../../server/sync/field-day.ts';
import { SimplePhone } from './phone.ts';
import { Witness } from './witness.ts';

export const PASSWORD = 'a password of the faults';

/** An organisation in a PostgreSQL of its own that syncs to the disk, and everything that a test of faults needs beside it. */
export interface Field {
  readonly folder: string;
  readonly postgres: Launched;
  readonly pool: Pool;
  readonly territory: Territory;
  readonly witness: Witness;
  readonly chance: Chance;
  phone(url: string, rep?: number): SimplePhone;
  close(): Promise<void>;
}

export async function aField(seed: string, outlets = 40): Promise<Field> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-faults-'));
  const postgres = await launchPostgres({ dataDir: folder });
  const pool = openPool(postgres.url);
  await migrate(pool);
  const territory = await aTerritory(pool, 'faults', outlets + 1);
  const hash = await hashPassword(PASSWORD);
  await inTransaction(pool, territory.tenant, (tx) =>
    tx.rows('update person set password_hash = $2 where tenant = $1', territory.tenant, hash),
  );
  const witness = new Witness(join(folder, 'witness'));
  return {
    folder,
    postgres,
    pool,
    territory,
    witness,
    chance: chanceOf(seed),
    phone: (url, rep = 0) => new SimplePhone(url, { login: territory.reps[rep]!.login, password: PASSWORD }, witness),
    close: async () => {
      witness.close();
      await pool.end().catch(() => {});
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a rep does in one shop, of so many facts: six of them with an order and a promise. */
export function aVisit({ territory, chance }: Pick<Field, 'territory' | 'chance'>): Fact[] {
  const visit: Id = randomUUID();
  const outlet = territory.outlets[chance.between(0, territory.outlets.length - 2)]!.id;
  return [
    opened(visit, outlet),
    counted(visit, 'P1', chance.between(0, 40)),
    counted(visit, 'P2', chance.percent(20) ? null : chance.between(0, 40)),
    agreed(visit, anOrder('P1', chance.between(1, 60), fen(chance.between(90, 990)))),
    promised(visit, randomUUID()),
    closed(visit),
  ];
}
