import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { Placements, PosmStock } from '../../core/catalog/posm.ts';
import { aFact, anAction } from '../../core/field-day/a-visit.ts';
import type { Complaint } from '../../core/outlet/complaint.ts';
import type { Ladder } from '../../core/outlet/ladder.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { MonthPlanSubmitted, MonthProposal } from '../../core/plan/month-proposal.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aTerritory, closed, NOW, opened, Phone, TODAY, type Territory } from './field-day.ts';

let database: FreshDatabase;
let field: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool, 'about', 8);
});
afterAll(() => database.close());

const query = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  inTransaction(field.hands.pool, field.tenant, (tx) => tx.rows<Row>(sql, field.tenant, ...values));
const bodyOf = async <B>(e: string, id: string): Promise<B | null> =>
  (await query<{ b: B | null }>('select b from sync_doc where tenant = $1 and e = $2 and id = $3', e, id))[0]?.b ??
  null;

/** A visit at one of the outlets, told and sent; answers what the server said of each fact between opening and closing. */
async function visitAt(outlet: Id, facts: (visit: Id) => Fact[], visit: Id = randomUUID()): Promise<(string | null)[]> {
  const phone = new Phone(field, field.reps[0]);
  phone.tell(opened(visit, outlet), ...facts(visit), closed(visit));
  const { results } = await phone.push();
  return results.slice(1, -1).map((r) => (r.status === 'applied' ? r.code : r.code));
}

test('[S40] a contact, a firm no and a scheme change the outlet in the book', async () => {
  const outlet = field.outlets[0]!;
  expect(
    await visitAt(outlet.id, (visit) => [
      aFact['contact-noted']({ visit, contact: randomUUID(), salutation: '王姐' }),
      aFact['scheme-joined']({ visit, scheme: 'S1' }),
      aFact['scheme-joined']({ visit, scheme: 'S1' }),
      aFact['firm-no']({ visit }),
    ]),
  ).toEqual([null, null, null, null]);
  const book = await bodyOf<Outlet>('outlet', outlet.id);
  expect(book).toMatchObject({ schemes: ['S1'], doNotVisitUntil: '2027-01-24', contacts: [{ salutation: '王姐' }] });
  const [row] = await query<{ body: Outlet }>('select body from outlet where tenant = $1 and id = $2', outlet.id);
  expect(row!.body).toEqual(book);
});

test('[S41] a complaint has its day; the shop confirms what is resolved, and it leaves the book', async () => {
  const outlet = field.outlets[1]!.id;
  const [complaint, visit] = [randomUUID(), randomUUID()];
  const made = (of: Id): Fact => aFact['complaint-made']({ visit: of, complaint, severity: 1 });
  const confirmed = (of: Id): Fact => aFact['complaint-confirmed']({ visit: of, complaint });
  expect(await visitAt(outlet, (of) => [made(of), confirmed(of)], visit)).toEqual([null, null]);
  expect(await bodyOf<Complaint>('complaint', complaint)).toMatchObject({
    outlet,
    state: 'received',
    answerBy: TODAY,
    madeOn: TODAY,
  });
  await query("update complaint set body = jsonb_set(body, '{state}', '\"resolved\"') where tenant = $1");
  expect(await visitAt(outlet, (of) => [made(of), confirmed(of)])).toEqual(['id-clash', null]);
  expect(await bodyOf<Complaint>('complaint', complaint)).toBe(null);
  expect(await query('select state from complaint where tenant = $1')).toEqual([{ state: 'confirmed' }]);
  expect(await visitAt(field.outlets[2]!.id, (of) => [confirmed(of)])).toEqual(['target-gone']);
});

test('[S42] the ladder of an outlet goes on from visit to visit', async () => {
  const outlet = field.outlets[3]!.id;
  await visitAt(outlet, (visit) => [aFact['small-goal-tried']({ visit })]);
  await visitAt(outlet, (visit) => [
    aFact['small-goal-tried']({ visit, rung: 'name', result: 'missed', hypothesis: '', next: 'opinion' }),
  ]);
  const ladder = await bodyOf<Ladder>('ladder', outlet);
  expect(ladder!.tried.map((one) => `${one.rung} ${one.result}`)).toEqual(['card reached', 'name missed']);
  expect(ladder).toMatchObject({ hypothesis: '怕压货', next: 'opinion' });
});

