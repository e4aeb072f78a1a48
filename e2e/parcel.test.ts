/** Work that no line has carried comes to the desk as a file: from the phone's own button to the desk's, in once. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en, zh } from '../console/parcel/words.ts';
import { zh as phones } from '../console/phones/words.ts';
import { zh as review } from '../console/review/words.ts';
import { en as english, zh as desk } from '../console/words.ts';
import type { DeviceList } from '../protocol/devices.ts';
import { WIRE_WORDS } from '../protocol/words.ts';
import { zh as unsent } from '../rep/unsent/words.ts';
import { aBrowser, aDesk, aPhone } from './field-day/browser.ts';
import { beforeThe, REP, stopsOf } from './field-day/company.ts';
import { Hand } from './field-day/hand.ts';
import { faultsOf } from './field-day/screen-faults.ts';
import { aServer, type FieldServer } from './field-day/server.ts';
import { WORDS } from './field-day/words.ts';

let server: FieldServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([aServer(), aBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A desk is worked with a mouse, its link past the menu shows itself to keys alone, and files have Latin endings. */
const faultsAt = async (page: Page, isChinese: boolean): Promise<string[]> =>
  (await faultsOf(page, { touch: 0, text: 13, isChinese })).filter(
    (fault) =>
      !fault.includes(desk.toContent) && !fault.includes(english.toContent) && !fault.endsWith(' is not Chinese: json'),
  );

async function drop(page: Page, file: string): Promise<void> {
  await page.goto('/c/phones/file');
  await page.locator('input[type=file]').setInputFiles(file);
}

test('[B8] a file of unsent work is seen at the desk before it is handed in, arrives once, and says how much is new', async () => {
  const [stop] = stopsOf(server.company, REP);
  const phone = await aPhone(server, browser, REP, { place: beforeThe(stop!) });
  const { name } = server.company.people.find(({ login }) => login === REP)!;
  const { page, faults } = await aDesk(server, browser, 'sup1');
  // The office has heard of the phone and its key; from here on nothing gets through.
  const hasHeard = (): Promise<boolean> =>
    page.evaluate(async () => {
      const list = (await (await fetch('/v1/desk/devices')).json()) as DeviceList;
      return list.devices.some((of) => of.used !== null);
    });
  await expect.poll(hasHeard, { timeout: 30_000 }).toBe(true);
  await page.goto('/c/phones');
  await phone.context.setOffline(true);
  const hand = new Hand(phone.page, WORDS.zh);
  await hand.goOn(WORDS.zh.today.confirm);
  await hand.goOn(WORDS.zh.today.start(1));
  await hand.arrive('prepare');
  // Within the page: while none is to be seen the worker would send, whose line no test can cut.
  await phone.page.evaluate(() => history.pushState(null, '', '/m/me/sync'));
  const [download] = await Promise.all([phone.page.waitForEvent('download'), hand.press(unsent.save)]);
  const file = join(await download.path(), '..', 'parcel.json');
  await download.saveAs(file);

  await page.getByRole('link', { name: phones.takeFile, exact: true }).click();
  await page.getByText(zh.hint).waitFor();
  faults.push(...(await faultsAt(page, true)));
  await drop(page, file);
  await page.getByText(zh.holds(zh.count(2, 0))).waitFor();
  await page.getByText(stop!.name).waitFor();
  await page.getByText(zh.hereNone).waitFor();
  faults.push(...(await faultsAt(page, true)));
  await page.getByRole('button', { name: zh.give(name), exact: true }).click();
  await page.getByText(zh.given(zh.count(2, 0))).waitFor();
  faults.push(...(await faultsAt(page, true)));

  // Once more nothing of it is new.
  await page.evaluate(() => localStorage.setItem('paodian-language', 'en'));
  await drop(page, file);
  await page.getByText(en.hereAll).waitFor();
  faults.push(...(await faultsAt(page, false)));
  await page.evaluate(() => localStorage.setItem('paodian-language', 'zh'));
  await page.goto('/c/review');
  await page.getByRole('heading', { name: review.title }).waitFor();
  await page.getByText(WIRE_WORDS.zh.kind['visit-opened']).first().waitFor();
  expect([...phone.faults, ...faults]).toEqual([]);
});
