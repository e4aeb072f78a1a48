import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf, millisecondsOf } from '../../core/base/instant.ts';
import { plusDays } from '../../core/base/day.ts';
import type { ScriptText } from '../../core/script/life/text.ts';
import type { Evidence } from '../../core/script/lint/evidence.ts';
import { LINES } from '../../core/script/lines.ts';
import type { ScriptAct, ScriptList, ScriptPage, ScriptRow } from '../../protocol/scripts.ts';
import type { Hands } from '../hands.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, post, type House, type Pass } from '../session/field-day.ts';
import { Phone, TODAY } from '../sync/field-day.ts';
import { withdrawAllLapsed } from './lapse.ts';
import { linesOf } from './versions.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
let supervisor: Pass;
let compliance: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  [office, supervisor, compliance] = (await Promise.all(
    ['office2', 'sup0', 'compliance'].map((login) => deskOf(house, login)),
  )) as [Pass, Pass, Pass];
});
afterAll(() => database.close());

const { version: _, until: __, ...shipped } = LINES[0]!;
const text = (id: string, zh: string, more: Partial<ScriptText> = {}): ScriptText => ({
  ...shipped,
  id,
  zh,
  en: '',
  ...more,
});
const answer = async (response: Response | Promise<Response>): Promise<unknown> => (await response).json();
const list = async (pass = office): Promise<ScriptList> =>
  (await answer(get(house, '/v1/scripts', pass))) as ScriptList;
const row = async (line: string): Promise<ScriptRow> => (await list()).rows.find((one) => one.latest.line === line)!;
const page = async (line: string, pass = office): Promise<ScriptPage> =>
  (await answer(get(house, `/v1/scripts/${line}`, pass))) as ScriptPage;
const write = (after: ScriptText, before: unknown = null, pass = office): Promise<unknown> =>
  answer(post(house, '/v1/scripts', { before, text: after }, pass));
/** A deed on the latest version as it stands, a second later. */
const act = async (line: string, deed: ScriptAct['deed'], pass: Pass, comment = ''): Promise<unknown> => {
  house.later(1000);
  const { version, revision } = (await row(line)).latest;
  return answer(post(house, `/v1/scripts/${line}/deeds`, { version, revision, deed, comment }, pass));
};
const onPhone = async (line: string): Promise<unknown> =>
  (await new Phone(house.ours, house.ours.reps[0]).pull()).docs.find(
    (doc) => doc.e === 'script' && doc.id === line && !doc.x,
  )?.b ?? null;
const publish = async (line: string): Promise<unknown> => {
  await act(line, 'submit', office);
  await act(line, 'approve', compliance);
  return act(line, 'publish', compliance);
};

test('[SC1] supervisors, the office, compliance and administrators read them; the others and other organisations do not', async () => {
  expect(await write(text('OWN1', '您先忙，我在旁边等。'))).toMatchObject({ version: 1, revision: 1, state: 'draft' });
  for (const login of ['sup0', 'office2', 'compliance', 'admin'])
    expect((await get(house, '/v1/scripts', await deskOf(house, login))).status, login).toBe(200);
  for (const login of ['finance', 'dealer'])
    expect((await get(house, '/v1/scripts', await deskOf(house, login))).status, login).toBe(403);
  expect((await get(house, '/v1/scripts', await phoneOf(house, 'rep0'))).status).toBe(403);
  const theirs = await list(await deskOf(house, 'office2', 'theirs'));
  expect(theirs.rows.map((one) => one.latest.line)).not.toContain('OWN1');
  expect(await write(text('OWN2', '您好'), null, await deskOf(house, 'admin'))).toMatchObject({
    code: 'not-yours-to-do',
  });
});

test('[SC2] whoever was faster is not overwritten, and what is published gets a next version', async () => {
  expect(await write(text('OWN1', '别人写的'))).toMatchObject({ code: 'code-taken' });
  expect(await write(text('OWN1', '您先忙。'), { version: 1, revision: 1 }, supervisor)).toMatchObject({ revision: 2 });
  expect(await write(text('OWN1', '旧的'), { version: 1, revision: 1 })).toMatchObject({ code: 'conflict' });
  expect((await row('OWN1')).latest.writers.map((who) => who.name)).toEqual(
    expect.arrayContaining(['office 2', 'sup0']),
  );
  const ships = (await row('1.1')).latest;
  expect(ships).toMatchObject({ state: 'published', revision: 0, writers: [] });
  const { version, revision } = ships;
  expect(await write(text('1.1', '您好，我在旁边等。'), { version, revision })).toMatchObject({
    version: version + 1,
    revision: 1,
    state: 'draft',
  });
  expect((await row('1.1')).published).toMatchObject({ version, revision: 0 });
});

