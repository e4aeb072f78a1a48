import { randomUUID } from 'node:crypto';
import { day, dayOf, weekdayOf, type Day, type Zone } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import { fen } from '../../core/base/money.ts';
import { isWalkedOn } from '../../core/route/route.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { DayBoard } from '../../protocol/board.ts';
import { agreed, anOrder, closed, opened } from '../../server/sync/field-day.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { inScene } from '../kit/scene.ts';

/** Moments at which clocks are moved and years end, with the day in their zone and its weekday, from a calendar on paper. */
const DATES: readonly (readonly [zone: Zone, at: string, day: string, weekday: number])[] = [
  // Clocks forward and back: a day of 23 hours, one of 25, one of 23½.
  ['Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29', 7],
  ['Europe/Berlin', '2026-03-29T21:59:59.000Z', '2026-03-29', 7],
  ['Europe/Berlin', '2026-03-29T22:00:00.000Z', '2026-03-30', 1],
  ['Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25', 7],
  ['Europe/Berlin', '2026-10-25T22:59:59.000Z', '2026-10-25', 7],
  ['Europe/Berlin', '2026-10-25T23:00:00.000Z', '2026-10-26', 1],
  ['Australia/Lord_Howe', '2026-10-03T13:30:00.000Z', '2026-10-04', 7],
  ['Australia/Lord_Howe', '2026-10-04T12:59:59.000Z', '2026-10-04', 7],
  ['America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-01', 7],
  ['America/New_York', '2026-11-02T04:59:59.000Z', '2026-11-01', 7],
  // China had summer time until 1991, and a phone with an old clock may say so.
  ['Asia/Shanghai', '1991-04-14T15:00:00.000Z', '1991-04-15', 1],
  // Leap days, and a year that has none.
  ['Asia/Shanghai', '2028-02-28T16:00:00.000Z', '2028-02-29', 2],
  ['Asia/Shanghai', '2028-02-29T16:00:00.000Z', '2028-03-01', 3],
  ['Asia/Shanghai', '2100-02-28T16:00:00.000Z', '2100-03-01', 1],
  // A year of 53 weeks: the week goes on over its end.
  ['Asia/Shanghai', '2026-12-31T15:59:59.000Z', '2026-12-31', 4],
  ['Asia/Shanghai', '2026-12-31T16:00:00.000Z', '2027-01-01', 5],
  ['Asia/Shanghai', '2027-01-03T15:59:59.000Z', '2027-01-03', 7],
  ['Asia/Shanghai', '2027-01-03T16:00:00.000Z', '2027-01-04', 1],
];

/** Every other Monday from here: over the end of a year of 53 weeks, a leap day and the moving of clocks. */
const ANCHOR = day('2026-12-21');
const MONDAYS: readonly (readonly [day: string, isWalked: boolean])[] = [
  ['2026-12-28', false],
  ['2027-01-04', true],
  ['2027-01-11', false],
  ['2027-03-29', true],
  ['2028-02-28', true],
  ['2028-03-06', false],
  ['2028-03-13', true],
];

/**
 * A round: a visit with an order at each of these moments. Each moment has the day and weekday of the calendar on paper, a
 * route of every other week is walked when it should be, and the board of each day has the visits and the money of that day:
 * the days together are all that was done.
 */
export const calendar: Fault = {
  id: 'F-18',
  tier: 'C',
  title: 'clocks are moved, leap days, and years of 53 weeks',
  rounds: { commit: 1, night: 10 },
  run: inScene(async ({ field, here, rounds, phones, wrong }) => {
    const phone = field.phone(here.url);
    phones.push(phone);
    for (const [zone, at, right, weekday] of DATES) {
      const is = dayOf(instant(at), zone);
      if (is !== right || weekdayOf(is) !== weekday) wrong(`${at} in ${zone} is ${is}, weekday ${weekdayOf(is)}`);
    }
    const route = { weekday: 1, cycleWeeks: 2, anchor: ANCHOR };
    for (const [on, isWalked] of MONDAYS)
      if (isWalkedOn(route, day(on)) !== isWalked) wrong(`a route of every other week: ${on}`);

    const told = new Map<Day, { visits: number; value: number }>();
    for (let round = 0; round < rounds; round++) {
      for (const [zone, at] of DATES) {
        const on = dayOf(instant(at), zone);
        const visit = randomUUID();
        const order = anOrder('P1', field.chance.between(1, 60), fen(field.chance.between(90, 990)));
        const facts = [opened(visit, field.chance.pick(phone.outlets)), agreed(visit, order), closed(visit)];
        phone.tell(...facts.map((fact) => ({ ...fact, at: instant(at), ...('day' in fact && { day: on }) }) as Fact));
        const { visits, value } = told.get(on) ?? { visits: 0, value: 0 };
        told.set(on, { visits: visits + 1, value: value + order.total });
      }
      await phone.sync();
    }
    const desk = await officeDesk(field, here.url);
    let all = 0;
    for (const [on, { visits, value }] of told) {
      const { figures } = await desk.get<DayBoard>(`/v1/desk/day?day=${on}`);
      all += figures.value;
      if (figures.completed !== visits || figures.value !== value)
        wrong(`${on}: ${figures.completed} visits with ${figures.value} instead of ${visits} with ${value}`);
    }
    const sum = field.witness.read().saved.reduce((total, { fen: money }) => total + (money ?? 0), 0);
    if (all !== sum) wrong(`the days together have ${all} and not ${sum}`);
    return { did: { dates: DATES.length, days: told.size, visits: rounds * DATES.length } };
  }),
};
