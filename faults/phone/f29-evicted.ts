import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import type { DeviceList } from '../../protocol/devices.ts';
import { zh as words } from '../../rep/sign-in/words.ts';
import { cannotBrowse, type BrowserPhone } from '../kit/browser.ts';
import { readDisk, tellOn, type OnDisk } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene } from '../kit/browser-scene.ts';
import { Told } from '../kit/browser-told.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';

/** More than goes in one push: the server has heard of what the first one left behind. */
const VISITS = 40;

/** What the browser clears, whether the app is open then, and whether something is unsent. */
interface Case {
  readonly what: 'all' | 'indexeddb' | 'cache_storage';
  readonly isOpen: boolean;
  readonly isUnsent: boolean;
}

/** Those of every commit first. */
const CASES: readonly Case[] = [
  { what: 'all', isOpen: false, isUnsent: true },
  { what: 'indexeddb', isOpen: true, isUnsent: true },
  { what: 'cache_storage', isOpen: false, isUnsent: true },
  ...(['all', 'indexeddb', 'cache_storage'] as const).flatMap((what) =>
    [true, false].map((isOpen) => ({ what, isOpen, isUnsent: false })),
  ),
  { what: 'indexeddb', isOpen: false, isUnsent: true },
  { what: 'all', isOpen: true, isUnsent: true },
  { what: 'cache_storage', isOpen: true, isUnsent: true },
];

/**
 * A round: the browser clears all that it keeps for the app, or the databases only, or the app's files only. Where it has
 * left what lies beside the databases the phone has what was unsent again [X4], and goes on without a sign-in. Where
 * everything is gone the rep signs in, and his book comes back; what the browser took with it is lost, and the desk names how
 * much that is: no more and no less.
 */
export const evicted: Fault = {
  id: 'F-29',
  tier: 'C',
  title: 'a browser clears what the phone kept',
  rounds: { commit: 2, night: CASES.length },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, rounds, wrong } = scene;
    const disks: OnDisk[] = [];
    const cleared: Id[] = [];
    for (const one of CASES.slice(0, rounds)) {
      const { before, after } = await clear(scene, one);
      if (before) {
        // They wait nowhere any more but in this list: the judge knows them as lost by the browser.
        const here = new Set(after.facts.map(({ id }) => id));
        const unsent = before.facts.filter((f) => f.ack === null && !here.has(f.id));
        cleared.push(...unsent.map(({ id }) => id));
        disks.push({ ...before, facts: unsent });
      }
      disks.push(after);
    }
    const desk = await officeDesk(field, scene.line.url);
    const { devices } = await desk.get<DeviceList>('/v1/desk/devices');
    const missing = devices.reduce((sum, device) => sum + device.missing, 0);
    // An open page that begins anew sends what it still has in its memory.
    const here = new Set((await readLog(field)).map(({ id }) => id));
    const taken = cleared.filter((id) => !here.has(id)).length;
    if (missing !== taken) wrong(`the browser took ${taken} facts, and the desk names ${missing}`);
    if (taken === 0) wrong('nothing unsent was cleared');
    return { disks, upToDate: disks.slice(-1), did: { cleared: rounds, unsent: cleared.length, taken, missing } };
  }),
};

/** One case; answers what lay there before, when its databases were cleared, and what lies there in the end. */
async function clear(scene: BrowserScene, of: Case): Promise<{ before: OnDisk | null; after: OnDisk }> {
  const { wrong, field, line } = scene;
  const { phone, told } = await scene.aPhone();
  await phone.start();
  let screen = await phone.screens();
  const parts = await phone.parts();
  await untilSent(phone, parts);
  if (of.isUnsent) await leaveUnsent(scene, told, phone, parts);
  const before = await readDisk(parts);
  await parts.close();
  if (!of.isOpen) await screen.close();
  await clearOrigin(phone, of.what);
  // A page whose worker is gone with all the rest begins anew by itself; any other finds out when it next sends.
  if (of.isOpen && of.what !== 'all') await screen.evaluate(() => window.dispatchEvent(new Event('online')));
  line.trick = () => ({});
  if (!of.isOpen) screen = await phone.context.newPage();
  if (!of.isOpen) await screen.goto(`${phone.url}/m/`);
  // With everything gone nobody remembers; the desk does.
  await (of.what === 'all' ? screen.getByLabel(words.login) : screen.locator('nav.tabs')).waitFor();
  await screen.close();

  const again = await phone.screens();
  const page = await phone.parts();
  await again.close();
  const unsent = before.facts.filter((f) => f.ack === null).map(({ id }) => id);
  if (of.what === 'indexeddb') told.isCleared(unsent);
  const life = of.what === 'all' ? new Told(field.witness) : told;
  await tellVisit(scene, life, page);
  await untilSent(phone, page);
  const { disk, wrong: against } = await life.look(page);
  wrong(...against);
  await phone.close();
  return { before: of.what === 'all' ? before : null, after: disk };
}

/** The first push goes through and names what it leaves behind; then the line is gone. */
async function leaveUnsent(scene: BrowserScene, told: Told, phone: BrowserPhone, page: Page): Promise<void> {
  scene.line.trick = () => ({ answer: '' });
  for (let n = 0; n < VISITS; n++) await tellVisit(scene, told, page);
  let passed = 0;
  scene.line.trick = () => (passed++ === 0 ? {} : { answer: '' });
  for (let left = Infinity; left > VISITS;) {
    left = await page.evaluate(async () => {
      await window.phone.loop.syncNow();
      return window.phone.status.currentStatus().waiting;
    });
    if (passed > 50) throw new Error(`the first push of ${phone.who.login} did not go through`);
  }
}

async function tellVisit({ field }: BrowserScene, told: Told, page: Page): Promise<void> {
  const facts = aVisit(field, { outlets: field.territory.outlets.slice(0, -1).map(({ id }): Id => id) });
  told.begin(facts);
  told.isSaved(facts, await tellOn(page, facts));
}

/** As the browser does it when it needs the room, or when somebody presses "clear data". */
async function clearOrigin({ context, url }: BrowserPhone, storageTypes: Case['what']): Promise<void> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: url, storageTypes });
  await page.close();
}
