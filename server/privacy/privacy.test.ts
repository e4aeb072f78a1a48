import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import { instant, type Instant } from '../../core/base/instant.ts';
import type { Place } from '../../core/base/place.ts';
import type { ConsentAnswer } from '../../core/privacy/consent.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { VisitPage } from '../../protocol/board.ts';
import type { PlaceViewList, PlaceViews, Presence, VisitPlaces } from '../../protocol/presence.ts';
import type { ReviewList } from '../../protocol/review.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, post, type House } from '../session/field-day.ts';
import { closed, handsOn, opened, Phone } from '../sync/field-day.ts';
import { expireAllPlaces } from './retention.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const near: Place = { lat: 31.5003, lng: 120.3, datum: 'wgs84', accuracy: 12 };
const far: Place = { lat: 31.52, lng: 120.3, datum: 'wgs84' };
const MORNING = instant('2026-11-25T02:00:00Z');
const EVENING = instant('2026-11-25T12:30:00Z');

const checkedIn = (visit: Id, at: Instant, place: Place | null = near): Fact => ({
  kind: 'checked-in',
  at,
  visit,
  place,
  manual: place ? null : 'no-consent',
  reason: null,
});
const answered = (answer: ConsentAnswer, at: Instant): Fact => ({
  kind: 'consent-answered',
  at,
  consent: 'location',
  answer,
  text: 1,
});

interface Kept {
  readonly fact: Record<string, unknown>;
  readonly visit: Visit;
  readonly presence: Presence;
  readonly code: string | null;
}

/** What the database holds of a check-in. */
const keptOf = (visit: Id): Promise<Kept | undefined> =>
  inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.row<Kept>(
      `select f.fact, f.code, v.body as visit, to_jsonb(x) as presence from fact_log f join visit v on v.tenant = $1 and v.id::text = f.entity
       join presence x on x.tenant = $1 and x.visit = v.id where f.tenant = $1 and f.entity = $2 and f.kind = 'checked-in'`,
      tx.tenant,
      visit,
    ),
  );

/** A visit of the first rep with these facts after its beginning. */
async function told(phone: Phone, ...facts: ((visit: Id) => Fact)[]): Promise<Id> {
  const visit = randomUUID();
  await phone.push(phone.tell(opened(visit, house.ours.outlets[0]!.id), ...facts.map((of) => of(visit))));
  return visit;
}
const aPhone = (): Phone => new Phone(house.ours, house.ours.reps[0]);

test('[PR1] off duty no point is kept, though a phone sends one, and the fact says so', async () => {
  const phone = aPhone();
  const visit = await told(
    phone,
    (of) => checkedIn(of, EVENING, far),
    (of) => ({ ...closed(of), at: EVENING, place: near }) as Fact,
  );
  const kept = (await keptOf(visit))!;
  expect(kept.fact).toMatchObject({ place: null, placeRemoved: 'off-duty', reason: null });
  expect(kept.visit.checkedIn).toMatchObject({ place: null, placeRemoved: 'off-duty' });
  expect(kept.visit.closed).toMatchObject({ place: null, placeRemoved: 'off-duty', outcome: 'ordered' });
  expect(kept.presence).toMatchObject({ standing: 'manual', manual: 'off-duty', metres: null });
  // In the morning the same point is kept, and what follows from it.
  const day = (await keptOf(await told(phone, (of) => checkedIn(of, MORNING, far))))!;
  expect(day.fact['place']).toEqual(far);
  expect(day.code).toBe('out-of-radius');
  expect(day.presence).toMatchObject({ standing: 'outside', metres: 2224 });
});

test('[PR1] a yes that is taken back holds from there on, also inside of one push, and comes back with the book', async () => {
  const phone = aPhone();
  const visits = [randomUUID(), randomUUID(), randomUUID()] as const;
  const [shop] = house.ours.outlets;
  phone.tell(...visits.map((visit) => opened(visit, shop!.id)));
  phone.tell(
    checkedIn(visits[0], MORNING),
    answered('withdrawn', instant('2026-11-25T03:00:00Z')),
    checkedIn(visits[1], MORNING),
    answered('given', instant('2026-11-25T04:00:00Z')),
    checkedIn(visits[2], MORNING),
  );
  await phone.push();
  const places = await Promise.all(visits.map(async (visit) => (await keptOf(visit))!.fact['place']));
  expect(places).toEqual([near, null, near]);
  const { docs } = await phone.pull();
  expect(docs.find((doc) => doc.e === 'consent')?.b).toMatchObject({ answer: 'given', at: '2026-11-25T04:00:00.000Z' });
  // Of two phones the later answer holds, whichever arrives first.
  const other = aPhone();
  await other.push(other.tell(answered('withdrawn', instant('2026-11-25T03:30:00Z'))));
  expect((await keptOf(await told(phone, (of) => checkedIn(of, MORNING))))!.fact['place']).toEqual(near);
});

