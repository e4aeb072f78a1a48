import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import type { Standing } from '../../core/kpi/standing.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { handsOn, aTerritory, Phone, type Territory } from '../sync/field-day.ts';
import { renewStandings } from './standings.ts';

let database: FreshDatabase;
let field: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool);
});
afterAll(() => database.close());

const standingOf = async (rep: 0 | 1): Promise<Standing | undefined> =>
  (await new Phone(field, field.reps[rep]).pull()).docs.find((doc) => doc.e === 'standing')?.b as Standing | undefined;
const renew = (at: string) => renewStandings(handsOn(database.pool, instant(at)));

test('[ST1] each rep is given his own place with its time; nothing is sent twice a day, and a place that is no more goes', async () => {
  const { tenant, reps, outlets } = field;
  const supervisor = '018f0000-0000-7000-8000-000000000001';
  const third = '018f0000-0000-7000-8000-000000000002';
  await inTransaction(database.pool, tenant, async (tx) => {
    await tx.rows(
      `insert into person (tenant, id, login, name, role) values ($1, $2, 'sup', 'sup', 'supervisor'), ($1, $3, 'rep9', 'rep 9', 'rep')`,
      tenant,
      supervisor,
      third,
    );
    await tx.rows(`update person set supervisor = $2 where tenant = $1 and role = 'rep'`, tenant, supervisor);
    await tx.rows(
      `insert into month_target (tenant, rep, month, target) select $1, p.id, '2026-11', 100000 from person p where p.tenant = $1 and p.role = 'rep'`,
      tenant,
    );
    await tx.rows(
      `insert into sales_order (tenant, id, visit, outlet, rep, day, delivery_day, state, total, body)
       values ($1, gen_random_uuid(), gen_random_uuid(), $2, $3, '2026-11-20', '2026-11-21', 'submitted', 25000, '{}')`,
      tenant,
      outlets[0]!.id,
      reps[0].person,
    );
  });
  expect(await renew('2026-11-25T08:00:00Z')).toBe(3);
  const asOf = '2026-11-25T08:00:00Z';
  expect(await standingOf(0)).toEqual({
    rep: reps[0].person,
    month: '2026-11',
    rank: 1,
    of: 3,
    own: 0.25,
    median: 0,
    asOf,
  });
  expect(await standingOf(1)).toEqual({
    rep: reps[1].person,
    month: '2026-11',
    rank: 2,
    of: 3,
    own: 0,
    median: 0,
    asOf,
  });
  expect(await renew('2026-11-25T09:00:00Z')).toBe(0);
  expect(await renew('2026-11-26T08:00:00Z')).toBe(3);
  expect((await standingOf(0))!.asOf).toBe('2026-11-26T08:00:00Z');
  await inTransaction(database.pool, tenant, (tx) =>
    tx.rows('update person set is_active = false where tenant = $1 and id = $2', tenant, third),
  );
  expect(await renew('2026-11-26T09:00:00Z')).toBe(3);
  expect(await standingOf(0)).toBe(undefined);
});
