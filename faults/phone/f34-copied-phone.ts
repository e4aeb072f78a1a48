import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cannotBrowse } from '../kit/browser.ts';
import { readDisk, tellOn } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene, type Carried } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';

const VISITS = 2;

/**
 * A round: the profile of a phone is copied with work in it that has not been sent, and both go on working under the same
 * name and the same next number. The server knows the second to speak for a copy; it gets a name of its own and sends all
 * again. What was on both has its effect once, and what was done on either is on the server.
 */
export const copiedPhone: Fault = {
  id: 'F-34',
  tier: 'N',
  title: 'a phone is copied, and both go on',
  rounds: { commit: 1, night: 5 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { rounds, wrong, field, line } = scene;
    const first = await scene.aPhone();
    let copies = 0;
    await first.phone.start();
    await untilSent(first.phone, await first.phone.parts());
    for (let round = 0; round < rounds; round++) {
      const page = await first.phone.parts();
      line.trick = () => ({ halfOpen: true });
      await work(scene, first, page);
      const before = await nameOf(page);
      await first.phone.close();
      const copy = await scene.aPhone();
      await cp(join(first.phone.folder, 'profile'), join(copy.phone.folder, 'profile'), { recursive: true });
      copies++;
      line.hangUp();
      line.trick = () => ({});
      await Promise.all([first, copy].map(({ phone }) => phone.start()));
      const tabs = [await first.phone.bareParts(), await copy.phone.bareParts()] as const;
      // Both have work of their own under the next numbers before either of them speaks.
      line.trick = () => ({ halfOpen: true });
      await Promise.all(tabs.map((tab) => tab.evaluate(() => window.phone.phone.openPhone())));
      await work(scene, first, tabs[0]);
      await work(scene, first, tabs[1]);
      line.hangUp();
      line.trick = () => ({});
      await Promise.all([untilSent(first.phone, tabs[0]), untilSent(copy.phone, tabs[1])]);
      const names = await Promise.all(tabs.map(nameOf));
      if (names[0] === names[1]) wrong('a phone and its copy still have one name');
      if (!names.includes(before)) wrong('neither of the two has kept the name');
      await copy.phone.close();
      await tabs[0].close();
    }
    const page = await first.phone.parts();
    const recovered = await untilSent(first.phone, page);
    const log = await readLog(field);
    const names = new Set(log.map(({ device }) => device));
    const disk = await readDisk(page);
    return { recovered, disks: [disk], did: { copies, names: names.size, facts: log.length } };
  }),
};

/** All that is told on either is written down in one place: it has to be on the server in the end. */
async function work({ field }: BrowserScene, { told }: Carried, page: Page): Promise<void> {
  for (let i = 0; i < VISITS; i++) {
    const facts = aVisit(field, { outlets: field.territory.outlets.slice(0, -1).map(({ id }) => id) });
    told.begin(facts);
    told.isSaved(facts, await tellOn(page, facts));
  }
}

const nameOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (await window.phone.database.readSelf())!.device);
