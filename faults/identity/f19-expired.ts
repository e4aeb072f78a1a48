import type { Page } from 'playwright-core';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { PASSWORD } from '../kit/field.ts';
import { sessionsOf, throughTheDoor, workOffline } from './again.ts';

const VISITS = 34;
const PHOTOS = 3;
const DRAFT = 'half typed before the sign-in ended';

/**
 * A round: a month without a network and more than 200 facts in it, pictures and something half typed; by then the phone's
 * sign-in has ended. One sign-in by its own screens, and all of it goes up; what was half typed is still there.
 */
export const expired: Fault = {
  id: 'F-19',
  tier: 'C',
  title: 'a sign-in ends while the phone has no network',
  rounds: { commit: 1, night: 5 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, line, rounds, wrong } = scene;
    const { phone, told } = await scene.aPhone();
    await phone.start();
    await (await phone.screens()).close();
    const did = { facts: 0, photos: 0, signIns: 0 };
    for (let round = 0; round < rounds; round++) {
      const page = await phone.parts();
      await untilSent(phone, page);
      const unsent = await workOffline(scene, page, told, { visits: VISITS, photos: PHOTOS });
      await keepDraft(page);
      await page.close();
      await aMonthGoesBy(scene);
      const before = await sessionsOf(scene);
      line.trick = () => ({});
      const [{ name, login }] = field.territory.reps;
      await throughTheDoor(phone, { name, login, password: PASSWORD }, unsent);
      const again = await phone.parts();
      await untilSent(phone, again);
      const signIns = (await sessionsOf(scene)) - before;
      if (signIns !== 1) wrong(`${signIns} sign-ins instead of one`);
      if ((await draftOn(again)) !== DRAFT) wrong('what was half typed is gone');
      did.facts += unsent.facts;
      did.photos += unsent.photos;
      did.signIns += signIns;
      await again.close();
    }
    const page = await phone.parts();
    await untilSent(phone, page);
    const { disk, wrong: against } = await told.look(page);
    wrong(...against);
    return { disks: [disk], did };
  }),
};

const aMonthGoesBy = async ({ field: { pool, territory } }: BrowserScene): Promise<void> => {
  const days = "interval '31 days'";
  await inTransaction(pool, territory.tenant, (tx) =>
    tx.rows(
      `update session set made_at = made_at - ${days}, seen_at = seen_at - ${days}, ends_at = ends_at - ${days} where tenant = $1`,
      tx.tenant,
    ),
  );
};

const keepDraft = (page: Page): Promise<unknown> =>
  page.evaluate(
    (value) => window.phone.work.write((tx) => tx.objectStore('draft').put({ key: 'a draft', value })),
    DRAFT,
  );

const draftOn = (page: Page): Promise<unknown> => page.evaluate(() => window.phone.drafts.draftOf('a draft'));
