/** How quickly the server takes facts in: real PostgreSQL with fsync, through the very door of the phones, in this process. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreed, anOrder, aTerritory, closed, counted, opened, Phone, promised } from '../server/sync/field-day.ts';
import { launchPostgres } from '../server/postgres/launch/launch.ts';
import { migrate } from '../server/postgres/migrate.ts';
import { openPool } from '../server/postgres/pool.ts';
import { median, print } from './figure.ts';

const PHONES = 8;
const ROUNDS = 5;
const VISITS = 40;
const FACTS = 200;
const OUTLETS = 960;

const folder = await mkdtemp(join(tmpdir(), 'paodian-bench-'));
const postgres = await launchPostgres({ dataDir: folder });
const pool = openPool(postgres.url);
try {
  await migrate(pool);
  const field = await aTerritory(pool, 'bench', OUTLETS + 1);
  const phones = Array.from({ length: PHONES }, () => new Phone(field, field.reps[0]));
  const visitAt = (phone: Phone) => {
    const visit = randomUUID();
    const outlet = field.outlets[(phones.indexOf(phone) + PHONES * phone.made.length) % OUTLETS]!.id;
    return phone.tell(
      opened(visit, outlet),
      counted(visit, 'P1', 4),
      counted(visit, 'P1', 5),
      agreed(visit, anOrder('P1', 12)),
      promised(visit, randomUUID()),
      closed(visit),
    );
  };
  const perSecond = (count: number, from: number): number => (count * 1000) / (performance.now() - from);

  const single: number[] = [];
  const batches: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let from = performance.now();
    await Promise.all(
      phones.map(async (phone) => {
        for (let i = 0; i < VISITS; i++) await phone.push(visitAt(phone));
      }),
    );
    single.push(perSecond(PHONES * VISITS, from));

    const waiting = phones.map((phone) => {
      const facts = [];
      while (facts.length + 6 <= FACTS) facts.push(...visitAt(phone));
      return { phone, facts };
    });
    from = performance.now();
    await Promise.all(waiting.map(({ phone, facts }) => phone.push(facts)));
    batches.push(
      perSecond(
        waiting.reduce((sum, w) => sum + w.facts.length, 0),
        from,
      ),
    );
  }
  print([
    {
      name: 'server: pushes of one visit, one organisation',
      value: median(single),
      unit: '1/s',
      goal: 200,
      better: 'higher',
    },
    {
      name: 'server: facts taken in, pushes of 198, one organisation',
      value: median(batches),
      unit: '1/s',
      goal: 3000,
      better: 'higher',
    },
  ]);
} finally {
  await pool.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