test('[SC3] a deed on a wording that was changed since is refused, one out of turn too', async () => {
  await write(text('OWN3', '您好。'));
  expect(await act('OWN3', 'approve', compliance)).toMatchObject({ code: 'not-in-this-state' });
  expect(await act('OWN3', 'approve', office)).toMatchObject({ code: 'not-yours-to-do' });
  expect(await act('OWN3', 'submit', office)).toMatchObject({ state: 'linted' });
  await write(text('OWN3', '您早。'), { version: 1, revision: 1 });
  const stale = { version: 1, revision: 1, deed: 'approve', comment: '' };
  expect(await answer(post(house, '/v1/scripts/OWN3/deeds', stale, compliance))).toMatchObject({ code: 'conflict' });
  const none = await post(house, '/v1/scripts/NONE/deeds', stale, compliance);
  expect(none.status).toBe(404);
  for (const deed of ['write', 'lapse', 'supersede'])
    expect(await answer(post(house, '/v1/scripts/OWN3/deeds', { ...stale, deed }, compliance)), deed).toMatchObject({
      code: 'bad-request',
    });
  const odd = text('OWN3', '{{称呼}}早。', { en: 'Good morning.' });
  await write(odd, { version: 1, revision: 2 });
  expect(await act('OWN3', 'submit', office)).toMatchObject({ code: 'slots-differ', slots: ['称呼'] });
});

test('[SC4] [SC6] what compliance publishes is on the phones in place of the version before, until it is retired', async () => {
  expect(await onPhone('1.1')).toMatchObject({ version: 1, zh: LINES[0]!.zh });
  expect(await publish('1.1')).toMatchObject({ state: 'published', version: 2 });
  expect(await onPhone('1.1')).toMatchObject({ version: 2, zh: '您好，我在旁边等。' });
  const { versions } = await page('1.1');
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [2, 'published'],
    [1, 'retired'],
  ]);
  expect(await act('1.1', 'retire', office, '不再用这句')).toMatchObject({ state: 'retired' });
  expect(await onPhone('1.1')).toBeNull();
  // One that ships, as it came.
  expect(await act('1.2', 'retire', compliance, '不适合我们')).toMatchObject({ state: 'retired', version: 1 });
  expect(await onPhone('1.2')).toBeNull();
  const { events } = await page('1.1');
  expect(events.map((event) => [event.deed, event.by, event.version]).slice(0, 1)).toEqual([['retire', 'office 2', 2]]);
  expect(events.map((event) => event.deed)).toEqual(
    expect.arrayContaining(['write', 'submit', 'approve', 'publish', 'supersede', 'retire']),
  );
  expect(events.find((event) => event.deed === 'supersede')).toMatchObject({ by: null, version: 1 });
});

/** The hands of the server two days later; sessions do not live as long. */
const inTwoDays = (): Hands => {
  const now = instantOf(millisecondsOf(house.hands.now()) + 48 * 60 * 60_000);
  return { ...house.hands, now: () => now };
};
const proof = (more: Partial<Evidence> = {}): Evidence => ({
  id: 'E1',
  claim: '上月临安有三百家店订购',
  source: '订单账',
  scope: '临安区',
  owner: '合规',
  from: plusDays(TODAY, -10),
  until: plusDays(TODAY, 1),
  ...more,
});
const evidence = (after: Evidence, before: Evidence | null = null, pass = office): Promise<unknown> =>
  answer(post(house, '/v1/scripts/evidence', { before, after }, pass));

test('[SC5] [SC7] a published line is withdrawn the day after its evidence lapses; who wrote the text does not stretch it', async () => {
  expect(await evidence(proof({ until: plusDays(TODAY, -20) }))).toMatchObject({ code: 'ends-before-it-begins' });
  expect(await evidence(proof())).toEqual(proof());
  await write(text('OWN5', '上月临安有三百家店订购，您看看。', { evidence: ['E1'] }));
  expect(await publish('OWN5')).toMatchObject({ state: 'published' });
  expect(await onPhone('OWN5')).toMatchObject({ until: proof().until });
  const longer = proof({ until: plusDays(TODAY, 60) });
  expect(await evidence(longer, proof())).toMatchObject({ code: 'evidence-in-use', lines: ['OWN5'] });
  expect(await evidence(longer, longer, compliance)).toMatchObject({ code: 'conflict' });

  expect(await withdrawAllLapsed(house.hands)).toBe(0);
  expect(await withdrawAllLapsed(inTwoDays())).toBe(1);
  expect(await withdrawAllLapsed(inTwoDays())).toBe(0);
  expect(await onPhone('OWN5')).toBeNull();
  const { events, versions } = await page('OWN5');
  expect(versions[0]).toMatchObject({ state: 'retired' });
  expect(events[0]).toMatchObject({ deed: 'lapse', by: null, comment: 'E1', findings: { zh: [{ rule: 'L3' }] } });
});

