import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { VisitPage } from '../../protocol/board.ts';
import { zh as me } from '../../rep/me/words.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { tellOn } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene } from '../kit/browser-scene.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';

const MINUTE = 60_000;
/** Between two facts of a visit. */
const PAUSE = 4 * MINUTE;
/** A visit is over before the server hears of it. */
const EARLIER = 40 * MINUTE;
/** By so much is the clock moved in the middle of a visit: back, ahead, and as little as a network sets right. */
const MOVES = [-120 * MINUTE, 120 * MINUTE, -MINUTE];
/** The order of such a visit has a remark of its own. */
const OTHER = 'price-changed';
/** What the machine itself needs for a fact. */
const SLACK = 10_000;

/**
 * A round: three visits on a real phone; in the middle of each its clock is moved. Put back it is found by the steady clock:
 * the log has the time as it was told and the right one, what follows is reckoned by the right one, and desk and phone say
 * so. Put ahead the time lies in the future, and that is said. What a network sets right is nobody's business. Where ours
 * differs from the catalogue: between a clock put ahead by less and a phone that slept nothing can tell.
 */
export const movedClock: Fault = {
  id: 'F-15',
  tier: 'C',
  title: 'the clock of a phone is moved in the middle of a visit',
  rounds: { commit: 1, night: 4 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, line, rounds, wrong } = scene;
    const { phone, told } = await scene.aPhone();
    await phone.start();
    const did = { moved: 0, remarked: 0, corrected: 0 };
    let page = await phone.parts();
    for (let round = 0; round < rounds; round++) {
      for (const by of MOVES) {
        await takeTheClock(page);
        const visit = aVisit(field, field.phone(''));
        const right: Instant[] = [];
        for (const [n, fact] of visit.entries()) {
          if (n === visit.length / 2) await move(page, by);
          const now = await later(page, PAUSE);
          right.push(instantOf(now.right));
          const timed = { ...fact, at: instantOf(now.shown) } as Fact;
          told.begin([timed]);
          told.isSaved([timed], await tellOn(page, [timed]));
        }
        await untilSent(phone, page);
        const log = await timesOf(scene, (visit[0] as { visit: Id }).visit);
        const after = log.slice(visit.length / 2);
        const remark = by === -120 * MINUTE ? 'clock-moved' : by > 0 ? 'clock-off' : null;
        if (after.some(({ code }) => code !== remark && code !== OTHER))
          wrong(`moved by ${by}: ${after.map(({ code }) => code).join()}`);
        for (const [n, { at, corrected }] of log.entries()) {
          const isBehind = n >= visit.length / 2 && remark === 'clock-moved';
          if (isBehind !== (corrected !== null)) wrong(`moved by ${by}: fact ${n + 1} is corrected to ${corrected}`);
          if (corrected && Math.abs(millisecondsOf(corrected) - millisecondsOf(right[n]!)) > SLACK)
            wrong(`fact ${n + 1} was told at ${right[n]}, by the phone at ${at}, and is corrected to ${corrected}`);
        }
        did.moved++;
        did.remarked += after.filter(({ code }) => code !== null).length;
        did.corrected += after.filter(({ corrected }) => corrected !== null).length;
        if (remark === 'clock-moved') {
          const desk = await officeDesk(field, line.url);
          const { summary } = await desk.get<VisitPage>(`/v1/desk/visits/${(visit[0] as { visit: Id }).visit}`);
          const late = Math.abs(millisecondsOf(summary.endedAt!) - millisecondsOf(right.at(-1)!));
          if (late > SLACK) wrong(`the desk has the visit end at ${summary.endedAt}, which was ${right.at(-1)}`);
          const screen = await phone.screens('/m/me/sync');
          await screen.getByText(me.clockMoved).waitFor();
          await screen.close();
        }
        await page.close();
        page = await phone.parts();
      }
    }
    await untilSent(phone, page);
    const { disk, wrong: against } = await told.look(page);
    wrong(...against);
    return { disks: [disk], did };
  }),
};

/** From here on the test holds both clocks of the page; it is so much earlier then. */
const takeTheClock = (page: Page): Promise<void> =>
  page.evaluate((earlier) => {
    const [date, steady] = [Date.now.bind(Date), performance.now.bind(performance)];
    const held = { passed: 0, moved: 0 };
    Date.now = () => date() - earlier + held.passed + held.moved;
    performance.now = () => steady() + held.passed;
    Object.assign(window, { held });
  }, EARLIER);

type Held = { held: { passed: number; moved: number } };

const move = (page: Page, by: number): Promise<void> =>
  page.evaluate((ms) => void ((window as unknown as Held).held.moved += ms), by);

/** Time goes by; answers what the clock of the phone shows then, and what is right. */
const later = (page: Page, by: number): Promise<{ shown: number; right: number }> =>
  page.evaluate((ms) => {
    const { held } = window as unknown as Held;
    held.passed += ms;
    const shown = Date.now();
    return { shown, right: shown - held.moved };
  }, by);

const timesOf = (
  { field: { pool, territory } }: BrowserScene,
  visit: Id,
): Promise<{ at: Instant; corrected: Instant | null; code: string | null }[]> =>
  inTransaction(
    pool,
    territory.tenant,
    (tx) =>
      tx.rows<{ at: Instant; corrected: Instant | null; code: string | null }>(
        'select at, corrected_at as corrected, code from fact_log where tenant = $1 and entity = $2 order by dseq',
        tx.tenant,
        visit,
      ),
    'read only',
  );
