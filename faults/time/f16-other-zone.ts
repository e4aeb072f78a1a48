import { randomUUID } from 'node:crypto';
import type { Day } from '../../core/base/day.ts';
import { instant, type Instant } from '../../core/base/instant.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { DayBoard, VisitList } from '../../protocol/board.ts';
import { closed, opened } from '../../server/sync/field-day.ts';
import { freePort, run } from '../kit/child.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { aField } from '../kit/field.ts';
import { realServer } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';

const ZONE = 'Asia/Shanghai';
/** Where a phone may believe to be: here, in the west of the country, a day ahead, half a day behind, at half hours. */
const ELSEWHERE = ['Asia/Shanghai', 'Asia/Urumqi', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'];

/** Around midnight of the organisation, and at times at which it is another day elsewhere. */
const MOMENTS: readonly (readonly [at: string, day: string, time: string])[] = [
  ['2026-11-24T15:59:00.000Z', '2026-11-24', '23:59'],
  ['2026-11-24T16:00:00.000Z', '2026-11-25', '00:00'],
  ['2026-11-24T23:30:00.000Z', '2026-11-25', '07:30'],
  ['2026-11-25T10:30:00.000Z', '2026-11-25', '18:30'],
  ['2026-11-25T15:59:59.000Z', '2026-11-25', '23:59'],
];

interface Reckoned {
  readonly told: readonly [day: Day, time: string][];
  readonly here: number;
}

/**
 * A round: the same moments on machines in five zones, the server's in a sixth. Each visit stands on the business day of the
 * organisation, once, and no stop of a day's plan is there twice.
 */
export const otherZone: Fault = {
  id: 'F-16',
  tier: 'C',
  title: 'phones and server are set to other time zones',
  rounds: { commit: 1, night: 3 },
  async run({ rounds, seed }) {
    const field = await aField({ seed });
    const port = await freePort();
    const server = await realServer(field, port, { env: { TZ: 'America/New_York' } });
    const url = `http://127.0.0.1:${port}`;
    const phone = field.phone(url);
    const wrong: string[] = [];
    const expected = new Map<Day, number>();
    try {
      for (let round = 0; round < rounds; round++) {
        const reckoned = await Promise.all(ELSEWHERE.map(reckonIn));
        reckoned.forEach(({ told, here }, i) => {
          const isThere = i === 0 || here !== reckoned[0]!.here;
          if (!isThere) wrong.push(`${ELSEWHERE[i]}: the machine was not there`);
          told.forEach(([day, time], n) => {
            const [at, right, clock] = MOMENTS[n]!;
            if (day !== right || time !== clock) wrong.push(`${ELSEWHERE[i]}: ${at} is ${day} ${time}`);
            const visit = randomUUID();
            const facts = [opened(visit, field.chance.pick(phone.outlets)), closed(visit)];
            phone.tell(...facts.map((fact) => ({ ...fact, at: instant(at), ...('day' in fact && { day }) }) as Fact));
            expected.set(day, (expected.get(day) ?? 0) + 1);
          });
        });
        await phone.sync();
      }
      const desk = await officeDesk(field, url);
      for (const [day, count] of expected) {
        const { visits } = await desk.get<VisitList>(`/v1/desk/visits?day=${day}`);
        if (visits.length !== count) wrong.push(`${visits.length} visits instead of ${count} on ${day}`);
        const { reps } = await desk.get<DayBoard>(`/v1/desk/day?day=${day}`);
        const rows = reps.map((rep) => [...rep.stops, ...rep.unplanned].map(({ outlet }) => outlet.id));
        if (rows.some((stops) => new Set(stops).size !== stops.length))
          wrong.push(`a shop is twice in the plan of ${day}`);
      }
      const verdict = await judge(field, [phone]);
      const did = { zones: ELSEWHERE.length, visits: [...expected.values()].reduce((sum, n) => sum + n, 0) };
      return { ...verdict, recovered: null, wrong: [...wrong, ...verdict.wrong], did };
    } finally {
      await server.kill();
      await field.close();
    }
  },
};

async function reckonIn(TZ: string): Promise<Reckoned> {
  const moments = MOMENTS.map(([at]): Instant => instant(at));
  const child = run({ file: 'faults/time/day-elsewhere.ts', env: { TZ, ZONE, MOMENTS: JSON.stringify(moments) } });
  await child.ended;
  return JSON.parse(child.said()) as Reckoned;
}