test('[SC5] [SC7] evidence that compliance shortens takes its line away at once', async () => {
  const good = proof({ id: 'E2' });
  await evidence(good);
  await write(text('OWN6', '上月临安有三百家店订购，供您参考。', { evidence: ['E2'] }));
  await publish('OWN6');
  expect(await onPhone('OWN6')).not.toBeNull();
  const longer = { ...good, until: plusDays(TODAY, 90) };
  await evidence(longer, good, compliance);
  expect(await onPhone('OWN6')).toMatchObject({ until: longer.until });
  await evidence({ ...good, until: plusDays(TODAY, -1) }, longer, compliance);
  expect(await onPhone('OWN6')).toBeNull();
  const rows = await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows<{ code: string }>(
      `select code from office_change where tenant = $1 and kind = 'script-evidence' order by at, code`,
      tx.tenant,
    ),
  );
  expect(rows.map(({ code }) => code).sort()).toEqual(['E1', 'E2', 'E2', 'E2']);
});

test('[SC8] a visit finds the line in the version that was said, not as it reads now', async () => {
  const used = [
    { id: '1.1', version: 1 },
    { id: '1.1', version: 2 },
    { id: '1.3', version: 9 },
  ];
  const found = await inTransaction(database.pool, house.ours.tenant, (tx) => linesOf(tx, used));
  expect(found.map(({ id, version, zh }) => [id, version, zh])).toEqual([
    ['1.1', 1, LINES[0]!.zh],
    ['1.1', 2, '您好，我在旁边等。'],
  ]);
});

test('[Scenario 10] three blocking findings stop a draft, the clean one is published by compliance and withdrawn when its evidence expires', async () => {
  const claims = '全国第一，三个月营业额翻五倍，老板约好我了';
  await write(text('S10', claims));
  await act('S10', 'submit', office);
  const { events } = await page('S10');
  const { findings } = events.find((event) => event.deed === 'submit')!;
  expect(findings.zh.map((one) => [one.rule, one.severity, claims.slice(one.start, one.end)])).toEqual([
    ['L1', 'B', expect.stringContaining('第一')],
    ['L2', 'B', expect.stringContaining('翻五倍')],
    ['L4', 'B', expect.stringContaining('约好')],
  ]);
  for (const one of findings.zh) expect(one.suggestion.zh).toContain('改');
  expect(await act('S10', 'approve', compliance, '先用着')).toMatchObject({ code: 'finding-blocks' });
  expect(await onPhone('S10')).toBeNull();

  const good = proof({ id: 'E10' });
  await evidence(good);
  const clean = '最近进了新货，最低起订量两箱。上月临安有三百家店订购。';
  const { version, revision } = (await row('S10')).latest;
  await write(text('S10', clean, { evidence: ['E10'] }), { version, revision }, supervisor);
  await act('S10', 'submit', office);
  expect((await page('S10')).events[0]).toMatchObject({ deed: 'submit', findings: { zh: [], en: [] } });
  expect(await act('S10', 'approve', office)).toMatchObject({ code: 'not-yours-to-do' });
  // Whoever has written at it does not judge it, also when compliance is his work by now.
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(`update person set role = 'compliance' where tenant = $1 and login = 'sup0'`, tx.tenant),
  );
  const changed = await deskOf(house, 'sup0');
  expect(await act('S10', 'approve', changed)).toMatchObject({ code: 'own-text' });
  expect(await act('S10', 'approve', compliance)).toMatchObject({ state: 'reviewed' });
  expect(await act('S10', 'publish', changed)).toMatchObject({ code: 'own-text' });
  expect(await act('S10', 'publish', compliance)).toMatchObject({ state: 'published' });
  expect(await onPhone('S10')).toMatchObject({ zh: clean, version: 1 });

  expect(await withdrawAllLapsed(inTwoDays())).toBe(1);
  expect(await onPhone('S10')).toBeNull();
  expect((await page('S10')).events[0]).toMatchObject({ deed: 'lapse', by: null, comment: 'E10' });
});
