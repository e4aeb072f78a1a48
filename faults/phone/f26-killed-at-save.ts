import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { yuan, type Money } from '../../core/base/money.ts';
import type { Id } from '../../core/base/id.ts';
import type { Order } from '../../core/order/order.ts';
import { zh as words } from '../../rep/order/words.ts';
import { opened } from '../../server/sync/field-day.ts';
import { cannotBrowse, type BrowserPhone } from '../kit/browser.ts';
import { readDisk, tellOn, type OnDisk } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';

const CASE = 12;
/** So long after the finger at most, milliseconds; early moments come more often than late ones. */
const LATEST = 50;

/**
 * A round: an order is typed on the product's own screen and placed; up to 50 ms later the browser is killed, or only the
 * process that draws the tab. When the screen is opened again the order is wholly there, or what was typed is; and if the
 * screen had gone on to the next step, which is how it says "saved", it is there.
 */
export const killedAtSave: Fault = {
  id: 'F-26',
  tier: 'C',
  title: 'a browser is killed while it saves an order',
  rounds: { commit: 8, night: 100 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, rounds, wrong } = scene;
    const { phone, told } = await scene.aPhone();
    await phone.start();
    const visits = await openVisits(scene, await phone.parts());
    const shown = await listen(phone);
    let [placed, drafts] = [0, 0];
    let page = await phone.screens();
    for (const [round, visit] of visits.entries()) {
      await page.evaluate((path) => history.pushState(null, '', path), orderAt(visit));
      const cases = field.chance.between(1, 4);
      await type(page, visit, cases);
      const delay = LATEST * field.chance.next() ** 2;
      if (round % 2 === 0) {
        const kill = await phone.aim();
        await press(page);
        await pause(delay);
        await kill();
        await phone.start();
        await listen(phone, shown);
      } else {
        await press(page);
        await pause(delay);
        await phone.killTab(page);
      }
      page = await phone.screens(orderAt(visit));
      const found = await look(page, cases);
      if (found === 'placed') placed++;
      else if (found === 'typed') drafts++;
      else wrong(found);
      if (shown.has(visit) && found !== 'placed') wrong('an order of which "saved" was shown is gone');
    }
    const parts = await phone.parts();
    told.accept(await readDisk(parts));
    const recovered = await untilSent(phone, parts);
    const { disk, wrong: against } = await told.look(parts);
    wrong(...against, ...halves(disk, visits));
    if (rounds >= 50 && (drafts === 0 || shown.size === 0)) wrong('no kill came at the moment of saving');
    return { recovered, disks: [disk], did: { placed, drafts, shown: shown.size, kills: phone.kills } };
  }),
};

const orderAt = (visit: Id): string => `/m/visit/${visit}/order`;

/** A visit for each round, at shops one after the other. */
async function openVisits({ field, rounds }: BrowserScene, page: Page): Promise<Id[]> {
  const outlets = field.territory.outlets.slice(0, -1);
  const visits = Array.from({ length: rounds }, () => randomUUID() as Id);
  for (const [i, visit] of visits.entries()) await tellOn(page, [opened(visit, outlets[i % outlets.length]!.id)]);
  return visits;
}

/** Hears from the browser that a screen has gone on to the step after the order: of which visits. */
async function listen({ context }: BrowserPhone, shown = new Set<Id>()): Promise<Set<Id>> {
  await context.exposeBinding('orderShown', (_source, visit: Id) => void shown.add(visit));
  await context.addInitScript(() => {
    const { orderShown } = globalThis as unknown as { orderShown: (visit: string) => void };
    window.addEventListener('pushState', () => {
      const [, visit] = /visit\/([^/]+)\/pitch$/.exec(location.pathname) ?? [];
      if (visit) orderShown(visit);
    });
  });
  return shown;
}

/** Types an order of so many cases; what is typed is on the disk when this is done. */
async function type(page: Page, visit: Id, cases: number): Promise<void> {
  await page.getByRole('button', { name: words.add, exact: true }).click();
  await page.locator('dialog .choice').first().click();
  for (let n = 1; n < cases; n++) await page.getByRole('button', { name: /多一箱/ }).click();
  await page.waitForFunction(
    async ({ key, units }) => {
      const name = (await indexedDB.databases()).find((d) => d.name!.startsWith('paodian-work-'))!.name!;
      const value = await new Promise<unknown>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const db = opening.result;
          const asked = db.transaction('draft').objectStore('draft').get(key);
          asked.onsuccess = () => resolve(asked.result);
          db.close();
        };
      });
      return (
        (value as { value: { quantities: Record<string, number> } } | undefined)?.value.quantities['TEA'] === units
      );
    },
    { key: `order:${visit}`, units: cases * CASE },
  );
}

const PLACE = '.dock .primary';

/** The finger is lifted from "place" right after this resolves, and nobody waits for what comes of it. */
const press = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    setTimeout(() => document.querySelector<HTMLElement>(selector)!.click());
  }, PLACE);

/** How the screen shows the order of a visit after all that. */
async function look(page: Page, cases: number): Promise<'placed' | 'typed' | (string & {})> {
  const sum = yuan((4800 * cases) as Money);
  const place = page.locator(PLACE);
  await place.waitFor();
  if ((await page.getByText(words.ordered(sum)).count()) === 1) return 'placed';
  const text = await place.innerText();
  return text.startsWith(words.place(sum)) ? 'typed' : `an order of ¥${sum} is neither placed nor typed: ${text}`;
}

/** Each visit has one order with its one line, or none. */
function halves({ facts }: Pick<OnDisk, 'facts'>, visits: readonly Id[]): string[] {
  return visits.flatMap((visit) => {
    const orders = facts.flatMap((f) => (f.entity === visit && f.kind === 'order-agreed' ? [f.fact['order']] : []));
    const whole = (orders as Order[]).filter((o) => o.lines.length === 1 && o.lines[0]!.value === o.total);
    return orders.length > 1 || whole.length < orders.length ? ['a visit has two orders, or half of one'] : [];
  });
}