test('[PR1] [PR6] what was set aside loses its point when it is taken in, and shows none to who decides', async () => {
  const phone = aPhone();
  const visit = randomUUID();
  const [early] = phone.tell(checkedIn(visit, EVENING));
  await phone.push([early!]);
  await phone.push(phone.tell(opened(visit, house.ours.outlets[0]!.id)));
  const [late] = phone.tell({ ...checkedIn(visit, MORNING), mood: 'good' } as unknown as Fact);
  await phone.push([late!]);
  const desk = await deskOf(house, 'sup0');
  const shown = (await (await get(house, '/v1/review', desk)).json()) as ReviewList;
  const facts = shown.items.flatMap((item) => item.facts);
  expect(facts.map((one) => one.id)).toEqual(expect.arrayContaining([early!.id, late!.id]));
  expect(JSON.stringify(facts)).not.toContain('"lat"');
  expect(JSON.stringify(facts)).not.toContain('\\"lat\\"');
  const { mood: _, ...repaired } = late!.fact as Record<string, unknown>;
  await post(
    house,
    '/v1/review',
    { facts: [late!.id], decision: 'apply', note: '', repaired: { [late!.id]: { ...repaired, at: EVENING } } },
    desk,
  );
  const row = await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.row<{ body: Visit }>('select body from visit where tenant = $1 and id = $2', tx.tenant, visit),
  );
  expect(row!.body.checkedIn).toMatchObject({ place: null, placeRemoved: 'off-duty' });
});

test('[PR2] a check-in by hand waits for a supervisor, who confirms it or doubts it with a note', async () => {
  const visit = await told(aPhone(), (of) => checkedIn(of, MORNING, null));
  const [desk, other] = await Promise.all([deskOf(house, 'sup0'), deskOf(house, 'sup1')]);
  const path = `/v1/desk/visits/${visit}`;
  const page = (await (await get(house, path, desk)).json()) as VisitPage;
  expect(page.presence).toMatchObject({ standing: 'manual', manual: 'no-consent', answer: null });
  const say = (answer: string, note: string, who = desk): Promise<Response> =>
    post(house, `${path}/presence`, { answer, note }, who);
  expect((await say('confirmed', '', other)).status).toBe(404);
  expect((await say('confirmed', '', await phoneOf(house, 'rep0'))).status).toBe(403);
  expect(await (await say('doubted', ' ')).json()).toMatchObject({ code: 'note-needed' });
  const confirmed = (await (await say('confirmed', '')).json()) as Presence;
  expect(confirmed).toMatchObject({ answer: 'confirmed', answeredBy: 'sup0', note: '' });
  // What the point itself has shown needs nobody's word.
  const inside = await told(aPhone(), (of) => checkedIn(of, MORNING));
  const refused = await post(house, `/v1/desk/visits/${inside}/presence`, { answer: 'confirmed', note: '' }, desk);
  expect(await refused.json()).toMatchObject({ code: 'nothing-to-confirm' });
});

test("[PR7] the rep's book says how his visit began and what the desk says of it; told again, it waits again", async () => {
  const phone = aPhone();
  const visit = await told(phone, (of) => checkedIn(of, MORNING, far));
  const door = async (): Promise<unknown> => {
    const { docs } = await phone.pull();
    return docs.findLast((doc) => doc.e === 'door' && doc.id === visit)?.b;
  };
  expect(await door()).toMatchObject({ visit, standing: 'outside', metres: 2224, answer: null });
  const desk = await deskOf(house, 'sup0');
  await post(house, `/v1/desk/visits/${visit}/presence`, { answer: 'doubted', note: ' 门店不在那里 ' }, desk);
  expect(await door()).toMatchObject({ standing: 'outside', answer: 'doubted', note: '门店不在那里' });
  await phone.push(phone.tell(checkedIn(visit, MORNING)));
  expect(await door()).toMatchObject({ standing: 'inside', metres: 33, answer: null, note: '' });
});

