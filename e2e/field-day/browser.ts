import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { zh as deskSignIn } from '../../console/sign-in/words.ts';
import { zh as phoneSignIn } from '../../rep/sign-in/words.ts';
import type { Place } from '../../core/base/place.ts';
import { PASSWORD, type FieldServer } from './server.ts';

const BROWSER = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

const LAUNCH = {
  executablePath: BROWSER,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ],
};

/** Chromium with a camera that shows a test picture and asks nobody. */
export const aBrowser = (): Promise<Browser> => chromium.launch(LAUNCH);

/** A device with our pages open: the page, its browser profile, and what went wrong in it so far. */
export interface Device {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of our scripts, and what the content security policy has blocked. */
  readonly faults: string[];
}

export interface PhoneOptions {
  /** Where it is; without it the position is denied. */
  readonly place?: Place;
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** The moment that its clock shows and keeps. */
  readonly clock?: Date;
  /** What the user has chosen before: `paodian-text` and the like. */
  readonly stored?: Readonly<Record<string, string>>;
}

const phoneOf = (url: string, { place, width = 360, height = 740 }: PhoneOptions) => ({
  baseURL: url,
  viewport: { width, height },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  // What moves into its place has the colours of neither here nor there.
  reducedMotion: 'reduce' as const,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  permissions: ['camera', ...(place ? ['geolocation'] : [])],
  ...(place ? { geolocation: { latitude: place.lat, longitude: place.lng, accuracy: 12 } } : {}),
});

/** A phone in whose browser nobody has signed in. */
export async function aNewPhone({ url }: FieldServer, browser: Browser, options: PhoneOptions = {}): Promise<Device> {
  const { language = 'zh', clock, stored = {} } = options;
  const device = await open(browser, phoneOf(url, options));
  await device.context.addInitScript(
    (choices) => {
      for (const [key, value] of Object.entries(choices))
        if (!localStorage.getItem(key)) localStorage.setItem(key, value);
    },
    { 'paodian-language': language, ...stored },
  );
  if (clock) await device.page.clock.setFixedTime(clock);
  await device.page.goto('/m/');
  return device;
}

/** A phone of a rep who has signed in, with today on the screen and the app kept for work without a network. */
export async function aPhone(
  server: FieldServer,
  browser: Browser,
  login: string,
  options: PhoneOptions = {},
): Promise<Device> {
  const device = await aNewPhone(server, browser, { ...options, language: 'zh' });
  const { page } = device;
  await page.getByLabel(phoneSignIn.login).fill(login);
  await page.getByLabel(phoneSignIn.password).fill(PASSWORD);
  await page.getByRole('button', { name: phoneSignIn.signIn, exact: true }).click();
  await page.locator('nav.tabs').waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  if (options.language === 'en') {
    await page.evaluate(() => localStorage.setItem('paodian-language', 'en'));
    await page.reload();
    await page.locator('nav.tabs').waitFor();
  }
  return device;
}

/** A phone whose browser can be closed and opened again: what it keeps lies in `disk`. Nobody has to have signed in. */
export async function aPhoneWithADisk(
  { url }: FieldServer,
  disk: string,
  { isOffline = false, ...options }: Pick<PhoneOptions, 'place'> & { isOffline?: boolean } = {},
): Promise<Device> {
  const context = await chromium.launchPersistentContext(disk, {
    ...LAUNCH,
    ...phoneOf(url, options),
    offline: isOffline,
  });
  const device = await watched(context, context.pages()[0] ?? (await context.newPage()));
  await device.page.goto('/m/');
  return device;
}

/** A desk at which somebody has signed in. */
export async function aDesk({ url }: FieldServer, browser: Browser, login: string): Promise<Device> {
  const viewport = { width: 1440, height: 900 };
  const device = await open(browser, { baseURL: url, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const { page } = device;
  await page.goto('/c/');
  await page.getByLabel(deskSignIn.login).fill(login);
  await page.getByLabel(deskSignIn.password).fill(PASSWORD);
  await page.getByRole('button', { name: deskSignIn.signIn, exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
  return device;
}

async function open(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Device> {
  const context = await browser.newContext(options);
  return watched(context, await context.newPage());
}

async function watched(context: BrowserContext, page: Page): Promise<Device> {
  const faults: string[] = [];
  await context.exposeFunction('tellFault', (fault: string) => void faults.push(fault));
  await context.addInitScript(() => {
    const { tellFault } = globalThis as unknown as { tellFault: (fault: string) => void };
    document.addEventListener('securitypolicyviolation', (e) =>
      tellFault(`the policy blocks ${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
    );
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, context, faults };
}
