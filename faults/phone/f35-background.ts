import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { putAway, theRelease } from '../../rep/field-day/whole-app.ts';
import { Waker } from '../../rep/field-day/waker.ts';
import { lockOf } from '../../rep/work/lock.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { photographOn, tellOn } from '../kit/browser-deeds.ts';
import type { Front } from '../kit/browser-front.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene, type Carried } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { aPhoto } from '../kit/photos.ts';

const BYTES_A_SECOND = 400_000;
const MOST_S = 90;

/**
 * A round: a photo of several pieces is on its way when the phone is put into the pocket: its page is frozen, the line hangs
 * up, the worker is killed. In one round of two the page comes to life again, in the other it is closed and the worker is
 * woken in its stead. Facts and photo go on by themselves, and the photo at the last byte that the server had confirmed.
 * The hour of the catalogue is not waited for: nothing on the phone counts it.
 */
export const background: Fault = {
  id: 'F-35',
  tier: 'N',
  title: 'a phone goes into the pocket while a photo is on its way',
  rounds: { commit: 2, night: 8 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, rounds, wrong, front, line } = scene;
    theRelease();
    const carried = await scene.aPhone();
    const { phone, told } = carried;
    await phone.start();
    await (await phone.screens()).close();
    const waker = await Waker.at(phone.context, front.url);
    const tag = lockOf({ tenant: field.territory.tenant, person: field.territory.reps[0].person });
    let byWorker = 0;
    let slowest = 0;
    for (let round = 0; round < rounds; round++) {
      const page = await phone.parts();
      await untilSent(phone, page);
      front.pieces.length = 0;
      line.trick = () => ({ rate: BYTES_A_SECOND });
      const sha256 = await visitWithPhoto(scene, carried, page);
      void page.evaluate(() => window.phone.loop.syncNow()).catch(() => {});
      await until('a piece of the photo has arrived', () => confirmedBy(front) > 0);
      const devtools = await phone.context.newCDPSession(page);
      await putAway(page);
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
      line.hangUp();
      await waker.kill();
      line.trick = () => ({});
      const [before, confirmed] = [front.pieces.length, confirmedBy(front)];
      const from = performance.now();
      if (round % 2 === 0) {
        await devtools.send('Page.setWebLifecycleState', { state: 'active' });
        await putAway(page, false);
      } else {
        await page.close();
        byWorker++;
        await waker.wake(tag);
      }
      await until('the photo is on the server', () => isThere(scene, sha256));
      slowest = Math.max(slowest, (performance.now() - from) / 1000);
      const [next] = front.pieces.slice(before);
      if (!next || next.from < confirmed) wrong(`the photo went on at byte ${next?.from} and not at ${confirmed}`);
      if (!page.isClosed()) await page.close();
    }
    const page = await phone.parts();
    await untilSent(phone, page);
    const { disk, wrong: against } = await told.look(page);
    wrong(...against);
    return { recovered: slowest, disks: [disk], did: { photos: rounds, byWorker, facts: told.saved } };
  }),
};

/** Answers the sum of the photo's bytes. */
async function visitWithPhoto({ field }: BrowserScene, carried: Carried, page: Page): Promise<string> {
  const visit = randomUUID();
  const facts = aVisit(field, { outlets: field.territory.outlets.slice(0, -1).map(({ id }) => id) }, visit);
  await keep(carried, facts, () => tellOn(page, facts));
  const photo = await aPhoto(field.chance, visit, 1600, 900);
  await keep(carried, [photo.fact], () => photographOn(page, photo));
  return photo.fact.sha256;
}

async function keep({ told }: Carried, facts: readonly Fact[], deed: () => Promise<Id[]>): Promise<void> {
  told.begin(facts);
  told.isSaved(facts, await deed());
}

/** How far the server has said that it is with the photo. */
const confirmedBy = ({ pieces }: Front): number => Math.max(0, ...pieces.map(({ to }) => to ?? 0));

async function isThere({ field }: BrowserScene, sha256: string): Promise<boolean> {
  const { rows } = await field.pool.query(
    'select 1 from photo where tenant = $1 and sha256 = $2 and received_at is not null',
    [field.territory.tenant, sha256],
  );
  return rows.length > 0;
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 0.1) {
    if (waited > MOST_S) throw new Error(`after ${MOST_S} s it is not so that ${what}`);
    await pause(100);
  }
}
