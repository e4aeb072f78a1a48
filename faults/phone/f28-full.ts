import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { zh as camera } from '../../rep/camera/words.ts';
import { zh as words } from '../../rep/words.ts';
import { opened } from '../../server/sync/field-day.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { photographOn, tellOn } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene, type Carried } from '../kit/browser-scene.ts';
import { cannotMakeDisk, makeDisk } from '../kit/disk.ts';
import type { Fault, Found } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { aPhoto } from '../kit/photos.ts';

const MEGABYTES = 120;
/** With every commit the most of it is taken by others: it is the same end, and is there sooner. */
const LEFT = 9 * 1024 * 1024;
const VISITS = 12;
/** Pixels of a side; of noise, so that a picture has about as many bytes as pixels. */
const LARGE = 1200;
const SMALL = 150;
/** Far more of them than such a disk holds. */
const PHOTOS = 300;

/**
 * The app is installed: a browser that has not promised to keep what lies here clears all of it when the disk is full.
 * What holds then is tested by itself (`rep/work/spare.browser.test.ts`). A round: without a line, photos are taken until the phone's disk of 120 MB holds no more. The phone says that it is full;
 * visits and orders are still saved; it is closed and opened again, and all is there. When the line comes back all of it
 * arrives, and with the photos gone there is room for new ones.
 */
export const full: Fault = {
  id: 'F-28',
  tier: 'C',
  title: 'the storage of a phone is full',
  rounds: { commit: 1, night: 2 },
  cannot: async () => (await cannotBrowse()) ?? (await cannotMakeDisk()),
  async run({ rounds, seed }) {
    const all: Found[] = [];
    for (let round = 0; round < rounds; round++) all.push(await fillUp(`${seed} ${round}`, rounds > 1 ? null : LEFT));
    const sum = (of: (one: Found) => number): number => all.reduce((total, one) => total + of(one), 0);
    return {
      lost: sum((f) => f.lost),
      doubled: sum((f) => f.doubled),
      recovered: Math.max(...all.map((f) => f.recovered!)),
      wrong: all.flatMap((f) => f.wrong),
      did: { photos: sum((f) => f.did['photos']!), facts: sum((f) => f.did['facts']!) },
    };
  },
};

/** `left`: of the disk others leave so many bytes; null: all of it. */
async function fillUp(seed: string, left: number | null): Promise<Found> {
  const disk = await makeDisk(MEGABYTES);
  try {
    return await inBrowserScene(async (scene) => {
      const { line, wrong } = scene;
      const carried = await scene.aPhone({ folder: disk.folder });
      const { phone, told } = carried;
      await phone.install();
      await phone.start();
      // Once it has been opened with a line, the app is on the phone.
      await (await phone.screens()).close();
      let page = await phone.parts();
      await untilSent(phone, page);

      line.trick = () => ({ answer: '' });
      if (left !== null) await disk.fill(left);
      const photos = await photographUntilFull(scene, carried, page);
      if (photos === PHOTOS) wrong('the phone never was full');
      for (let n = 0; n < VISITS; n++) await save(carried, aVisit(scene.field, scene.field.phone('')), page);
      const visit: Id = randomUUID();
      await save(carried, [opened(visit, scene.field.territory.outlets[0]!.id)], page);
      await seeThatItIsFull(carried, visit);
      await phone.kill();
      await phone.start();
      page = await phone.parts();
      wrong(...(await told.look(page)).wrong.map((what) => `opened again: ${what}`));
      // One more says so again.
      if (await photograph(scene, carried, page)) wrong('a full phone has taken a picture');
      if (!(await isFull(page))) wrong('the phone does not know that it is full');

      line.trick = () => ({});
      const recovered = await untilSent(phone, page, 120);
      if (await isFull(page)) wrong('all has arrived, and the phone still says that it is full');
      if (!(await photograph(scene, carried, page))) wrong('all has arrived, and no picture can be taken');
      await untilSent(phone, page);
      const { disk: found, wrong: against } = await told.look(page);
      wrong(...against);
      return { recovered, disks: [found], did: { photos, facts: told.saved } };
    })({ rounds: 1, seed });
  } finally {
    await disk.close();
  }
}

const isFull = (page: Page): Promise<boolean> => page.evaluate(() => window.phone.status.currentStatus().isFull);

/** Takes photos until there is no room, large ones and then small ones; answers how many there are then. */
async function photographUntilFull(scene: BrowserScene, carried: Carried, page: Page): Promise<number> {
  let photos = 0;
  for (const size of [LARGE, SMALL]) while (photos < PHOTOS && (await photograph(scene, carried, page, size))) photos++;
  return photos;
}

/** On the product's own screens: the camera says that the phone is full, and so does the strip. */
async function seeThatItIsFull({ phone }: Carried, visit: Id): Promise<void> {
  const screen = await phone.screens(`/m/visit/${visit}/photos`);
  const subject = TERMS.zh.photo['shelf-before'];
  await screen.getByRole('button', { name: subject, exact: true }).first().click();
  const sheet = screen.getByRole('dialog', { name: subject });
  await sheet.getByRole('button', { name: camera.shoot }).click();
  await sheet.getByText(camera.full).waitFor();
  await screen.evaluate(() => history.pushState(null, '', '/m/today'));
  await screen.locator('.strip').getByText(words.full).waitFor();
  await screen.close();
}

async function save({ told }: Carried, facts: readonly Fact[], page: Page): Promise<void> {
  told.begin(facts);
  told.isSaved(facts, await tellOn(page, facts));
}

/** Takes a photo in a visit of its own; answers false when the phone says that it is full. */
async function photograph({ field }: BrowserScene, carried: Carried, page: Page, size = SMALL): Promise<boolean> {
  const visit: Id = randomUUID();
  await save(carried, [opened(visit, field.chance.pick(field.phone('').outlets))], page);
  const photo = await aPhoto(field.chance, visit, size, size);
  carried.told.begin([photo.fact]);
  const ids = await photographOn(page, photo).catch(async (error: unknown) => {
    if (!(await isFull(page))) throw error;
    return null;
  });
  if (ids) carried.told.isSaved([photo.fact], ids);
  return ids !== null;
}
