import { theRelease } from '../../rep/field-day/whole-app.ts';
import { Waker } from '../../rep/field-day/waker.ts';
import { lockOf } from '../../rep/work/lock.ts';
import type { Page } from 'playwright-core';
import { cannotBrowse } from '../kit/browser.ts';
import { tellOn } from '../kit/browser-deeds.ts';
import { mostAtOnce } from '../kit/browser-front.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene, type Carried } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { sameBook } from '../kit/verdict.ts';

/** After so many visits on the phone the other device has one. */
const OTHER_EVERY = 4;
const CLOSED_EVERY = 5;

/**
 * A round: a visit is kept in one of three tabs of a phone, and all of them want to send at once; after every fifth a
 * tab of chance is closed over it and another opened in its place, and the worker is woken. A second device of the same rep works
 * meanwhile. Nobody sends at the same time as another of the same phone, each fact has its effect and its number once, and
 * both devices end with the same book.
 */
export const threeTabs: Fault = {
  id: 'F-33',
  tier: 'C',
  title: 'three tabs, a worker and a second device of one rep',
  rounds: { commit: 8, night: 84 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, rounds, wrong, front, line } = scene;
    theRelease();
    const carried = await scene.aPhone();
    const { phone, told } = carried;
    await phone.start();
    const screens = await phone.screens();
    const waker = await Waker.at(phone.context, front.url);
    const tag = lockOf({ tenant: field.territory.tenant, person: field.territory.reps[0].person });
    const tabs = [await phone.parts(), await phone.parts()];
    const other = field.phone(line.url);
    await other.sync();
    const did = { closings: 0, wakes: 0, waited: 0 };
    for (let round = 0; round < rounds; round++) {
      await keepVisit(scene, carried, field.chance.pick(tabs));
      const sending = all();
      if (round % CLOSED_EVERY === 0) {
        const i = field.chance.between(0, tabs.length - 1);
        await Promise.all([tabs[i]!.close(), wake()]);
        tabs[i] = await phone.parts();
        did.closings++;
      }
      await sending;
      if (round % OTHER_EVERY === 0) {
        other.tell(...aVisit(field, other));
        await other.sync();
      }
    }
    await screens.close();
    await Promise.all([wake(), all()]);
    const recovered = await untilSent(phone, tabs[0]!);
    await other.sync();
    await untilSent(phone, tabs[0]!);
    const { disk, wrong: against } = await told.look(tabs[0]!);
    wrong(...against, ...sameBook(disk, other));
    const log = await readLog(field);
    const devices = new Set(log.map(({ device }) => device));
    for (const device of devices) {
      const numbers = log.filter((f) => f.device === device).map(({ dseq }) => dseq);
      if (numbers.some((dseq, i) => dseq !== i + 1)) wrong('a number of a device is doubled or left out');
    }
    if (devices.size !== 2) wrong(`${devices.size} names of devices instead of 2`);
    const atOnce = mostAtOnce(front.carried);
    if (atOnce > 1) wrong(`${atOnce} senders of one phone at once`);
    if (did.waited === 0) wrong('no tab had to leave the sending to another');
    return { recovered, disks: [disk], did: { ...did, facts: log.length, requests: front.carried.length } };

    async function wake(): Promise<void> {
      did.wakes++;
      await waker.wake(tag);
    }

    /** Every tab wants to send at this moment; one that is closed over it does not. */
    async function all(): Promise<void> {
      const ends = tabs.map((tab) => tab.evaluate(() => window.phone.loop.syncNow()).catch(() => null));
      did.waited += (await Promise.all(ends)).filter((isDone) => isDone === false).length;
    }
  }),
};

async function keepVisit({ field }: BrowserScene, { told }: Carried, page: Page): Promise<void> {
  const facts = aVisit(field, { outlets: field.territory.outlets.slice(0, -1).map(({ id }) => id) });
  told.begin(facts);
  told.isSaved(facts, await tellOn(page, facts));
}
