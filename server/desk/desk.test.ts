import { mustStock } from '../../core/field-day/a-product.ts';
import { aFact, aPitch } from '../../core/field-day/a-visit.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { dayFigures, togetherOf } from '../../core/kpi/day.ts';
import type { DayBoard, VisitList, VisitPage } from '../../protocol/board.ts';
import { pagesOf } from '../print/testing.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, type House, type Pass } from '../session/field-day.ts';
import { saveVersions } from '../standard/versions.ts';
import { agreed, anOrder, closed, counted, opened, Phone, promised, TODAY } from '../sync/field-day.ts';

let database: FreshDatabase;
let house: House;
const [visit, other, order, promise] = [randomUUID(), randomUUID(), anOrder('P1', 24), randomUUID()];
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  const {
    ours: { tenant, reps, outlets },
    ours,
  } = house;
  await inTransaction(database.pool, tenant, async (tx) => {
    const route = randomUUID();
    await tx.rows(
      `insert into route (tenant, id, code, name, weekday, cycle_weeks, anchor, rep) values ($1, $2, 'R3', '周三线', 3, 1, '2026-11-25', $3)`,
      tenant,
      route,
      reps[0].person,
    );
    await tx.rows(
      'insert into route_outlet (tenant, route, position, outlet) values ($1, $2, 1, $3)',
      tenant,
      route,
      outlets[0]!.id,
    );
  });
  const phone = new Phone(ours, reps[0]);
  phone.tell(
    opened(visit, outlets[0]!.id),
    counted(visit, 'P1', 20),
    agreed(visit, order),
    promised(visit, promise),
    closed(visit),
    opened(randomUUID(), outlets[1]!.id),
  );
  await phone.push();
  const second = new Phone(ours, reps[1]);
  second.tell(opened(other, outlets[2]!.id), closed(other));
  await second.push();
});
afterAll(() => database.close());

const read = async <Body>(path: string, pass: Pass): Promise<Body> =>
  (await (await get(house, path, pass)).json()) as Body;
const DAY = `/v1/desk/day?day=${TODAY}`;

test('[B1] a supervisor sees the own team, the office everybody, a rep nothing', async () => {
  const logins = async (login: string): Promise<string[]> =>
    (await read<DayBoard>(DAY, await deskOf(house, login))).reps.map((r) => r.rep.login);
  expect([await logins('sup0'), await logins('sup1'), await logins('office2'), await logins('admin')]).toEqual([
    ['rep0'],
    ['rep1'],
    ['rep0', 'rep1'],
    ['rep0', 'rep1'],
  ]);
  const [sup0, rep] = [await deskOf(house, 'sup0'), await phoneOf(house, 'rep0')];
  expect((await get(house, `/v1/desk/visits/${other}`, sup0)).status).toBe(404);
  expect((await read<VisitList>(`/v1/desk/visits?day=${TODAY}&rep=${house.ours.reps[1].person}`, sup0)).visits).toEqual(
    [],
  );
  expect((await read<DayBoard>(DAY, sup0)).arrivals.every((a) => a.rep.id === house.ours.reps[0].person)).toBe(true);
  for (const path of [DAY, '/v1/desk/visits', `/v1/desk/visits/${visit}`])
    expect((await get(house, path, rep)).status).toBe(403);
});

test('[B2] stops come from the plan or else from the routes, the rest stands apart', async () => {
  const admin = await deskOf(house, 'admin');
  const {
    outlets,
    reps: [rep],
    tenant,
  } = house.ours;
  const first = (await read<DayBoard>(DAY, admin)).reps[0]!;
  expect(first).toMatchObject({
    routes: ['周三线'],
    planConfirmedAt: null,
    target: null,
    signedAt: null,
    rep: { supervisor: { name: 'sup0' } },
  });
  expect(first.stops.map((s) => [s.outlet.id, s.visit?.visit, s.missed])).toEqual([[outlets[0]!.id, visit, null]]);
  expect(first.unplanned.map((s) => s.outlet.id)).toEqual([outlets[1]!.id]);
  await inTransaction(database.pool, tenant, async (tx) => {
    const body = { day: TODAY, rep: rep.person, target: 5000, stops: [outlets[1]!.id, outlets[2]!.id], focus: '' };
    await tx.rows(
      'insert into day_plan (tenant, rep, day, confirmed_at, body) values ($1, $2, $3, $4, $5)',
      tenant,
      rep.person,
      TODAY,
      house.hands.now(),
      body,
    );
    await tx.rows(
      `insert into missed_visit (tenant, rep, day, outlet, reason) values ($1, $2, $3, $4, 'closed')`,
      tenant,
      rep.person,
      TODAY,
      outlets[2]!.id,
    );
  });
  const planned = (await read<DayBoard>(DAY, admin)).reps[0]!;
  expect(planned).toMatchObject({ planConfirmedAt: house.hands.now(), target: 5000 });
  expect(planned.stops.map((s) => [s.outlet.id, s.missed])).toEqual([
    [outlets[1]!.id, null],
    [outlets[2]!.id, 'closed'],
  ]);
  expect(planned.unplanned.map((s) => s.outlet.id)).toEqual([outlets[0]!.id]);
});

