import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import type { Answer } from '../../protocol/book.ts';
import type { ReviewList, ReviewOutcome } from '../../protocol/review.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, post, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, counted, opened, Phone } from './field-day.ts';
import { readAgain } from './review.ts';

let database: FreshDatabase;
let house: House;
let supervisor: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  supervisor = await deskOf(house, 'sup0');
});
afterAll(() => database.close());

const rows = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows<Row>(sql, house.ours.tenant, ...values));
const waiting = async (pass: Pass): Promise<ReviewList['items']> =>
  ((await (await get(house, '/v1/review', pass)).json()) as ReviewList).items;
const decide = async (
  body: object,
  pass = supervisor,
): Promise<{ status: number; results: ReviewOutcome['results'] }> => {
  const answer = await post(house, '/v1/review', body, pass);
  return { status: answer.status, ...((await answer.json()) as ReviewOutcome) };
};

/** A visit of the first rep at an outlet that was never his. */
async function strayVisit(): Promise<{ phone: Phone; visit: Id; facts: Id[] }> {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const told = phone.tell(opened(visit, house.ours.outlets.at(-1)!.id), counted(visit, 'P1', 7), closed(visit));
  await phone.push();
  return { phone, visit, facts: told.map((t) => t.id) };
}
const answersOf = async (phone: Phone): Promise<Answer[]> =>
  (await phone.pull()).docs.filter((d) => d.e === 'answer').map((d) => d.b as Answer);

test('[S22] facts of one visit stand together, for those who may see the rep, and for nobody else', async () => {
  const { visit, facts } = await strayVisit();
  const item = (await waiting(supervisor)).find((one) => one.entity === visit)!;
  expect(item).toMatchObject({ rep: { name: 'rep 0' }, outlet: { id: house.ours.outlets.at(-1)!.id } });
  expect(item.facts.map((f) => [f.id, f.code])).toEqual([
    [facts[0], 'scope-lost'],
    [facts[1], 'target-gone'],
    [facts[2], 'target-gone'],
  ]);
  expect((await waiting(await deskOf(house, 'office2'))).some((one) => one.entity === visit)).toBe(true);
  expect(await waiting(await deskOf(house, 'sup1'))).toEqual([]);
  expect((await get(house, '/v1/review', await phoneOf(house, 'rep0'))).status).toBe(403);
  expect((await decide({ facts, decision: 'apply', note: '' }, await deskOf(house, 'sup1'))).status).toBe(404);
});

test('[S22] what the facts speak of comes with its name, and on the clock of the organisation', async () => {
  await rows(
    `insert into product (tenant, id, name, category, status, body) values ($1, 'P1', '海盐苏打饼', '', 'active', '{}'), ($1, 'P2', '别的', '', 'active', '{}')`,
  );
  await strayVisit();
  const list = (await (await get(house, '/v1/review', supervisor)).json()) as ReviewList;
  const stray = house.ours.outlets.at(-1)!;
  expect([list.zone, list.names]).toEqual(['Asia/Shanghai', { [stray.id]: stray.name, P1: '海盐苏打饼' }]);
});

test('[S23] [S24] a supervisor takes a stray visit in: it is there whole, the fact as it came, and the phone knows', async () => {
  const { phone, visit, facts } = await strayVisit();
  const before = await rows('select id, fact from fact_log where tenant = $1 and entity = $2 order by dseq', visit);
  const { results } = await decide({ facts, decision: 'apply', note: '代班' });
  expect(results.map((r) => [r.fact, r.status])).toEqual(facts.map((id) => [id, 'applied']));
  expect(await rows<{ state: string }>('select state from visit where tenant = $1 and id = $2', visit)).toEqual([
    { state: 'completed' },
  ]);
  expect(await rows('select id, fact from fact_log where tenant = $1 and entity = $2 order by dseq', visit)).toEqual(
    before,
  );
  expect((await answersOf(phone)).filter((a) => facts.includes(a.fact))).toEqual(
    expect.arrayContaining(facts.map((fact) => ({ fact, status: 'applied', code: null, note: '代班' }))),
  );
  expect((await waiting(supervisor)).some((one) => one.entity === visit)).toBe(false);
  // Told again by the phone it gets the answer that now holds, and changes nothing.
  expect((await phone.push()).results.map((r) => r.status)).toEqual(['applied', 'applied', 'applied']);
  expect(await rows('select 1 from visit where tenant = $1 and id = $2', visit)).toHaveLength(1);
});

