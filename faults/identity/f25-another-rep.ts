import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { readDisk, type OnDisk } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene } from '../kit/browser-scene.ts';
import { Told } from '../kit/browser-told.ts';
import type { Fault } from '../kit/fault.ts';
import { PASSWORD } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { workOffline } from './again.ts';

const VISITS = 4;
const PHOTOS = 1;

/**
 * A round: a rep signs out with unsent work, and another signs in on the same phone, works and sends. He sees nothing of the
 * first, and nothing of the first goes; when the first signs in again his work goes up under the name that his phone had.
 */
export const anotherRep: Fault = {
  id: 'F-25',
  tier: 'C',
  title: 'somebody else signs in on the same phone',
  rounds: { commit: 1, night: 5 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, line, rounds, wrong } = scene;
    const { phone, told } = await scene.aPhone();
    const others = new Told(field.witness);
    const [mine, other] = field.territory.reps;
    await phone.start();
    const page = await phone.parts();
    const did = { waited: 0, ofTheOther: 0 };
    let theirs: OnDisk | null = null;
    for (let round = 0; round < rounds; round++) {
      await signIn(page, mine.login);
      await untilSent(phone, page);
      const device = await nameOf(page);
      const { facts } = await workOffline(scene, page, told, { visits: VISITS, photos: PHOTOS });
      const unsent = (await readDisk(page)).facts.filter((f) => f.ack === null).map((f) => f.id);
      did.waited += facts;
      await page.evaluate(() => window.phone.phone.signOut());
      line.trick = () => ({});

      await signIn(page, other.login);
      const work = await workOffline(scene, page, others, { visits: 1, photos: 0, rep: 1 });
      line.trick = () => ({});
      await untilSent(phone, page);
      const { disk, wrong: against } = await others.look(page);
      wrong(...against, ...seenOf(scene, disk));
      theirs = disk;
      did.ofTheOther += work.facts;
      if ((await nameOf(page)) === device) wrong('two reps share the name of a phone');
      const sent = new Set((await readLog(field)).map(({ id }) => id));
      const gone = unsent.filter((id) => sent.has(id));
      if (gone.length > 0) wrong(`${gone.length} facts of the first went up while the other was signed in`);
      await page.evaluate(() => window.phone.phone.signOut());

      await signIn(page, mine.login);
      await untilSent(phone, page);
      if ((await nameOf(page)) !== device) wrong('the phone of the first has another name');
      const by = new Map((await readLog(field)).map((row) => [row.id, row.device]));
      if (!unsent.every((id) => by.get(id) === device)) wrong('what waited did not go up under the name of its phone');
    }
    const { disk, wrong: against } = await told.look(page);
    wrong(...against);
    return { disks: [disk, theirs!], upToDate: [disk], did };
  }),
};

const signIn = async (page: Page, login: string): Promise<void> => {
  const code = await page.evaluate((who) => window.phone.phone.signIn(who), { login, password: PASSWORD });
  if (code !== null) throw new Error(`signing in was refused: ${code}`);
};

const nameOf = (page: Page): Promise<Id> => page.evaluate(async () => (await window.phone.database.readSelf())!.device);

/** What of the first rep stands in the book of the other. */
function seenOf({ field }: BrowserScene, { docs }: OnDisk): string[] {
  const { reps, outlets } = field.territory;
  const foreign = new Set([`r:${reps[0].person}`, ...outlets.slice(0, -1).map(({ id }) => `o:${id}`)]);
  const seen = [...docs.values()].filter(({ s }) => foreign.has(s));
  return seen.length > 0 ? [`${seen.length} documents of the first rep are in the book of the other`] : [];
}
