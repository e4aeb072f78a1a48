import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Id } from '../../core/base/id.ts';
import { fen } from '../../core/base/money.ts';
import type { Fact } from '../../protocol/all-facts.ts';
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
import { ownGround, sharedGround, type Ground } from './cluster.ts';
import { SimplePhone } from './phone.ts';
import { Witness } from './witness.ts';

export const PASSWORD = 'a password of the faults';

/** An organisation in a real PostgreSQL that syncs to the disk, and everything that a test of faults needs beside it. */
export interface Field {
  /** For the server's files and the witness; it goes when the field is left. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly territory: Territory;
  readonly witness: Witness;
  readonly chance: Chance;
  /** 0 and 1: the reps. */
  phone(url: string, rep?: number): SimplePhone;
  /** A phone of the office, which delivers and cancels. */
  officePhone(url: string): SimplePhone;
  close(): Promise<void>;
}

export interface Wanted {
  readonly seed: string;
  /** How many outlets the first rep has; the second has one. */
  readonly outlets?: number;
  /** The test hurts its database: it gets a cluster in the folder of the field, or in this one. */
  readonly own?: true | { readonly dataDir?: string; readonly settings?: Readonly<Record<string, string>> };
}

export async function aField({ seed, outlets = 40, own }: Wanted): Promise<Field> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-faults-'));
  const { dataDir = folder, settings } = own === true || !own ? {} : own;
  const ground: Ground = own ? await ownGround(dataDir, settings) : await sharedGround();
  const pool = openPool(ground.url);
  const territory = await aTerritory(pool, 'faults', outlets + 1);
  const hash = await hashPassword(PASSWORD);
  await inTransaction(pool, territory.tenant, (tx) =>
    tx.rows('update person set password_hash = $2 where tenant = $1', territory.tenant, hash),
  );
  const witness = new Witness(join(folder, 'witness'));
  const owned = (login: string): { login: string; password: string } => ({ login, password: PASSWORD });
  return {
    folder,
    databaseUrl: ground.url,
    pool,
    territory,
    witness,
    chance: chanceOf(seed),
    phone: (url, rep = 0) => {
      const phone = new SimplePhone(url, owned(territory.reps[rep]!.login), witness);
      const ids = territory.outlets.map(({ id }) => id);
      phone.outlets = rep === 0 ? ids.slice(0, -1) : ids.slice(-1);
      return phone;
    },
    officePhone: (url) => new SimplePhone(url, owned(territory.office.login), witness),
    close: async () => {
      witness.close();
      await pool.end().catch(() => {});
      await ground.leave();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a rep does in one of the shops on his phone: so many facts, with an order and a promise. */
export function aVisit(
  { chance }: Pick<Field, 'chance'>,
  { outlets }: Pick<SimplePhone, 'outlets'>,
  visit: Id = randomUUID(),
): Fact[] {
  return [
    opened(visit, chance.pick(outlets)),
    counted(visit, 'P1', chance.between(0, 40)),
    counted(visit, 'P2', chance.percent(20) ? null : chance.between(0, 40)),
    agreed(visit, anOrder('P1', chance.between(1, 60), fen(chance.between(90, 990)))),
    promised(visit, randomUUID()),
    closed(visit),
  ];
}