test('[B3] the figures are those of core, and together they are sums', async () => {
  const admin = await deskOf(house, 'admin');
  const { reps, figures } = await read<DayBoard>(DAY, admin);
  const { visits } = await read<VisitList>(`/v1/desk/visits?day=${TODAY}`, admin);
  const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  for (const one of reps) {
    const own = visits.filter((v) => v.rep === one.rep.id);
    const doors = own.flatMap(({ visit: id, standing, answer }) =>
      standing ? [[id, { standing, answer }] as const] : [],
    );
    expect(one.figures).toEqual(
      asSent(
        dayFigures(
          one.stops.map((s) => s.outlet.id),
          own,
          new Map(doors),
        ),
      ),
    );
  }
  expect(figures).toEqual(asSent(togetherOf(reps.map((r) => r.figures))));
  expect(visits.map((v) => v.visit)).toEqual(expect.arrayContaining([visit, other]));
});

test('[B4] a visit shows what happened in it, whole', async () => {
  const { tenant, outlets, reps } = house.ours;
  const [here, away] = [randomUUID(), randomUUID()];
  await inTransaction(database.pool, tenant, async (tx) => {
    for (const [id, received] of [
      [here, house.hands.now()],
      [away, null],
    ]) {
      await tx.rows(
        `insert into photo (tenant, id, visit, rep, subject, sha256, bytes, mime, taken_at, received_at) values ($1, $2, $3, $4, '', '', 1, '', $5, $6)`,
        tenant,
        id,
        visit,
        reps[0].person,
        house.hands.now(),
        received,
      );
    }
  });
  const page = await read<VisitPage>(`/v1/desk/visits/${visit}`, await deskOf(house, 'sup0'));
  expect(page).toMatchObject({
    visit: { id: visit, order: { id: order.id } },
    summary: { visit, order: order.id, total: 4800 },
    outlet: { id: outlets[0]!.id },
    rep: { login: 'rep0' },
    presence: null,
    commitments: [{ id: promise, state: 'open' }],
  });
  expect(page.facts.map((f) => [f.kind, f.status])).toEqual(
    ['visit-opened', 'shelf-checked', 'order-agreed', 'commitment-made', 'visit-closed'].map((kind) => [
      kind,
      'applied',
    ]),
  );
  expect(page.photos).toEqual(
    expect.arrayContaining([
      { photo: here, url: `/v1/pictures/${here}`, thumbnail: `/v1/pictures/${here}/thumbnail` },
      { photo: away, url: null, thumbnail: null },
    ]),
  );
});

