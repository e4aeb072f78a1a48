import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DayBoard } from '../../protocol/board.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, type House } from '../session/field-day.ts';
import { opened, Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const repDay = async () =>
  ((await (await get(house, `/v1/desk/day?day=${TODAY}`, await deskOf(house, 'sup0'))).json()) as DayBoard).reps[0]!;

test('[B8] who began without a confirmed plan stands on the board with his reason', async () => {
  const { reps, outlets } = house.ours;
  expect((await repDay()).unplannedDayReason).toBe(null);
  const phone = new Phone(house.ours, reps[0]);
  const first = opened(randomUUID(), outlets[0]!.id);
  phone.tell({ ...first, unplannedDayReason: '客户一早打电话催' } as typeof first);
  await phone.push();
  expect((await repDay()).unplannedDayReason).toBe('客户一早打电话催');
});

test('[B2] a shop that said no until tomorrow is no stop of today, though its route comes by', async () => {
  const { tenant, reps, outlets } = house.ours;
  const route = randomUUID();
  await inTransaction(database.pool, tenant, async (tx) => {
    await tx.rows(
      `insert into route (tenant, id, code, name, weekday, cycle_weeks, anchor, rep) values ($1, $2, 'R3', '周三线', 3, 1, '2026-11-25', $3)`,
      tenant,
      route,
      reps[0].person,
    );
    await tx.rows(
      `insert into route_outlet (tenant, route, position, outlet) select $1, $2, o.nth, o.id
       from jsonb_array_elements_text($3::jsonb) with ordinality as e (text, nth), lateral (select e.text::uuid as id, e.nth) as o`,
      tenant,
      route,
      outlets.slice(0, 2).map((o) => o.id),
    );
    await tx.rows(
      `update outlet set body = body || '{"doNotVisitUntil": "2026-11-26"}' where tenant = $1 and id = $2`,
      tenant,
      outlets[1]!.id,
    );
  });
  expect((await repDay()).stops.map((stop) => stop.outlet.id)).toEqual([outlets[0]!.id]);
});
