import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Questionnaire } from '../../core/question/questionnaire.ts';
import type { QuestionnaireList } from '../../protocol/questions.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, post, type House } from '../session/field-day.ts';
import { Phone, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const version = (n: number, more: Partial<Questionnaire> = {}): Questionnaire => ({
  code: 'COOLER',
  version: n,
  type: 'survey',
  zh: '冷柜',
  en: '',
  step: 'store-check',
  channels: ['convenience'],
  classes: [],
  from: TODAY,
  to: null,
  questions: [
    {
      id: 'has',
      kind: 'yes-no',
      zh: '有冷柜吗',
      en: '',
      options: [],
      isRequired: true,
      min: null,
      max: null,
      askWhen: [],
    },
  ],
  ...more,
});
const list = async (login = 'office2', organisation = 'ours'): Promise<QuestionnaireList> =>
  (await (
    await get(house, '/v1/questionnaires', await deskOf(house, login, organisation))
  ).json()) as QuestionnaireList;
const publish = async (body: unknown, login = 'office2'): Promise<Response> =>
  post(house, '/v1/questionnaires', body, await deskOf(house, login));
const onPhone = async (phone: Phone): Promise<string[]> =>
  (await phone.pull()).docs
    .filter((doc) => doc.e === 'questionnaire' && !doc.x)
    .map((doc) => doc.id)
    .sort();

test('[QD1] the office and administrators, and nobody else; another organisation sees nothing', async () => {
  expect((await publish(version(1), 'sup0')).status).toBe(403);
  expect((await get(house, '/v1/questionnaires', await deskOf(house, 'sup0'))).status).toBe(403);
  expect((await get(house, '/v1/questionnaires', await phoneOf(house, 'rep0'))).status).toBe(403);
  expect((await publish(version(1), 'admin')).status).toBe(200);
  expect((await list()).rows.map((row) => row.latest)).toEqual([version(1)]);
  expect((await list('office2', 'theirs')).rows).toEqual([]);
});

test('[QD2] [QD4] [QD5] versions one after the other; the phone has the latest two, and it is known who wrote them', async () => {
  expect((await publish(version(1, { zh: '别人的' }))).status).toBe(409);
  expect((await publish(version(3))).status).toBe(409);
  house.later(1000);
  expect((await publish(version(2, { zh: '冷柜 二' }))).status).toBe(200);
  expect((await publish(version(3, { to: TODAY }))).status).toBe(200);
  const [row] = (await list()).rows;
  expect([row!.latest.version, ...row!.earlier.map((one) => [one.version, one.zh])]).toEqual([
    3,
    [2, '冷柜 二'],
    [1, '冷柜'],
  ]);
  expect(row).toMatchObject({ answered: 0, published: { by: 'office 2' } });
  expect(await onPhone(new Phone(house.ours, house.ours.reps[0]))).toEqual(['COOLER 2', 'COOLER 3']);
});

test('[QD3] what cannot be asked is refused with all that is wrong, and nothing changes', async () => {
  const question = version(1).questions[0]!;
  const broken = version(4, {
    questions: [question, question, { ...question, id: 'x', kind: 'choice' }],
  });
  const answer = await publish(broken);
  expect([answer.status, await answer.json()]).toEqual([
    422,
    {
      code: 'not-sound',
      faults: [
        { code: 'question-twice', question: 'has' },
        { code: 'no-options', question: 'x' },
      ],
    },
  ]);
  expect((await publish({ ...version(4), run: '1+1' })).status).toBe(422);
  expect((await publish(version(4, { questions: [] }))).status).toBe(422);
  expect((await list()).rows[0]!.latest.version).toBe(3);
});