test('[B4] what a check found depends on what the outlet had had by then', async () => {
  const { tenant, outlets, reps } = house.ours;
  const product = (id: string) => ({
    id,
    name: `商品 ${id}`,
    brand: '',
    category: '',
    barcode: '',
    packs: [{ name: '瓶', factor: 1 }],
    shelfLifeDays: null,
    status: 'active',
    minimum: 0,
    location: 'main-shelf',
    launched: null,
  });
  await inTransaction(database.pool, tenant, async (tx) => {
    for (const id of ['P1', 'P2', 'P3'])
      await tx.rows(
        'insert into product (tenant, id, name, category, status, body) values ($1, $2, $2, $3, $4, $5)',
        tenant,
        id,
        '',
        'active',
        product(id),
      );
    const list = {
      ...mustStock('P1', 'P2', 'P3'),
      code: 'M',
      channel: 'convenience' as const,
    };
    await saveVersions(tx, [list, { ...list, from: day('2026-11-20'), products: [] }]);
    await tx.rows(
      `insert into questionnaire (tenant, code, version, body)
       select $1, 'Q1', n, jsonb_build_object('code', 'Q1', 'version', n) from generate_series(1, 2) as n`,
      tenant,
    );
  });
  const outlet = outlets[0]!.id;
  const [before, first, later] = [randomUUID(), randomUUID(), randomUUID()];
  const opening = (id: string, on: string) => ({ ...opened(id, outlet), day: day(on) }) as ReturnType<typeof opened>;
  const both = (id: string): ReturnType<typeof counted> => {
    const [one, two] = [counted(id, 'P1', 0), counted(id, 'P2', 0)];
    if (one.kind !== 'shelf-checked' || two.kind !== 'shelf-checked') throw new Error('no check');
    return { ...one, standard: { code: 'M', since: day('2026-01-01') }, lines: [...one.lines, ...two.lines] };
  };
  const pitched = {
    kind: 'presented',
    at: house.hands.now(),
    began: house.hands.now(),
    visit: later,
    pitches: [aPitch({ topic: 'service', product: null, line: { id: '1.2', version: 1 } })],
  } as const;
  const phone = new Phone(house.ours, reps[0]);
  phone.tell(
    opening(before, '2026-11-10'),
    both(before),
    closed(before),
    opening(first, '2026-11-17'),
    counted(first, 'P1', 6),
    agreed(first, anOrder('P2', 12)),
    closed(first),
    opening(later, '2026-11-24'),
    both(later),
    { ...pitched, pitches: [...pitched.pitches] },
    aFact['questions-answered']({ visit: later, questionnaire: 'Q1', version: 1 }),
    closed(later),
  );
  await phone.push();
  const sup = await deskOf(house, 'sup0');
  const found = async (id: string): Promise<string[]> =>
    (await read<VisitPage>(`/v1/desk/visits/${id}`, sup)).findings.map((f) => `${f.kind} ${f.product}`);
  expect(await found(before)).toEqual(['must-stock-missing P1', 'must-stock-missing P2', 'must-stock-missing P3']);
  expect(await found(later)).toEqual(['out-of-stock P1', 'out-of-stock P2', 'must-stock-missing P3']);
  const page = await read<VisitPage>(`/v1/desk/visits/${later}`, sup);
  expect(page.standard).toEqual({ code: 'M', since: '2026-01-01' });
  expect(page.products.map((p) => p.id)).toEqual(['P1', 'P2', 'P3']);
  expect(page.lines.map((line) => [line.id, line.version])).toEqual([['1.2', 1]]);
  expect(page.questionnaires).toEqual([{ code: 'Q1', version: 1 }]);
  expect(page.scores).toMatchObject({ before: { score: 0 }, after: { score: 0 } });
});

test('[B5] the answer tells whose clock its day is on', async () => {
  const admin = await deskOf(house, 'admin');
  const clock = { zone: 'Asia/Shanghai', asOf: house.hands.now() };
  expect(await read<DayBoard>(DAY, admin)).toMatchObject(clock);
  expect(await read<VisitList>('/v1/desk/visits', admin)).toMatchObject({ ...clock, day: TODAY });
  expect((await read<VisitPage>(`/v1/desk/visits/${visit}`, admin)).zone).toBe(clock.zone);
});

test('[B5] without a day it is today; what is no day and no id is refused', async () => {
  const admin = await deskOf(house, 'admin');
  expect((await read<DayBoard>('/v1/desk/day', admin)).day).toBe(TODAY);
  for (const query of ['day?day=yesterday', 'day?day=2026-02-30', "visits?rep=1' or '1'='1"]) {
    expect([query, (await get(house, `/v1/desk/${query}`, admin)).status]).toEqual([query, 422]);
  }
  for (const id of ['x', randomUUID()]) expect((await get(house, `/v1/desk/visits/${id}`, admin)).status).toBe(404);
  expect((await get(house, DAY, admin)).headers.get('cache-control')).toBe('no-store');
});

test('[B13] the service cards of a day are for whoever sees the rep, and of a day without a route there are none', async () => {
  const [rep] = house.ours.reps;
  const path = `/v1/desk/service-cards?rep=${rep.person}&day=${TODAY}`;
  const answer = await get(house, path, await deskOf(house, 'sup0'));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const [page] = await pagesOf(new Uint8Array(await answer.arrayBuffer()));
  expect(page!.text).toContain(house.ours.outlets[0]!.code);
  expect(page!.text).toContain('每周三');
  expect((await get(house, path, await deskOf(house, 'sup1'))).status).toBe(404);
  const thursday = `/v1/desk/service-cards?rep=${rep.person}&day=2026-11-26`;
  expect((await get(house, thursday, await deskOf(house, 'sup0'))).status).toBe(404);
  expect((await get(house, '/v1/desk/service-cards?rep=x', await deskOf(house, 'sup0'))).status).toBe(422);
});
