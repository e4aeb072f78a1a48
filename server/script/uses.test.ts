import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { aFact, aPitch, aVisit } from '../../core/field-day/a-visit.ts';
import { plusDays, type Day } from '../../core/base/day.ts';
import { linesSaidIn } from '../../core/visit/lines-said.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { ScriptList, ScriptPage } from '../../protocol/scripts.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, type House } from '../session/field-day.ts';
import { TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

/** A visit as it is kept, of one of the two reps. */
const keep = (of: 0 | 1, day: Day, visit: Visit): Promise<unknown> =>
  inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `insert into visit (tenant, id, outlet, rep, day, state, summary, lines_said, body) values ($1, $2, $3, $4, $5, 'closed', '{}', $6, $7)`,
      tx.tenant,
      randomUUID(),
      house.ours.outlets[of === 0 ? 0 : 2]!.id,
      house.ours.reps[of].person,
      day,
      linesSaidIn(visit),
      visit,
    ),
  );
const page = async (line: string, login: string): Promise<ScriptPage> =>
  (await (await get(house, `/v1/scripts/${line}`, await deskOf(house, login))).json()) as ScriptPage;

test('[SC8] a line that was said and one that stood in a pitch are uses, once a visit; a supervisor sees his team', async () => {
  const used = aFact['line-used']({ reply: 'objection', objection: 'low-margin' });
  const pitched = aFact.presented({ pitches: [aPitch({ line: { id: '1.1', version: 1 }, answer: 'trial' })] });
  await keep(0, plusDays(TODAY, -2), aVisit(used));
  await keep(0, plusDays(TODAY, -1), aVisit(used, pitched));
  await keep(1, TODAY, aVisit(used));
  await keep(1, TODAY, aVisit());

  const all = await page('1.1', 'compliance');
  expect(all.uptake).toEqual([
    { rep: 'rep 0', said: 2, agreed: 1 },
    { rep: 'rep 1', said: 1, agreed: 0 },
  ]);
  expect(all.uses.map(({ day, rep, answer, version }) => [day, rep.name, answer, version])).toEqual([
    [TODAY, 'rep 1', 'objection', 1],
    [plusDays(TODAY, -1), 'rep 0', 'trial', 1],
    [plusDays(TODAY, -2), 'rep 0', 'objection', 1],
  ]);
  expect(all.uses[0]).toMatchObject({ outlet: { code: 'A003' }, objection: 'low-margin', hasOrdered: false });
  expect((await page('1.1', 'sup0')).uses.map((use) => use.rep.name)).toEqual(['rep 0', 'rep 0']);
  expect((await page('1.1', 'sup0')).uptake).toEqual([{ rep: 'rep 0', said: 2, agreed: 1 }]);
  expect(await page('1.2', 'office2')).toMatchObject({ uses: [], uptake: [] });
  const { rows } = (await (await get(house, '/v1/scripts', await deskOf(house, 'office2'))).json()) as ScriptList;
  expect(rows.filter((row) => row.uses > 0).map((row) => [row.latest.line, row.uses])).toEqual([['1.1', 3]]);
});
