import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { zh as signInWords } from '../rep/sign-in/words.ts';
import { zh as todayWords } from '../rep/today/words.ts';
import { PASSWORD, REP } from './big-book.ts';

const LAUNCH = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    // A camera that shows a test picture and asks nobody.
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ],
};
const PHONE = {
  viewport: { width: 412, height: 915 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} satisfies BrowserContextOptions;

/** The stops of the day, on the screen of today. */
export const DAY_LIST = `section[aria-label="${todayWords.list}"] .stop`;
export const SIGN_IN = 'button[type="submit"]';

/** A phone whose browser keeps what it has on the disk, in a folder. */
export const openPhone = (folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(folder, 'phone'), { ...LAUNCH, ...PHONE, ...options });

/** A browser from which new phones are taken, one after the other; each is forgotten when it is closed. */
export async function openPhones(): Promise<{ aNewPhone: () => Promise<BrowserContext>; close: () => Promise<void> }> {
  const browser = await chromium.launch(LAUNCH);
  return { aNewPhone: () => browser.newContext(PHONE), close: () => browser.close() };
}

/** Signs the rep in; `prepare`: what is done to the page before its last tap. Answers when the day list is on the screen. */
export async function signIn(page: Page, url: string, prepare: (page: Page) => unknown = () => {}): Promise<void> {
  await page.goto(`${url}/m/`);
  await page.getByLabel(signInWords.login).fill(REP);
  await page.getByLabel(signInWords.password).fill(PASSWORD);
  await prepare(page);
  await page.locator(SIGN_IN).tap();
  await page.locator(DAY_LIST).first().waitFor({ timeout: 120_000 });
}

/** Waits until the app is on the phone, to open with no network. */
export const installed = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
