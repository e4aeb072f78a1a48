import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Fact } from '../../protocol/all-facts.ts';
import {
  lookForUpdate,
  nextRelease,
  putAway,
  startAs,
  theRelease,
  type Release,
} from '../../rep/field-day/whole-app.ts';
import { zh } from '../../rep/words.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { tellOn } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type Carried } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';

/** Longer than any round: the line holds back what a phone sends until it hangs up. */
const HELD_MS = 120_000;

/**
 * A round: a new version of the app comes while a visit is open in one tab, another tab stands idle, and a push is on its
 * way. No page begins anew, whatever is done to the idle one; the rep is told that the version waits. The visit ends, and the
 * next start is of the new version. Nothing is lost or sent twice over it. An old app before a new server is F-31 and the
 * version floor's; both go on here as well, since phone and server are never changed at the same moment.
 */
export const updateInVisit: Fault = {
  id: 'F-32',
  tier: 'C',
  title: 'a new version of the app comes in the middle of a visit and of a push',
  rounds: { commit: 1, night: 8 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, rounds, wrong, front, line } = scene;
    let release: Release = theRelease();
    front.release = release;
    const carried = await scene.aPhone();
    const { phone } = carried;
    await phone.start();
    await (await phone.screens()).close();
    let whileSending = 0;
    for (let round = 0; round < rounds; round++) {
      const parts = await phone.parts();
      const visit = randomUUID();
      const facts = aVisit(field, { outlets: field.territory.outlets.slice(0, -1).map(({ id }) => id) }, visit);
      await keep(carried, parts, facts.slice(0, 1));
      const inVisit = await phone.screens(`/m/visit/${visit}`);
      const idle = await phone.screens();
      await Promise.all([inVisit, idle].map(mark));
      line.trick = () => ({ delay: HELD_MS });
      await keep(carried, parts, facts.slice(1, -1));
      await sendFrom(parts, idle);
      release = nextRelease(release, `release${round + 1}`);
      front.release = release;
      const state = await lookForUpdate(idle);
      if (state !== 'installed') wrong(`the new version was not installed: ${state}`);
      // On a slow machine the push may have been given up while the new version was fetched: it is tried again.
      await sendFrom(parts, idle);
      if (await isSending(idle)) whileSending++;
      await inVisit.getByText(zh.updateAfterVisit).waitFor();
      await putAway(idle);
      line.trick = () => ({});
      line.hangUp();
      await untilSent(phone, parts);
      await putAway(idle, false);
      await putAway(idle);
      for (const page of [inVisit, idle])
        if (!(await isMarked(page))) wrong('a page began anew while a visit was open');
      await keep(carried, parts, facts.slice(-1));
      await untilSent(phone, parts);
      await Promise.all([inVisit.close(), idle.close()]);
      const next = await phone.context.newPage();
      await startAs(next, `${front.url}/m/`, `release${round + 1}`);
      await Promise.all([next.close(), parts.close()]);
    }
    const parts = await phone.parts();
    const recovered = await untilSent(phone, parts);
    const { disk, wrong: against } = await carried.told.look(parts);
    wrong(...against);
    if (whileSending === 0) wrong('nothing was being sent when the new version came');
    return { recovered, disks: [disk], did: { updates: rounds, whileSending, facts: carried.told.saved } };
  }),
};

async function keep({ told }: Carried, page: Page, facts: readonly Fact[]): Promise<void> {
  told.begin(facts);
  told.isSaved(facts, await tellOn(page, facts));
}

/** A page that begins anew forgets it. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { isMarked: true }));
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'isMarked' in window);

/** Begins a round of sync, unless one is under way, and waits until it is. */
async function sendFrom(parts: Page, other: Page): Promise<void> {
  void parts.evaluate(() => window.phone.loop.syncNow()).catch(() => {});
  await other.waitForFunction(async () =>
    (await navigator.locks.query()).held!.some(({ name }) => name!.startsWith('sync:')),
  );
}

const isSending = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.locks.query()).held!.some(({ name }) => name!.startsWith('sync:')));
