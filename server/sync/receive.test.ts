import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { Envelope } from '../../protocol/push.ts';
import { emit } from '../postgres/book.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import {
  agreed,
  anOrder,
  aTerritory,
  closed,
  counted,
  handsOn,
  opened,
  Phone,
  promised,
  TODAY,
  type Territory,
} from './field-day.ts';

let database: FreshDatabase;
let field: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool);
});
afterAll(() => database.close());

const query = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  inTransaction(field.hands.pool, field.tenant, (tx) => tx.rows<Row>(sql, field.tenant, ...values));
const bodyOf = async <B>(e: string, id: string): Promise<B | null> =>
  (await query<{ b: B | null }>('select b from sync_doc where tenant = $1 and e = $2 and id = $3', e, id))[0]?.b ??
  null;
const phone = (): Phone => new Phone(field, field.reps[0]);
const codes = async (p: Phone, facts?: Envelope[]): Promise<(string | null)[]> =>
  (await p.push(facts)).results.map((r) => (r.status === 'applied' ? r.code : (r.code ?? r.status)));

test('[S1] [S2] a visit goes through once, however often it is sent', async () => {
  const p = phone();
  const visit = randomUUID();
  const order = anOrder('P1', 48);
  p.tell(
    opened(visit, field.outlets[0]!.id),
    counted(visit, 'P1', 20),
    agreed(visit, order),
    promised(visit, randomUUID()),
    closed(visit),
  );
  const first = await p.push();
  expect(first).toMatchObject({ last: 5, error: null });
  expect(first.results.map((r) => r.status)).toEqual(Array(5).fill('applied'));
  const before = await query('select * from sync_doc where tenant = $1 order by e, id, s');
  expect((await p.push()).results).toEqual(first.results);
  expect(await query('select * from sync_doc where tenant = $1 order by e, id, s')).toEqual(before);

  const [row] = await query<{ body: Visit; state: string }>(
    'select body, state from visit where tenant = $1 and id = $2',
    visit,
  );
  expect(row).toMatchObject({ state: 'completed', body: { order: { id: order.id } } });
  expect(await query('select * from order_line where tenant = $1 and sales_order = $2', order.id)).toHaveLength(1);
  const history = await bodyOf<OutletHistory>('history', field.outlets[0]!.id);
  expect(history?.visits[0]).toMatchObject({ visit, stock: { P1: 20 }, ordered: { P1: 48 } });
  expect(history?.onTheWay).toMatchObject([{ order: order.id, lines: { P1: 48 } }]);
});

test('[S3] the answer names how far the server has come, and a gap stops there', async () => {
  const p = phone();
  const visit = randomUUID();
  const [a, b, c] = p.tell(opened(visit, field.outlets[0]!.id), counted(visit, 'P1', 3), closed(visit));
  expect(await p.push([a!, c!])).toMatchObject({ last: 1, error: 'gap', results: [{ id: a!.id }] });
  expect(await p.push([b!, c!])).toMatchObject({ last: 3, error: null });
});

test('[S4] the device of another person is a fork, and nothing of it is kept under its number', async () => {
  const p = phone();
  p.tell(opened(randomUUID(), field.outlets[0]!.id));
  await p.push();
  const other = new Phone(field, field.reps[1]);
  Object.assign(other, { device: p.device });
  const [fact] = other.tell(opened(randomUUID(), field.outlets[2]!.id));
  expect(await other.push()).toMatchObject({ error: 'fork', results: [] });
  expect(await query('select 1 from fact_log where tenant = $1 and id = $2', fact!.id)).toEqual([]);
});