test('[S23] what is turned down needs a word of why, is kept, and counts nowhere', async () => {
  const { phone, visit, facts } = await strayVisit();
  expect((await decide({ facts, decision: 'reject', note: ' ' })).status).toBe(422);
  expect((await decide({ facts, decision: 'reject', note: '不是我们的店' })).status).toBe(200);
  expect(await rows('select 1 from visit where tenant = $1 and id = $2', visit)).toEqual([]);
  expect(await rows('select 1 from fact_log where tenant = $1 and entity = $2', visit)).toHaveLength(3);
  expect((await answersOf(phone)).filter((a) => facts.includes(a.fact)).map((a) => [a.status, a.note])).toEqual(
    facts.map(() => ['rejected', '不是我们的店']),
  );
  expect((await waiting(supervisor)).some((one) => one.entity === visit)).toBe(false);
});

test('[S23] a fact is repaired: what is right stands, what came is kept beside it', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const order = anOrder('P1', 12);
  const wrong = agreed(visit, { ...order, total: (order.total + 100) as typeof order.total });
  const [, bad] = phone.tell(opened(visit, house.ours.outlets[0]!.id), wrong, closed(visit));
  expect((await phone.push()).results.map((r) => r.code)).toEqual([null, 'invalid', null]);
  const fact = bad!.id;
  expect((await decide({ facts: [fact], decision: 'apply', note: '' })).results).toEqual([
    { fact, status: 'quarantined', code: 'invalid' },
  ]);
  const right = agreed(visit, order);
  expect((await decide({ facts: [fact], decision: 'apply', note: '', repaired: { [fact]: right } })).results).toEqual([
    { fact, status: 'applied', code: 'price-changed' },
  ]);
  expect(await rows('select total from sales_order where tenant = $1 and visit = $2', visit)).toEqual([
    { total: order.total },
  ]);
  const [kept] = await rows<{ came: unknown; repaired: unknown; by: string }>(
    `select f.fact as came, r.repaired, p.login as by from fact_log f join fact_review r on r.tenant = $1 and r.fact = f.id and r.status = 'applied'
     join person p on p.tenant = $1 and p.id = r.person where f.tenant = $1 and f.id = $2`,
    fact,
  );
  expect(kept).toEqual({ came: wrong, repaired: right, by: 'sup0' });
});

test('[S25] what could not be read is read again by a program that can', async () => {
  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  const [told] = phone.tell(opened(visit, house.ours.outlets[0]!.id));
  await phone.push([{ ...told!, v: 77 }]);
  expect(await readAgain(house.hands)).toBe(0);
  // There is no program of tomorrow to try this with, so what came is made to be of today.
  await rows(
    `update fact_log set fact = jsonb_build_object('text', replace(fact->>'text', '"v":77', '"v":1')) where tenant = $1 and id = $2 returning id`,
    told!.id,
  );
  expect(await readAgain(house.hands)).toBe(1);
  expect(await rows('select 1 from visit where tenant = $1 and id = $2', visit)).toHaveLength(1);
  expect(await readAgain(house.hands)).toBe(0);
});

test('[S26] of two who decide at the same time one finds it decided', async () => {
  const { facts } = await strayVisit();
  const both = await Promise.all([
    decide({ facts, decision: 'apply', note: '' }),
    decide({ facts, decision: 'reject', note: '不收' }, await deskOf(house, 'office2')),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
});
