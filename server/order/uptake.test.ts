import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { units } from '../../core/base/quantity.ts';
import type { EditReason, Order } from '../../core/order/order.ts';
import type { UptakeLines, UptakePage } from '../../protocol/uptake.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, opened, Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  office = await deskOf(house, 'office2');
  await sold(0, 60, 60);
  await sold(0, 48, 60, 'event');
  await sold(0, 24, 12, 'no-space');
  await sold(0, null, 12);
  await sold(1, 12, 6);
});
afterAll(() => database.close());

/** A visit of one of the two reps with an order of one line. */
async function sold(rep: 0 | 1, proposed: number | null, taken: number, reason: EditReason | null = null) {
  const phone = new Phone(house.ours, house.ours.reps[rep]);
  const visit = randomUUID();
  const order = anOrder('P1', taken);
  const asked: Order = {
    ...order,
    lines: order.lines.map((line) => ({ ...line, proposed: proposed === null ? null : units(proposed), reason })),
  };
  phone.tell(opened(visit, house.ours.outlets[rep === 0 ? 0 : 2]!.id), agreed(visit, asked), closed(visit));
  await phone.push();
}
const page = async (query = '', pass = office): Promise<UptakePage> =>
  (await (await get(house, `/v1/uptake${query}`, pass)).json()) as UptakePage;
const lines = async (query: string): Promise<[number | null, number, string | null][]> =>
  ((await (await get(house, `/v1/uptake/lines?${query}`, office)).json()) as UptakeLines).lines.map((one) => [
    one.proposed,
    one.agreed,
    one.reason,
  ]);

test('[OD9] 60 as it was, 48 raised to 60, 24 lowered to 12, and 12 added without a proposal: 120 of 132 by that rep', async () => {
  const { all, rows, from, to } = await page();
  expect([from, to]).toEqual([plusDays(TODAY, -27), TODAY]);
  const first = rows.rep.find((row) => row.key === house.ours.reps[0].person);
  expect(first).toEqual({
    key: house.ours.reps[0].person,
    name: 'rep 0',
    uptake: {
      lines: 3,
      answers: { 'as-proposed': 1, raised: 1, lowered: 1, none: 0 },
      added: 1,
      proposed: 132,
      agreed: 132,
      taken: 120,
      reasons: { event: 1, 'no-space': 1 },
    },
  });
  expect([all.lines, all.proposed, all.reasons]).toEqual([4, 144, { event: 1, 'no-space': 1, unsaid: 1 }]);
  expect(rows.class.map((row) => row.key)).toEqual(['B']);
});

test('[OD9] each number leads to its lines, a supervisor sees the own team, and other days and roles see nothing', async () => {
  expect(await lines(`by=rep&key=${house.ours.reps[0].person}&answer=raised`)).toEqual([[48, 60, 'event']]);
  expect(await lines('by=class&key=B&answer=lowered')).toHaveLength(2);
  expect(await lines('answer=added')).toEqual([[null, 12, null]]);
  expect(await lines('by=class&key=A')).toEqual([]);
  expect((await page('', await deskOf(house, 'sup1'))).all.lines).toBe(1);
  expect((await page(`?to=${plusDays(TODAY, -1)}`)).all.lines).toBe(0);
  expect(await page(`?from=${plusDays(TODAY, 1)}`)).toMatchObject({ code: 'ends-before-it-begins' });
  expect((await get(house, '/v1/uptake', await deskOf(house, 'finance'))).status).toBe(403);
});
