import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { CHINA, dayOf, plusDays, type Day } from '../core/base/day.ts';
import { idFrom } from '../core/base/id.ts';
import { instantOf } from '../core/base/instant.ts';
import type { Fact } from '../protocol/all-facts.ts';
import type { PullDoc } from '../protocol/pull.ts';
import { worldOfBooks } from '../server/demo/book-world.ts';
import { COMPANY, makeCompany, SEED, type Company } from '../server/demo/company.ts';
import { DemonstrationDevice } from '../server/demo/device.ts';
import { Door } from '../server/demo/door.ts';
import { filesOf } from '../server/demo/files.ts';
import { historyOf } from '../server/demo/history.ts';
import { chinaTime } from '../server/demo/story.ts';
import type { Hands } from '../server/hands.ts';
import { makeApp } from '../server/http.ts';
import { launchPostgres } from '../server/postgres/launch/launch.ts';
import { migrate } from '../server/postgres/migrate.ts';
import { openPool } from '../server/postgres/pool.ts';
import { firstAdministratorCode } from '../server/session/first-administrator.ts';
import { newFolder, RUN } from './folder.ts';

export const REP = 'rep1';
export const PASSWORD = 'bench-password';
const WEEKS = 6;
/** Of the town's eight quarters so many are his: two streets a day, each street every two weeks. */
const QUARTERS = 4;
const CYCLE = 2;

/**
 * The data of a server on which one rep has a big book: some 480 shops, 40 calls a day, and what came of them in six weeks.
 * It all came in by the door: the company's files by the import, the history by a phone. Made once for all benchmarks of
 * a run; answers a copy of its own.
 */
export const bigBookFolder = (): Promise<string> => bookFolder('big-book', { companyOf, isTodayTold: true });

/** What a book is made of. */
export interface Making {
  readonly companyOf: (today: Day) => Company;
  /** Is what happened today told too? */
  readonly isTodayTold: boolean;
  /** What the rep tells besides, when all of the past is told. */
  readonly more?: (company: Company, book: readonly PullDoc[]) => readonly Fact[];
}

/** The data of a server with the book of this rep, made once for a run; answers a copy of its own. */
export async function bookFolder(name: string, how: Making): Promise<string> {
  const own = await newFolder();
  const shared = join(RUN ?? own, name);
  if (!existsSync(shared)) {
    const making = join(own, 'making');
    await make(making, how);
    await rename(making, shared);
  }
  const copy = join(own, 'data');
  await cp(shared, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

async function make(folder: string, { companyOf: of, isTodayTold, more }: Making): Promise<void> {
  const postgres = await launchPostgres({ dataDir: folder, settings: { synchronous_commit: 'off' } });
  const pool = openPool(postgres.url);
  await migrate(pool);
  const now = instantOf(Date.now());
  const company = of(dayOf(now, CHINA));
  let clock = chinaTime(plusDays(company.first, -1), 18 * 60);
  const hands: Hands = {
    pool,
    now: () => clock,
    newId: () => idFrom(Date.now(), randomBytes(10)),
    log: pino({ level: 'silent' }),
    folder,
    bucket: null,
  };
  const door = new Door(makeApp(hands));
  await bringCompany(hands, door, company);

  const rep = new DemonstrationDevice(door, REP, PASSWORD);
  const office = new DemonstrationDevice(door, 'office', PASSWORD);
  await office.pull(clock);
  const world = worldOfBooks(company, SEED, new Map([[REP, await rep.pull(clock)]]));
  for (const { day, deliveries, told } of historyOf(world, now)) {
    if (day === company.today && !isTodayTold) break;
    // Forty calls end after midnight.
    clock = chinaTime(day, 30 * 60);
    if (day === company.today) clock = now;
    await office.tell(deliveries, clock);
    for (const { facts } of told) await rep.tell(facts, clock);
  }
  // A visit begins without being asked why the plan of the month is open.
  clock = now;
  const supervisor = company.people.find((p) => p.login === REP)!.supervisor!;
  await door.confirmMonth(await door.signIn(supervisor, PASSWORD, hands.newId()));
  if (more) {
    const told = more(company, await rep.pull(clock));
    await rep.tell(told, clock);
  }
  await pool.end();
  await postgres.stop();
}

function companyOf(today: Day): Company {
  const company = makeCompany(today, WEEKS);
  return {
    ...company,
    routes: company.routes.map((route) => {
      const quarter = Number(route.rep.slice('rep'.length)) - 1;
      return quarter < QUARTERS
        ? { ...route, rep: REP, cycleWeeks: CYCLE, anchor: plusDays(company.first, 7 * (quarter % CYCLE)) }
        : route;
    }),
  };
}

async function bringCompany(hands: Hands, door: Door, company: Company): Promise<void> {
  const admin = company.people.find((p) => p.role === 'admin')!;
  const code = (await firstAdministratorCode(hands))!;
  await door.found({ code, organisation: COMPANY.name, name: admin.name, login: admin.login, password: PASSWORD });
  const pass = await door.signIn(admin.login, PASSWORD, hands.newId());
  for (const { kind, name, bytes } of await filesOf(company, PASSWORD)) await door.bring(pass, kind, name, bytes);
}
