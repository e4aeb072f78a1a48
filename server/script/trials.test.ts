import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHINA, dayOf, plusDays, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf } from '../../core/base/instant.ts';
import { aFact, aVisit } from '../../core/field-day/a-visit.ts';
import { armOf, type Arm } from '../../core/script/trial/arm.ts';
import type { LineReply } from '../../core/visit/conversation.ts';
import type { ScriptList } from '../../protocol/scripts.ts';
import type { TrialBeginning, TrialList, TrialRow } from '../../protocol/trials.ts';
import type { Hands } from '../hands.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, post, type House, type Pass } from '../session/field-day.ts';
import { closed, Phone } from '../sync/field-day.ts';
import { countTrialUses } from './count-uses.ts';

const DAY = 86_400_000;

let database: FreshDatabase;
let house: House;
let office: Pass;
let compliance: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  [office, compliance] = [await deskOf(house, 'office2'), await deskOf(house, 'compliance')];
});
afterAll(() => database.close());

const today = (): Day => dayOf(house.hands.now(), CHINA);
/** From tomorrow on. */
const trialOf = (a: string, b: string, more: Partial<TrialBeginning> = {}): TrialBeginning => ({
  id: randomUUID(),
  a: { line: a, version: 1 },
  b: { line: b, version: 1 },
  win: 'either',
  from: plusDays(today(), 1),
  ...more,
});
const answer = async (response: Promise<Response>): Promise<unknown> => (await response).json();
const begin = (trial: TrialBeginning, pass = office) => answer(post(house, '/v1/script-trials', trial, pass));
const begun = async (trial: TrialBeginning): Promise<Id> => {
  expect(await begin(trial)).toEqual({});
  return trial.id;
};
const end = (id: Id, how: 'verdict' | 'stopped', comment = '', pass = office) =>
  answer(post(house, `/v1/script-trials/${id}/end`, { end: how, comment }, pass));
const rows = async (): Promise<readonly TrialRow[]> =>
  ((await answer(get(house, '/v1/script-trials', office))) as TrialList).rows;
const row = async (id: Id): Promise<TrialRow> => (await rows()).find(({ trial }) => trial.id === id)!;
const onPhones = async (id: Id): Promise<unknown> =>
  (await new Phone(house.ours, house.ours.reps[0]).pull()).docs.find((doc) => doc.id === id && !doc.x)?.b ?? null;

/** A visit that has ended, in a shop of a wording unless another is named, and on the first day. */
const come = (
  id: Id,
  trial: TrialBeginning,
  { arm, reply, outlet = shopOf(id, arm), day = trial.from }: { arm: Arm; reply: LineReply; outlet?: Id; day?: Day },
): Promise<void> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => {
    house.later(1000);
    const { line, version } = trial[arm];
    const visit = aVisit(
      aFact['visit-opened']({ outlet, day }),
      aFact['line-used']({ line: { id: line, version }, reply }),
      aFact['visit-closed'](),
    );
    return countTrialUses(tx, [visit], house.hands.now());
  });
function shopOf(id: Id, arm: Arm): Id {
  for (;;) {
    const outlet = randomUUID();
    if (armOf(id, outlet) === arm) return outlet;
  }
}

test('[SC9] the office and compliance begin and end trials; supervisors and administrators read; nobody else does either', async () => {
  for (const login of ['sup0', 'admin', 'finance', 'dealer']) {
    const pass = await deskOf(house, login);
    expect(await begin(trialOf('7.1', '7.6'), pass), login).toMatchObject({ code: 'forbidden' });
    for (const path of ['/v1/script-trials', '/v1/script-rates'])
      expect((await get(house, path, pass)).status, login).toBe(login === 'sup0' || login === 'admin' ? 200 : 403);
  }
  expect((await get(house, '/v1/script-trials', await phoneOf(house, 'rep0'))).status).toBe(403);
  const id = await begun(trialOf('7.1', '7.6'));
  expect(await end(id, 'stopped', '写错了', await deskOf(house, 'sup0'))).toMatchObject({ code: 'forbidden' });
  expect(await end(id, 'stopped', '写错了', await deskOf(house, 'office2', 'theirs'))).toMatchObject({
    code: 'not-found',
  });
  expect(await end(id, 'stopped', '写错了', compliance)).toEqual({});
  expect(await row(id)).toMatchObject({
    state: 'stopped',
    endedBy: 'compliance',
    begunBy: 'office 2',
    comment: '写错了',
  });
  expect(await end('none', 'stopped', '没有')).toMatchObject({ code: 'not-found' });
});

