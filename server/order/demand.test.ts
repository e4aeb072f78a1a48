import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays, type Day } from '../../core/base/day.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { noHistory, type OutletHistory } from '../../core/order/history.ts';
import type { OutletSnapshot, PoolSnapshot } from '../../core/order/engine/snapshot.ts';
import type { MethodChoice } from '../../core/order/method.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { changeSettings } from '../organisation/settings.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aTerritory, closed, counted, handsOn, NOW, opened, Phone, TODAY, type Territory } from '../sync/field-day.ts';
import { learnDemand } from './demand.ts';

let database: FreshDatabase;
let field: Territory;
let phone: Phone;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool);
  phone = new Phone(field, field.reps[0]);
});
afterAll(() => database.close());

const DAY_MS = 86_400_000;
const later = (days: number): Instant => instantOf(millisecondsOf(NOW) + days * DAY_MS);

/** A visit so many days ago that counted so much. */
const aVisit = (outlet: string, ago: number, quantity: number): Fact[] => {
  const visit = randomUUID();
  const day: Day = plusDays(TODAY, -ago);
  const facts: Fact[] = [opened(visit, outlet), counted(visit, 'P1', quantity), closed(visit)];
  return facts.map((fact): Fact => {
    const at = instantOf(millisecondsOf(fact.at) - ago * DAY_MS);
    return fact.kind === 'visit-opened' ? { ...fact, at, day } : { ...fact, at };
  });
};
const choose = (methods: MethodChoice) => changeSettings(field.hands, { ...field.office, role: 'admin' }, { methods });
const stored = () =>
  inTransaction(database.pool, field.tenant, async (tx) => ({
    pool: (await tx.row<{ body: PoolSnapshot }>('select body from demand_pool where tenant = $1', tx.tenant))?.body,
    outlets: await tx.rows<{ body: OutletSnapshot }>(
      'select body from demand_outlet where tenant = $1 order by outlet',
      tx.tenant,
    ),
  }));
const given = async () => {
  const { docs } = await new Phone(field, field.reps[0]).pull();
  return docs.filter(({ e, x }) => e.startsWith('demand') && !x).map(({ e, id }) => [e, id]);
};

test('[OD30] ended visits are learnt once, on the day after them, and the state is that of learning them all anew', async () => {
  const [first, second] = field.outlets;
  const history = [21, 14, 7].flatMap((ago, i) => [
    ...aVisit(first!.id, ago, [20, 12, 5][i]!),
    ...aVisit(second!.id, ago, [9, 9, 2][i]!),
  ]);
  await phone.push(phone.tell(...history));
  expect(await learnDemand(field.hands)).toBe(6);
  expect(await learnDemand(field.hands)).toBe(0);

  await phone.push(phone.tell(...aVisit(first!.id, 0, 1)));
  expect(await learnDemand(field.hands)).toBe(0);
  expect(await learnDemand(handsOn(database.pool, later(1)))).toBe(1);

  const byAndBy = await stored();
  expect(byAndBy.outlets.map(({ body }) => body.pairs['P1']![5])).toEqual(
    [first!, second!].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => (id === first!.id ? 3 : 2)),
  );
  // Of another version: all is learnt anew.
  await inTransaction(database.pool, field.tenant, (tx) =>
    tx.rows(`update demand_pool set body = body || '{"version": 0}' where tenant = $1`, tx.tenant),
  );
  expect(await learnDemand(handsOn(database.pool, later(1)))).toBe(7);
  expect(await stored()).toEqual(byAndBy);
});

test('[OD30] what was delivered between two counts was there to be sold', async () => {
  const third = field.outlets[1]!;
  const sold = async (): Promise<number> =>
    (await stored()).outlets.find(({ body }) => body.outlet === third.id)!.body.pairs['P1']![6]!;
  const before = await sold();
  await inTransaction(database.pool, field.tenant, (tx) =>
    tx.rows(
      `insert into delivery (tenant, sales_order, outlet, day, lines) values ($1, $2, $3, $4, $5)`,
      tx.tenant,
      randomUUID(),
      third.id,
      plusDays(TODAY, -2),
      [{ product: 'P1', quantity: 24 }],
    ),
  );
  await phone.push(phone.tell(...aVisit(third.id, 1, 6)));
  await learnDemand(field.hands);
  // 2 were left and 24 came, 6 are there: 20 were sold.
  expect((await sold()) - before).toBeGreaterThan(15);
});

test('[OD31] phones of a channel that chose the engine get what it knows of all products and of their shops, others nothing', async () => {
  expect(await given()).toEqual([]);
  const mine = field.outlets.slice(0, 2).map(({ id }) => ['demand', id]);
  await choose({ convenience: 'engine' });
  expect((await given()).sort()).toEqual([['demand-pool', 'all'], ...mine].sort());

  await phone.push(phone.tell(...aVisit(field.outlets[0]!.id, -1, 0)));
  await learnDemand(handsOn(database.pool, later(2)));
  const docs = (await new Phone(field, field.reps[0]).pull()).docs;
  const snapshot = docs.find(({ e, id }) => e === 'demand' && id === field.outlets[0]!.id)!.b as OutletSnapshot;
  const history = (docs.find(({ e, id }) => e === 'history' && id === snapshot.outlet)?.b ??
    noHistory(snapshot.outlet)) as OutletHistory;
  expect(snapshot.last).toEqual({ visit: history.visits[0]!.visit, day: history.visits[0]!.day });

  await choose({ school: 'engine' });
  expect(await given()).toEqual([['demand-pool', 'all']]);
  await choose({});
  expect(await given()).toEqual([]);
});