test('[S43] ten posters handed out, two put up, one of them taken back in a second word: nine are in the bag', async () => {
  const rep = field.reps[0].person;
  await query(
    `insert into posm_move (tenant, rep, source, posm, quantity) values ($1, $2, 'hand-out 1', 'POSTER', 10), ($1, $2, 'hand-out 1', 'TAG', 5)`,
    rep,
  );
  const outlet = field.outlets[4]!.id;
  const visit = randomUUID();
  const put = (posm: string, quantity: number) =>
    anAction({ action: 'place-posm', product: null, posm, quantity: units(quantity) });
  const told = (actions: ReturnType<typeof put>[]): Fact => aFact.merchandised({ visit, actions });
  const phone = new Phone(field, field.reps[0]);
  phone.tell(opened(visit, outlet), told([put('POSTER', 2), put('TAG', 1)]));
  await phone.push();
  expect(await bodyOf<PosmStock>('posm-stock', rep)).toEqual({
    rep,
    items: [
      { posm: 'POSTER', quantity: 8 },
      { posm: 'TAG', quantity: 4 },
    ],
  });
  phone.tell(told([put('POSTER', 1)]), aFact['posm-checked']({ visit, items: [{ posm: 'BOARD', state: 'damaged' }] }));
  await phone.push();
  expect((await bodyOf<PosmStock>('posm-stock', rep))!.items).toEqual([
    { posm: 'POSTER', quantity: 9 },
    { posm: 'TAG', quantity: 5 },
  ]);
  expect((await bodyOf<Placements>('placements', outlet))!.items).toEqual([
    { posm: 'BOARD', placedOn: TODAY, state: 'damaged', seenOn: TODAY },
    { posm: 'POSTER', placedOn: TODAY, state: 'good', seenOn: TODAY },
  ]);
  phone.tell({
    kind: 'day-signed',
    at: NOW,
    day: TODAY,
    problems: '',
    helpWanted: '',
    tomorrow: '',
    meeting: '',
    tasks: [],
    posm: [
      { posm: 'POSTER', quantity: units(7) },
      { posm: 'TAG', quantity: null },
    ],
  });
  await phone.push();
  expect((await bodyOf<PosmStock>('posm-stock', rep))!.items).toEqual([
    { posm: 'POSTER', quantity: 7 },
    { posm: 'TAG', quantity: 5 },
  ]);
});

test('[S43] a piece that is gone is no longer in the book', async () => {
  const outlet = field.outlets[5]!.id;
  await visitAt(outlet, (visit) => [aFact['posm-checked']({ visit })]);
  expect((await bodyOf<Placements>('placements', outlet))!.items).toHaveLength(1);
  await visitAt(outlet, (visit) => [aFact['posm-checked']({ visit, items: [{ posm: 'POSTER', state: 'gone' }] })]);
  expect((await bodyOf<Placements>('placements', outlet))!.items).toEqual([]);
});

test('[S44] a month is handed in until it is confirmed', async () => {
  const rep = field.reps[0].person;
  const submitted = (target: number): MonthPlanSubmitted => ({
    kind: 'month-plan-submitted',
    at: NOW,
    month: '2026-12',
    goals: {
      target: fen(target),
      volumes: [],
      productsPerOutlet: null,
      orderPerOutlet: null,
      distribution: null,
      newOutlets: null,
      focus: [],
    },
  });
  const phone = new Phone(field, field.reps[0]);
  phone.tell(submitted(100), submitted(200));
  expect((await phone.push()).results.map((r) => r.status)).toEqual(['applied', 'applied']);
  const before = await bodyOf<MonthProposal>('month-proposal', `${rep} 2026-12`);
  expect(before).toMatchObject({ state: 'submitted', goals: { target: 200 } });
  await query(`update month_proposal set body = jsonb_set(body, '{state}', '"confirmed"') where tenant = $1`);
  phone.tell(submitted(300));
  expect((await phone.push()).results.at(-1)).toMatchObject({ status: 'quarantined', code: 'locked' });
  expect(await bodyOf('month-proposal', `${rep} 2026-12`)).toEqual(before);
});