test('[SC9] a line is in one running trial, both are on the phones and alike, and it begins later than today', async () => {
  const trial = trialOf('7.1', '7.6');
  const id = await begun(trial);
  // Sent once more, it has begun already.
  expect(await begin(trial)).toEqual({});
  expect(await begin({ ...trial, win: 'both' })).toMatchObject({ code: 'conflict' });
  expect(await begin(trialOf('7.6', '7.7'))).toMatchObject({ code: 'already-on-trial' });
  expect(await begin(trialOf('7.2', '7.3'))).toMatchObject({ code: 'wordings-unlike' });
  expect(await begin(trialOf('7.2', '7.8', { b: { line: '7.8', version: 2 } }))).toMatchObject({
    code: 'not-on-phones',
  });
  expect(await begin(trialOf('7.2', '7.8', { from: today() }))).toMatchObject({ code: 'begins-too-early' });
  expect(await end(id, 'stopped', '')).toMatchObject({ code: 'comment-needed' });
  await end(id, 'stopped', '另外再试');
  expect(await end(id, 'stopped', '再停一次')).toMatchObject({ code: 'trial-over' });
  await end(await begun(trialOf('7.6', '7.7')), 'stopped', '够了');
});

test('[SC10] a trial is on the phones while it runs, and ends by itself when one of its wordings is taken from them', async () => {
  const { win, ...trial } = trialOf('7.2', '7.8');
  const id = await begun({ ...trial, win });
  expect(await onPhones(id)).toEqual(trial);
  await end(id, 'stopped', '停');
  expect(await onPhones(id)).toBeNull();

  const next = await begun(trialOf('7.2', '7.8'));
  const other = await begun(trialOf('7.3', '7.9'));
  const { rows: lines } = (await answer(get(house, '/v1/scripts', office))) as ScriptList;
  const { version, revision } = lines.find(({ latest }) => latest.line === '7.8')!.latest;
  const retired = await answer(
    post(house, '/v1/scripts/7.8/deeds', { version, revision, deed: 'retire', comment: '不用了' }, compliance),
  );
  expect(retired).toMatchObject({ state: 'retired' });
  expect(await row(next)).toMatchObject({ state: 'withdrawn', endedBy: null, better: null });
  expect(await onPhones(next)).toBeNull();
  expect(await row(other)).toMatchObject({ state: 'running' });
  await end(other, 'stopped', '停');
});

test('[SC11] what a phone tells counts when the visit has ended, by what followed, and never again for the shop', async () => {
  const trial = trialOf('7.1', '7.6');
  const id = await begun(trial);
  const nextDay: Hands = { ...house.hands, now: () => instantOf(millisecondsOf(house.hands.now()) + DAY) };
  const [outlet] = house.ours.outlets;
  const own = armOf(id, outlet!.id);
  const tell = async (reply: LineReply, isOver: boolean, visit = randomUUID()): Promise<Id> => {
    const phone = new Phone(house.ours, house.ours.reps[0]);
    const line = { id: trial[own].line, version: 1 };
    phone.tell(
      aFact['visit-opened']({ visit, outlet: outlet!.id, day: trial.from }),
      aFact['line-used']({ visit, line, reply }),
      ...(isOver ? [closed(visit)] : []),
    );
    const { results } = await phone.push(phone.made, nextDay);
    expect(results.map(({ status }) => status)).not.toContain('rejected');
    return visit;
  };
  await tell('agreed', false);
  expect((await row(id)).verdict.rates[own]).toBeNull();
  await tell('agreed', true);
  expect((await row(id)).verdict.rates[own]).toMatchObject({ wins: 1, uses: 1 });
  await tell('refused', true);
  expect((await row(id)).verdict.rates[own]).toMatchObject({ wins: 1, uses: 1 });
  // A shop with the other wording does not count with this one.
  const other = own === 'a' ? 'b' : 'a';
  await come(id, trial, { arm: other, reply: 'agreed', outlet: outlet!.id });
  expect((await row(id)).verdict.rates[other]).toBeNull();
  await end(id, 'stopped', '停');
  await come(id, trial, { arm: own, reply: 'agreed' });
  expect((await row(id)).verdict.rates[own]).toMatchObject({ uses: 1 });
});

test('[SC12] a trial ends with a verdict when it is known, and keeps what it was ended with', async () => {
  const trial = trialOf('7.1', '7.6', { win: 'agreed' });
  const id = await begun(trial);
  const pair = async (day = trial.from): Promise<void> => {
    await come(id, trial, { arm: 'a', reply: 'objection', day });
    await come(id, trial, { arm: 'b', reply: 'agreed', day });
  };
  await pair(plusDays(trial.from, -1));
  for (let i = 0; i < 4; i++) await pair();
  expect((await row(id)).verdict).toMatchObject({ better: null, pairs: 4 });
  expect(await end(id, 'verdict')).toMatchObject({ code: 'not-known-yet' });
  await pair();
  expect((await row(id)).verdict).toMatchObject({ better: 'b', rates: { a: { wins: 0, uses: 5 }, b: { wins: 5 } } });
  expect(await end(id, 'verdict')).toEqual({});
  expect((await rows())[0]).toMatchObject({ trial: { id }, state: 'verdict', better: 'b', endedBy: 'office 2' });
});