test('[S5] what cannot be read is set aside whole, and the rest goes on', async () => {
  const p = phone();
  const visit = randomUUID();
  p.tell(
    opened(visit, field.outlets[0]!.id),
    counted(visit, 'P1', 1),
    counted(visit, 'P1', 2),
    counted(visit, 'P1', 3),
    counted(visit, 'P1', 4),
    closed(visit),
  );
  const [, strange, newer, broken, unclean] = p.made as [Envelope, Envelope, Envelope, Envelope, Envelope];
  Object.assign(strange, { kind: 'moon-landed' });
  Object.assign(newer, { v: 99 });
  Object.assign(broken, { fact: { ...broken.fact, lines: 'many' } });
  Object.assign(unclean, { fact: { kind: 'shelf-checked', note: 'a\u0000b \ud800' }, at: 'yesterday' });
  expect(await codes(p)).toEqual([null, 'unknown-kind', 'unknown-version', 'invalid', 'invalid', null]);
  const [kept] = await query<{ fact: { text: string } }>(
    'select fact from fact_log where tenant = $1 and id = $2',
    unclean.id,
  );
  expect(JSON.parse(kept!.fact.text)).toMatchObject({ at: 'yesterday', fact: { note: 'a\u0000b \ud800' } });
  const [row] = await query<{ state: string }>('select state from visit where tenant = $1 and id = $2', visit);
  expect(row!.state).toBe('completed');
});

test('[S6] [S7] a rep works in his own shops and in his own visits', async () => {
  const mine = phone();
  const theirs = new Phone(field, field.reps[1]);
  const visit = randomUUID();
  theirs.tell(opened(visit, field.outlets[2]!.id));
  await theirs.push();
  mine.tell(
    opened(randomUUID(), field.outlets[2]!.id),
    opened(randomUUID(), randomUUID()),
    closed(visit),
    closed(randomUUID()),
  );
  expect(await codes(mine)).toEqual(['scope-lost', 'target-gone', 'id-clash', 'target-gone']);
});

test('[S6] an outlet that moved while the phone was away is still his, with a remark', async () => {
  const p = phone();
  const outlet = field.outlets[1]!.id;
  p.cursor = (await p.pull()).head.to;
  p.tell(opened(randomUUID(), outlet));
  await inTransaction(field.hands.pool, field.tenant, (tx) =>
    emit(tx, {
      docs: [],
      subs: [
        { person: p.session.person, s: `o:${outlet}`, sees: false },
        { person: field.reps[1].person, s: `o:${outlet}`, sees: true },
      ],
    }),
  );
  const { head } = await p.pull();
  expect(head.drop).toEqual([`o:${outlet}`]);
  p.cursor = head.to;
  p.tell(opened(randomUUID(), outlet));
  const later = handsOn(database.pool, instant(new Date().toISOString()));
  expect((await p.push(undefined, later)).results.map((r) => [r.status, r.code])).toEqual([
    ['applied', 'after-reassign'],
    ['quarantined', 'scope-lost'],
  ]);
  await inTransaction(field.hands.pool, field.tenant, (tx) =>
    emit(tx, {
      docs: [],
      subs: [
        { person: p.session.person, s: `o:${outlet}`, sees: true },
        { person: field.reps[1].person, s: `o:${outlet}`, sees: false },
      ],
    }),
  );
});

test('[S8] an order that does not add up is set aside; the visit goes on', async () => {
  const p = phone();
  const visit = randomUUID();
  p.tell(opened(visit, field.outlets[0]!.id), agreed(visit, { ...anOrder('P1', 12), total: fen(1) }), closed(visit));
  expect(await codes(p)).toEqual([null, 'invalid', null]);
});

