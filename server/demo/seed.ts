import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHINA, dayOf, daysBetween, plusDays, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { PullDoc } from '../../protocol/pull.ts';
import type { Hands } from '../hands.ts';
import type { App } from '../http.ts';
import { firstAdministratorCode } from '../session/first-administrator.ts';
import { worldOfBooks } from './book-world.ts';
import { COMPANY, makeCompany, SEED, WEEKS, type Company } from './company.ts';
import { fillWarehouses, liveAtTheDesk, settleBefore, type Desks } from './desk-life.ts';
import { DemonstrationDevice } from './device.ts';
import { Door } from './door.ts';
import { filesOf } from './files.ts';
import { historyOf } from './history.ts';
import { REP_LOGINS } from './people.ts';
import { bringReturns, writeReturns } from './return-life.ts';
import { withPhotos } from './photos.ts';
import { chinaTime, consentAt } from './story.ts';
import { giveVan, VAN_REP, vanFacts } from './van-life.ts';
import { setOnTrial } from './trial.ts';
import { waitForCompliance } from './waiting-line.ts';

/** So many days before today have photos. */
const PHOTO_DAYS = 2;

/** Of all demonstration people, and of nobody else. */
export const DEMONSTRATION_PASSWORD = 'paodian-demo';

export interface SeedInput {
  readonly hands: Hands;
  readonly makeApp: (hands: Hands) => App;
  readonly say: (zh: string, en: string) => void;
  /** Of history. */
  readonly weeks?: number;
}

/**
 * Fills a server that has no organisation yet with one invented company: its files come in by the import, its thirteen
 * weeks by the phones' own door, on a clock that goes through them day by day. One that was broken off goes on where it
 * stopped: the same facts have the same names. A server with an organisation of its own is left alone.
 */
export async function seedDemonstration({ hands, makeApp, say, weeks = WEEKS }: SeedInput): Promise<void> {
  const begun = await beginning(hands);
  if (!begun) return;
  const { now } = begun;
  const company = makeCompany(dayOf(now, CHINA), weeks);
  let clock = chinaTime(plusDays(company.first, -1), 18 * 60);
  const door = new Door(makeApp({ ...hands, now: () => clock }));
  const deviceOf = (login: string): DemonstrationDevice => new DemonstrationDevice(door, login, DEMONSTRATION_PASSWORD);

  say('准备演示数据：文件……', 'Preparing the demonstration: files …');
  const tenant = begun.tenant ?? (await found(hands, door, company, now));
  await bringFiles(hands, door, company);

  const passOf = async (login: string) => door.signIn(login, DEMONSTRATION_PASSWORD, deviceOf(login).id);
  const deskOf = async (login: string) => door.desk(await passOf(login));
  await setOnTrial(await deskOf('office'), await deskOf('compliance'), company);
  await waitForCompliance(await deskOf('office'));

  const office = deviceOf('office');
  await office.pull(clock);
  const reps = new Map(REP_LOGINS.map((login) => [login, deviceOf(login)]));
  const books = new Map<string, readonly PullDoc[]>();
  for (const [login, device] of reps) {
    books.set(login, await device.pull(clock));
    await device.tell([consentAt(clock)], clock);
  }

  const world = worldOfBooks(company, SEED, books);
  const codes = new Map(world.grounds.flatMap((ground) => [...ground.outlets.values()].map((o) => [o.id, o.code])));
  const finance = deviceOf('finance');
  const dealers = company.people.filter((p) => p.role === 'distributor');
  const desksOf = async (): Promise<Desks> => ({
    office: await deskOf('office'),
    finance: await deskOf('finance'),
    supervisors: [await deskOf('sup1'), await deskOf('sup2')],
    dealers: new Map(await Promise.all(dealers.map(async (p) => [p.distributor, await deskOf(p.login)] as const))),
  });
  const supplied = company.outlets.map((outlet) => outlet.code);
  const lookAfterReturns = async (desks: Desks, day: Day): Promise<void> => {
    await bringReturns(desks, SEED, day);
    await writeReturns(desks.office, supplied, SEED, day);
  };
  const signed: Id[] = [];
  const soldFromVan: Fact[] = [];
  let week = 0;
  for (const one of historyOf(world, now)) {
    const weekOf = Math.floor(daysBetween(company.first, one.day) / 7) + 1;
    if (weekOf > week && weekOf <= weeks) {
      say(`准备演示数据：第 ${weekOf}/${weeks} 周……`, `Preparing the demonstration: week ${weekOf} of ${weeks} …`);
    }
    clock = earlier(chinaTime(one.day, 20 * 60), now);
    if (weekOf > week && weekOf % PAID_WEEKS === 0) {
      await door.payments(await door.signIn(finance.login, DEMONSTRATION_PASSWORD, finance.id), one.day);
      await lookAfterReturns(await desksOf(), one.day);
    }
    week = weekOf;
    await office.tell(one.deliveries, clock);
    if (one.day <= plusDays(company.today, -SETTLED_DAYS)) signed.push(...one.deliveries.map(({ order }) => order));
    if (one.day >= plusDays(company.today, -VAN_DAYS))
      soldFromVan.push(...one.told.flatMap(({ login, facts }) => (login === VAN_REP ? facts : [])));
    const hasPhotos = one.day >= plusDays(company.today, -PHOTO_DAYS);
    await Promise.all(
      one.told.map(async ({ login, facts }) => {
        const told = hasPhotos ? await withPhotos(facts, (outlet) => codes.get(outlet)!) : { facts, photos: [] };
        await reps.get(login)!.tell(told.facts, clock);
        await reps.get(login)!.sendPhotos(told.photos, clock);
      }),
    );
  }
  const admin = company.people.find((p) => p.role === 'admin')!;
  clock = now;
  await giveVan(await deskOf('office'), VAN_REP, company);
  await reps.get(VAN_REP)!.tell(vanFacts(SEED, company, { told: soldFromVan, codes, now }), clock);
  await door.confirmMonth(await passOf(admin.login));
  const desks = await desksOf();
  // Counted last evening, so that what goes out today is seen to leave.
  clock = earlier(chinaTime(plusDays(company.today, -1), 18 * 60), now);
  await fillWarehouses(desks.office, SEED);
  clock = now;
  await liveAtTheDesk(desks, SEED);
  await settleBefore(desks.finance, signed);
  const lastWeek = plusDays(company.today, -8);
  clock = earlier(chinaTime(lastWeek, 18 * 60), now);
  await writeReturns(desks.office, supplied, SEED, lastWeek);
  clock = now;
  await lookAfterReturns(desks, company.today);
  await hands.pool.query('update tenant set demonstration_finished_at = $2 where id = $1', [tenant, hands.now()]);
}

