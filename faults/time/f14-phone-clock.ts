import { dayOf } from '../../core/base/day.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { VisitList } from '../../protocol/board.ts';
import type { DeviceList } from '../../protocol/devices.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { inScene, type Played, type Scene } from '../kit/scene.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const ZONE = 'Asia/Shanghai';
const VISITS = 3;
const FORTNIGHT = 14 * DAY;

/** What the phone's clock shows, from what it is. */
const CLOCKS: Readonly<Record<string, (right: number) => number>> = {
  'an hour fast': (right) => right + HOUR,
  'an hour slow': (right) => right - HOUR,
  'a day fast': (right) => right + DAY,
  'a day slow': (right) => right - DAY,
  'in 1970': (right) => right % DAY,
  'in 2038': (right) => Date.UTC(2038, 0, 19) + (right % DAY),
  'in 2100': (right) => Date.UTC(2100, 1, 28) + (right % DAY),
};

/**
 * A round: for each wrong clock two phones with three visits without a network; one syncs as it is, the other once its clock
 * is right again. Nothing is refused, the order is that of the numbers, a time that cannot be is told with its fact, and a
 * phone that is still wrong is named at the desk. Where ours differs from the catalogue: what the phone told stands, with
 * its business day, and no corrected time beside it.
 */
export const phoneClock: Fault = {
  id: 'F-14',
  tier: 'C',
  title: 'the clock of a phone is an hour, a day, or a century wrong',
  rounds: { commit: 1, night: 5 },
  run: inScene(play),
};

async function play(scene: Scene): Promise<Played> {
  const { field, here, rounds, wrong } = scene;
  const desk = await officeDesk(field, here.url);
  let clocks = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [what, show] of Object.entries(CLOCKS)) {
      clocks++;
      const told = [await aPhone(scene, show, show), await aPhone(scene, show, (right) => right)];
      const log = await readLog(field);
      for (const { phone } of told) {
        const mine = log.filter(({ device }) => device === phone.device);
        if (mine.length !== VISITS * 6 || mine.some(({ status }) => status !== 'applied'))
          wrong(
            `${what}: ${mine.filter(({ status }) => status === 'applied').length} facts of ${VISITS * 6} were taken in`,
          );
        if (mine.some(({ id, dseq }) => phone.facts[dseq - 1]?.id !== id)) wrong(`${what}: the order is another one`);
        for (const one of mine) {
          const expected = oddness(millisecondsOf(one.at), millisecondsOf(one.received));
          const opens = (one.fact as Fact).kind === 'visit-opened';
          if (opens && one.code !== expected) wrong(`${what}: told as ${one.code} instead of ${expected}`);
        }
      }
      const { devices } = await desk.get<DeviceList>('/v1/desk/devices');
      const named = told.map(({ phone }) =>
        devices.find(({ id }) => id === phone.device)!.problems.includes('clock-off'),
      );
      if (named[0] !== true) wrong(`${what}: the desk does not name the phone`);
      if (named[1] !== false) wrong(`${what}: the desk names a phone that is right again`);
      for (const { day, visits } of told) {
        const { visits: shown } = await desk.get<VisitList>(`/v1/desk/visits?day=${day}`);
        const missing = visits.filter((visit) => !shown.some((one) => one.visit === visit)).length;
        if (missing > 0) wrong(`${what}: ${missing} visits are not shown on the day that the phone told`);
      }
    }
  }
  return { did: { clocks, facts: field.witness.read().saved.length } };
}

/** [S13] A time more than five minutes ahead or a fortnight back is remarked upon. */
const oddness = (at: number, received: number): string | null =>
  at - received > 5 * MINUTE ? 'clock-off' : received - at > FORTNIGHT ? 'late' : null;

/** A phone that works by one clock and then syncs by another one. */
async function aPhone({ field, here, phones }: Scene, works: Clock, syncs: Clock) {
  const phone = field.phone(here.url);
  phones.push(phone);
  await phone.sync();
  const right = Date.now();
  const facts = Array.from({ length: VISITS }, (_, i) =>
    aVisit(field, phone).map((fact) => onClock(fact, works(right - (VISITS - i) * 20 * MINUTE))),
  ).flat();
  phone.tell(...facts);
  bySyncClock(phone, syncs);
  await phone.sync();
  const opens = facts.filter((fact) => fact.kind === 'visit-opened');
  return {
    phone,
    day: opens.at(-1)!.day,
    visits: opens.filter(({ day }) => day === opens.at(-1)!.day).map((f) => f.visit),
  };
}

type Clock = (right: number) => number;

/** As the phone of the product tells of its clock once the server has answered it. */
function bySyncClock(phone: SimplePhone, clock: Clock): void {
  const pushOf = phone.pushOf.bind(phone);
  phone.pushOf = (...args) => {
    const right = Date.now();
    const shown = clock(right);
    return { ...pushOf(...args), clock: { now: instantOf(shown), offset: right - shown, boot: 'faults' } };
  };
}

/** The same fact at another time, on the business day that it is then. */
function onClock(fact: Fact, at: number): Fact {
  const moved = (of: Instant): Instant => instantOf(at + (millisecondsOf(of) % HOUR));
  return {
    ...fact,
    at: moved(fact.at),
    ...('began' in fact ? { began: moved(fact.began) } : {}),
    ...(fact.kind === 'visit-opened' ? { day: dayOf(moved(fact.at), ZONE) } : {}),
  } as Fact;
}
