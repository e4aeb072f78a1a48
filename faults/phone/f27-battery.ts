import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { opened } from '../../server/sync/field-day.ts';
import { cannotBrowse, unlessKilled, type BrowserPhone } from '../kit/browser.ts';
import { photographOn, tellOn } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene, type Carried } from '../kit/browser-scene.ts';
import { cannotMakeDisk, makeDisk } from '../kit/disk.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { aPhoto } from '../kit/photos.ts';
import { treeOf } from '../kit/processes.ts';

/**
 * A round: the battery of a phone is empty at a moment of chance, while facts and photos are being saved and sent in two
 * tabs. The browser's profile is on a disk that then has only what was synced to it. When the phone is opened again, all of
 * which "saved" was shown is there, and no deed is there by half; in the end everything is on the server, once.
 */
export const battery: Fault = {
  id: 'F-27',
  tier: 'N',
  title: 'the battery of a phone is empty',
  rounds: { commit: 1, night: 20 },
  cannot: async () => (await cannotBrowse()) ?? (await cannotMakeDisk()),
  async run(of) {
    const disk = await makeDisk(600);
    try {
      return await inBrowserScene(async (scene) => {
        const { field, rounds, wrong } = scene;
        const carried = await scene.aPhone({ folder: disk.folder });
        const { phone, told } = carried;
        let emptyRounds = 0;
        for (let round = 0; round < rounds; round++) {
          await phone.start();
          const tabs = [await phone.parts(), await phone.parts()];
          wrong(...(await told.look(tabs[0]!)).wrong.map((what) => `round ${round}: ${what}`));
          const before = told.saved;
          const work = Promise.all([keepTelling(scene, carried, tabs[0]!), keepTelling(scene, carried, tabs[1]!)]);
          const pictures = keepPhotographing(scene, carried, tabs[1]!);
          await pause(field.chance.between(300, 2500));
          phone.doom();
          await disk.cutPower(await treeOf(phone.pid!));
          await phone.kill();
          await Promise.all([work, pictures]);
          if (told.saved === before) emptyRounds++;
        }
        await phone.start();
        const page = await phone.parts();
        wrong(...(await told.look(page)).wrong);
        const recovered = await untilSent(phone, page);
        const { disk: found, wrong: against } = await told.look(page);
        wrong(...against);
        if (emptyRounds > rounds / 4) wrong(`in ${emptyRounds} rounds nothing was being saved`);
        const photos = found.facts.filter(({ fact }) => fact['kind'] === 'photo-taken').length;
        return { recovered, disks: [found], did: { cuts: rounds, facts: told.saved, photos } };
      })(of);
    } finally {
      await disk.close();
    }
  },
};

/** Deeds one after the other until the phone is dead: a witness line for each, at the moment that it is saved. */
async function keepTelling({ field }: BrowserScene, { phone, told }: Carried, page: Page): Promise<void> {
  const outlets = field.territory.outlets.slice(0, -1).map(({ id }) => id);
  for (;;) {
    const facts = aVisit(field, { outlets });
    if (!(await save(phone, told, facts, () => tellOn(page, facts)))) return;
  }
}

async function keepPhotographing({ field }: BrowserScene, { phone, told }: Carried, page: Page): Promise<void> {
  const outlets = field.territory.outlets.slice(0, -1).map(({ id }) => id);
  for (;;) {
    const visit = randomUUID();
    const open = [opened(visit, field.chance.pick(outlets))];
    if (!(await save(phone, told, open, () => tellOn(page, open)))) return;
    const photo = await aPhoto(field.chance, visit);
    if (!(await save(phone, told, [photo.fact], () => photographOn(page, photo)))) return;
  }
}

/** Answers whether it was saved; not when the phone has died over it. */
async function save(
  phone: BrowserPhone,
  told: Carried['told'],
  facts: readonly Fact[],
  deed: () => Promise<Id[]>,
): Promise<boolean> {
  told.begin(facts);
  const ids = await unlessKilled(phone, deed());
  if (ids) told.isSaved(facts, ids);
  return ids !== null;
}