test('[S9] [S11] the last order of a visit counts, the office delivers it, and then it stands', async () => {
  const p = phone();
  const outlet = field.outlets[1]!.id;
  const visit = randomUUID();
  const [first, second] = [anOrder('P1', 12), anOrder('P1', 24)];
  p.tell(opened(visit, outlet), agreed(visit, first), agreed(visit, second));
  await p.push();
  const states = (): Promise<{ id: string; state: string }[]> =>
    query<{ id: string; state: string }>('select id, state from sales_order where tenant = $1 and visit = $2', visit);
  expect(new Map((await states()).map((s) => [s.id, s.state]))).toEqual(
    new Map([
      [first.id, 'cancelled'],
      [second.id, 'submitted'],
    ]),
  );

  const delivered: Fact = {
    kind: 'order-delivered',
    at: instant('2026-11-27T02:00:00Z'),
    order: second.id,
    outlet,
    day: TODAY,
    lines: [{ product: 'P1', quantity: units(24) }],
  };
  p.tell(delivered);
  expect((await codes(p)).at(-1)).toBe('scope-lost');
  const desk = new Phone(field, field.office);
  desk.tell(delivered);
  expect(
    (await desk.push(undefined, handsOn(database.pool, instant('2026-11-27T03:00:00Z')))).results[0],
  ).toMatchObject({ status: 'applied', code: null });
  const history = await bodyOf<OutletHistory>('history', outlet);
  expect(history).toMatchObject({ onTheWay: [], deliveries: [{ order: second.id, lines: { P1: 24 } }] });
  p.tell(agreed(visit, { ...second, note: 'later' }));
  expect((await codes(p)).at(-1)).toBe('locked');
});

test('[S10] an order over the credit is taken in and held; where it comes to another sum too, both is said', async () => {
  const p = phone();
  const visit = randomUUID();
  const order = anOrder('P1', 100, fen(2000));
  p.tell(opened(visit, field.outlets[1]!.id), agreed(visit, order));
  // Its price is not that of today either.
  expect(await codes(p)).toEqual([null, 'hold-price-changed']);
  expect(await query('select state from sales_order where tenant = $1 and id = $2', order.id)).toEqual([
    { state: 'held' },
  ]);
});

test("[S10] an order at other prices than today's stands as it was agreed", async () => {
  const p = phone();
  const visit = randomUUID();
  p.tell(opened(visit, field.outlets[0]!.id), agreed(visit, anOrder('P9', 2)));
  expect(await codes(p)).toEqual([null, 'price-changed']);
});

test('[S12] a promise is settled once', async () => {
  const p = phone();
  const [visit, promise] = [randomUUID(), randomUUID()];
  const settle = (outcome: 'fulfilled' | 'waived') =>
    ({
      kind: 'commitment-settled',
      at: instant('2026-11-25T02:00:00Z'),
      visit,
      commitment: promise,
      outcome,
      newDue: null,
      note: '',
    }) as const;
  p.tell(opened(visit, field.outlets[0]!.id), promised(visit, promise));
  await p.push();
  expect(await bodyOf('commitment', promise)).toMatchObject({ state: 'open' });
  p.tell(settle('fulfilled'), settle('waived'));
  expect((await codes(p)).slice(-2)).toEqual([null, null]);
  expect(await bodyOf('commitment', promise)).toBe(null);
  expect(await query('select state from commitment where tenant = $1 and id = $2', promise)).toEqual([
    { state: 'fulfilled' },
  ]);
});

test('[S13] odd times and places are taken in with a remark', async () => {
  const p = phone();
  const visit = randomUUID();
  const far = { lat: 31.6, lng: 120.3, datum: 'wgs84', accuracy: 10 } as const;
  p.tell(
    { ...opened(visit, field.outlets[0]!.id), at: instant('2026-11-25T09:00:00Z') },
    { kind: 'checked-in', at: instant('2026-11-25T02:00:00Z'), visit, place: far, manual: null, reason: '老板在仓库' },
    { ...closed(visit), at: instant('2026-11-01T00:00:00Z') },
  );
  expect(await codes(p)).toEqual(['clock-off', 'out-of-radius', 'late']);
});

test('[S14] a fact that makes the server stumble is set aside and holds up no other', async () => {
  const p = phone();
  const visit = randomUUID();
  // A year beyond what the database can write down: every schema lets it through.
  const order = { ...anOrder('P1', 12), deliveryDay: '0000-01-01' as typeof TODAY };
  p.tell(opened(visit, field.outlets[0]!.id), agreed(visit, order), closed(visit));
  expect(await codes(p)).toEqual([null, 'internal', null]);
  expect(await query('select status from fact_log where tenant = $1 and id = $2', p.made[1]!.id)).toEqual([
    { status: 'quarantined' },
  ]);
});
