import { afterAll, beforeAll, expect, test } from 'vitest';
import { fen } from '../../core/base/money.ts';
import type { MonthGoals, MonthProposal } from '../../core/plan/month-proposal.ts';
import type { MonthDecision, MonthList } from '../../protocol/months.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, post, type House } from '../session/field-day.ts';
import { Phone } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const MONTH = '2026-12';
const goalsOf = (yuan: number): MonthGoals => ({
  target: fen(yuan * 100),
  volumes: [{ group: '茶饮料', cases: 900 }],
  productsPerOutlet: 82,
  orderPerOutlet: null,
  distribution: 60,
  newOutlets: 4,
  focus: ['新品进店'],
});
const submit = async (nth: 0 | 1, yuan: number): Promise<Phone> => {
  const phone = new Phone(house.ours, house.ours.reps[nth]);
  phone.tell({ kind: 'month-plan-submitted', at: house.hands.now(), month: MONTH, goals: goalsOf(yuan) });
  await phone.push();
  return phone;
};
const list = async (login: string): Promise<MonthList> =>
  (await (await get(house, `/v1/desk/months?month=${MONTH}`, await deskOf(house, login))).json()) as MonthList;
const decide = async (login: string, more: Partial<MonthDecision>): Promise<Response> => {
  const decision = { rep: house.ours.reps[0].person, month: MONTH, decision: 'confirm', comment: '', ...more };
  return post(house, '/v1/desk/months', { goals: goalsOf(250_000), ...decision }, await deskOf(house, login));
};

test('[MP1] a supervisor reads the plans of the own team, who has none among them; a rep nothing', async () => {
  expect((await list('sup0')).rows).toMatchObject([{ rep: { login: 'rep0' }, target: null, proposal: null }]);
  await submit(0, 240_000);
  await submit(1, 100_000);
  expect(
    (await list('sup0')).rows.map((row) => [row.rep.login, row.proposal?.state, row.proposal?.goals.target]),
  ).toEqual([['rep0', 'submitted', 24_000_000]]);
  expect((await list('office2')).rows.map((row) => row.rep.login)).toEqual(['rep0', 'rep1']);
  expect((await get(house, '/v1/desk/months', await phoneOf(house, 'rep0'))).status).toBe(403);
  expect((await get(house, '/v1/desk/months?month=2026-13', await deskOf(house, 'sup0'))).status).toBe(422);
});

test('[MP2] a plan comes back with a comment, is handed in anew, and what was read before then is read again', async () => {
  const goals = goalsOf(240_000);
  expect((await decide('sup0', { decision: 'return', goals })).status).toBe(422);
  expect((await decide('sup1', { goals })).status).toBe(404);
  const answer = await decide('sup0', { decision: 'return', comment: '新品再加五家', goals });
  expect(await answer.json()).toMatchObject({ state: 'returned', comment: '新品再加五家' });
  expect((await decide('sup0', { goals })).status).toBe(409);
  await submit(0, 250_000);
  expect((await decide('sup0', { goals })).status).toBe(409);
  expect((await decide('sup0', { month: '2027-01' })).status).toBe(404);
});

test('[MP2] a rep decides about nothing', async () => {
  const decision = {
    rep: house.ours.reps[0].person,
    month: MONTH,
    decision: 'confirm',
    comment: '',
    goals: goalsOf(250_000),
  };
  expect((await post(house, '/v1/desk/months', decision, await phoneOf(house, 'rep0'))).status).toBe(403);
});

test('[MP3] a confirmed plan is the target of the month, on the phone too, and takes no other', async () => {
  expect((await decide('sup0', {})).status).toBe(200);
  expect((await list('sup0')).rows[0]).toMatchObject({ target: 25_000_000, proposal: { state: 'confirmed' } });
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  const bodies = (entity: string) => docs.filter((d) => d.e === entity).map((d) => d.b as MonthProposal);
  expect(bodies('month-proposal')).toMatchObject([{ month: MONTH, state: 'confirmed' }]);
  expect(bodies('month')).toContainEqual(expect.objectContaining({ month: MONTH, target: 25_000_000 }));
  expect((await decide('sup0', {})).status).toBe(409);
});
