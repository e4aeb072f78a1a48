import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrder } from '../../core/field-day/an-order.ts';
import { plusDays, type Day } from '../../core/base/day.ts';
import { aFact, aVisit } from '../../core/field-day/a-visit.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { RatesPage } from '../../protocol/trials.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, type House } from '../session/field-day.ts';
import { TODAY } from '../sync/field-day.ts';
import { saveVisits } from '../visit/visits.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const rates = async (query: string, login = 'compliance'): Promise<RatesPage> =>
  (await (await get(house, `/v1/script-rates?${query}`, await deskOf(house, login))).json()) as RatesPage;
const sums = ({ counts }: RatesPage): [number, number] => [
  counts.reduce((sum, one) => sum + one.wins, 0),
  counts.reduce((sum, one) => sum + one.uses, 0),
];

test('[SC13] rates of a period by version, segment and concern, won as one asks; a supervisor has those of his team', async () => {
  const { outlets, reps, tenant } = house.ours;
  const keep = (of: 0 | 1, day: Day, facts: Parameters<typeof aVisit>): Promise<void> => {
    const outlet = outlets[of === 0 ? 0 : 2]!.id;
    const visit: Visit = { ...aVisit(aFact['visit-opened']({ outlet, day }), ...facts), id: randomUUID() };
    return inTransaction(database.pool, tenant, (tx) => saveVisits(tx, [{ rep: reps[of].person, visit }]));
  };
  const said = (reply: 'agreed' | 'objection', objection: 'low-margin' | null = null, version = 1) =>
    aFact['line-used']({ line: { id: '7.1', version }, reply, objection });
  const order = aFact['order-agreed']({ order: anOrder() });
  await keep(0, TODAY, [said('agreed')]);
  await keep(0, TODAY, [said('objection', 'low-margin'), order]);
  await keep(0, TODAY, [said('objection', 'low-margin')]);
  await keep(1, TODAY, [said('agreed', null, 2)]);
  await keep(0, plusDays(TODAY, -200), [said('agreed')]);

  const segment = { line: '7.1', channel: 'convenience', class: 'B' };
  const page = await rates('');
  expect(page).toMatchObject({ from: plusDays(TODAY, -90), to: TODAY, win: 'agreed' });
  expect(page.counts).toEqual([
    { ...segment, version: 1, objection: 'low-margin', uses: 2, wins: 0 },
    { ...segment, version: 1, objection: null, uses: 1, wins: 1 },
    { ...segment, version: 2, objection: null, uses: 1, wins: 1 },
  ]);
  expect(page.lines.map(({ id, version }) => [id, version])).toEqual([['7.1', 1]]);
  expect(sums(await rates('win=ordered'))).toEqual([1, 4]);
  expect(sums(await rates('win=either'))).toEqual([3, 4]);
  expect(sums(await rates('win=both'))).toEqual([0, 4]);
  expect(sums(await rates(`from=${plusDays(TODAY, -200)}`))).toEqual([3, 5]);
  expect(sums(await rates('', 'sup1'))).toEqual([1, 1]);
  expect(await rates('win=best')).toMatchObject({ code: 'bad-request' });
});