test('[PR3] [PR4] the page of a visit has no point; whoever opens them leaves one row each time, which the rep sees', async () => {
  const visit = await told(aPhone(), (of) => checkedIn(of, MORNING));
  const [desk, other, rep] = await Promise.all([deskOf(house, 'sup0'), deskOf(house, 'sup1'), phoneOf(house, 'rep0')]);
  const views = async (who = rep): Promise<PlaceViews> =>
    (await (await get(house, '/v1/privacy/views', who)).json()) as PlaceViews;
  const page = (await (await get(house, `/v1/desk/visits/${visit}`, desk)).json()) as VisitPage;
  expect(page.visit.checkedIn).toMatchObject({ place: null, manual: null });
  expect(page.presence).toMatchObject({ standing: 'inside', metres: 33, accuracy: 12 });
  expect((await views()).views).toEqual([]);

  const open = (who = desk): Promise<Response> => post(house, `/v1/desk/visits/${visit}/places`, {}, who);
  const places = (await (await open()).json()) as VisitPlaces;
  expect(places.points).toEqual([{ kind: 'checked-in', at: '2026-11-25T02:00:00Z', place: near, removed: null }]);
  await open();
  expect([(await open(other)).status, (await open(rep)).status]).toEqual([404, 403]);
  const seen = await views();
  expect(seen.hasMore).toBe(false);
  expect(seen.views).toMatchObject(
    Array(2).fill({ viewer: 'sup0', role: 'supervisor', outlet: house.ours.outlets[0]!.name, day: '2026-11-25' }),
  );
  // Others see nothing of it: another rep, another organisation, another team's supervisor.
  expect((await views(await phoneOf(house, 'rep1'))).views).toEqual([]);
  expect((await views(await phoneOf(house, 'rep0', 'theirs'))).views).toEqual([]);
  const rowsOf = async (who: typeof desk): Promise<PlaceViewList['rows']> =>
    ((await (await get(house, '/v1/desk/place-views', who)).json()) as PlaceViewList).rows;
  expect((await rowsOf(desk)).map((row) => row.visit)).toEqual([visit, visit]);
  expect(await rowsOf(other)).toEqual([]);
  expect((await get(house, '/v1/desk/place-views', rep)).status).toBe(403);
});

test('[PR5] points are gone after their days, from wherever they were kept; what was computed stays', async () => {
  const phone = aPhone();
  const visit = await told(phone, (of) => checkedIn(of, MORNING, far));
  const [unread] = phone.tell({ ...checkedIn(visit, MORNING), mood: 'good' } as unknown as Fact);
  await phone.push([unread!]);
  const at = (day: string) => expireAllPlaces(handsOn(database.pool, instant(`${day}T08:00:00Z`)));
  const points = async (): Promise<number> =>
    (await inTransaction(database.pool, house.ours.tenant, (tx) =>
      tx.row<{ n: number }>(
        `select ((select count(*) from fact_log where tenant = $1 and fact::text ~ 'lat[\\\\"]*:')
             + (select count(*) from visit where tenant = $1 and body::text ~ '"lat"')
             + (select count(*) from fact_review where tenant = $1 and repaired::text ~ '"lat"'))::int as n`,
        tx.tenant,
      ),
    ))!.n;
  const before = (await keptOf(visit))!;
  const many = await points();
  expect(many).toBeGreaterThan(5);
  // On their last day all of them are there.
  expect(await at('2027-02-22')).toBe(0);
  expect(await points()).toBe(many);
  expect(await at('2027-02-24')).toBe(many);
  expect(await points()).toBe(0);
  const after = (await keptOf(visit))!;
  expect(after.fact).toEqual({ ...before.fact, place: null, placeRemoved: 'expired' });
  expect(after.visit).toEqual({
    ...before.visit,
    checkedIn: { ...before.visit.checkedIn, place: null, placeRemoved: 'expired' },
  });
  expect(after.presence).toEqual(before.presence);
  expect([after.code, after.presence.metres]).toEqual(['out-of-radius', 2224]);
  expect(await at('2027-02-25')).toBe(0);
});