/** The last day of work of the rep with the van is one of so many. */
const VAN_DAYS = 3;

/** Cash orders that came so many days ago are settled. */
const SETTLED_DAYS = 5;

/** Shops on credit pay every so many weeks. */
const PAID_WEEKS = 3;

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** The moment at which the history ends, and the organisation where it was begun before; null: nothing to fill in. */
async function beginning(hands: Hands): Promise<{ tenant: Id | null; now: Instant } | null> {
  const { rows } = await hands.pool.query<{ id: Id; begun: Instant | null; finished: Instant | null }>(
    'select id, demonstration_begun_at as begun, demonstration_finished_at as finished from tenant',
  );
  if (rows.length === 0) return { tenant: null, now: hands.now() };
  const [only] = rows;
  return rows.length === 1 && only!.begun && !only!.finished ? { tenant: only!.id, now: only!.begun } : null;
}

async function found(hands: Hands, door: Door, { people, first }: Company, now: Instant): Promise<Id> {
  const admin = people.find((p) => p.role === 'admin')!;
  const code = (await firstAdministratorCode({ ...hands, now: () => chinaTime(first, 0) }))!;
  const tenant = await door.found({
    code,
    organisation: COMPANY.name,
    name: admin.name,
    login: admin.login,
    password: DEMONSTRATION_PASSWORD,
  });
  await hands.pool.query('update tenant set demonstration_begun_at = $2 where id = $1', [tenant, now]);
  return tenant;
}

/** The company's files, kept beside the database for whoever wants to look at them, and brought in one by one. */
async function bringFiles(hands: Hands, door: Door, company: Company): Promise<void> {
  const admin = company.people.find((p) => p.role === 'admin')!;
  const folder = join(hands.folder, 'demonstration');
  await mkdir(folder, { recursive: true });
  const device = new DemonstrationDevice(door, admin.login, DEMONSTRATION_PASSWORD);
  const pass = await door.signIn(admin.login, DEMONSTRATION_PASSWORD, device.id);
  await door.settings(pass, {
    brand: COMPANY.brand,
    servicePhone: COMPANY.servicePhone,
    about: COMPANY.about,
    methods: COMPANY.methods,
  });
  for (const { kind, name, bytes } of await filesOf(company, DEMONSTRATION_PASSWORD)) {
    await writeFile(join(folder, name), bytes);
    await door.bring(pass, kind, name, bytes);
  }
  await door.schemes(pass, company.schemes);
  for (const questionnaire of company.questionnaires) await door.publish(pass, questionnaire);
}
