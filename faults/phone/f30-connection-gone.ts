import type { Page } from 'playwright-core';
import { theRelease } from '../../rep/field-day/whole-app.ts';
import { zh } from '../../rep/words.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { tellOn } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene, type Carried } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';

/**
 * A round: the connection to the work database is closed behind the program's back, before it writes and before it reads to
 * send; all goes on. At the end a program of a later version opens the database in another tab: the screens say what is to
 * be done instead of turning for ever, and nothing has gone by then.
 */
export const connectionGone: Fault = {
  id: 'F-30',
  tier: 'C',
  title: 'the connection to the phone’s database is closed, or another version holds it',
  rounds: { commit: 5, night: 50 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { rounds, wrong } = scene;
    theRelease();
    const carried = await scene.aPhone();
    const { phone, told } = carried;
    await phone.start();
    const parts = await phone.parts();
    for (let round = 0; round < rounds; round++) {
      await cut(parts);
      await keepVisit(scene, carried, parts);
      await cut(parts);
      await untilSent(phone, parts, 20);
    }
    await keepVisit(scene, carried, parts);
    const recovered = await untilSent(phone, parts);
    const { disk, wrong: against } = await told.look(parts);
    wrong(...against);
    const screens = await phone.screens();
    await parts.close();
    await openLater(await phone.bareParts());
    await screens.getByText(zh.updateNeeded).waitFor();
    return { recovered, disks: [disk], did: { cuts: 2 * rounds, facts: told.saved } };
  }),
};

const cut = (page: Page): Promise<void> => page.evaluate(async () => (await window.phone.database.connect()).close());

async function keepVisit({ field }: BrowserScene, { told }: Carried, page: Page): Promise<void> {
  const facts = aVisit(field, { outlets: field.territory.outlets.slice(0, -1).map(({ id }) => id) });
  told.begin(facts);
  told.isSaved(facts, await tellOn(page, facts));
}

/** A program of a later version takes every work database that there is. */
const openLater = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('paodian-work-')) continue;
      await new Promise((isOpen, fail) => {
        const asked = indexedDB.open(name, 99);
        asked.onsuccess = isOpen;
        asked.onerror = fail;
      });
    }
  });
