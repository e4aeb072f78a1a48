import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { LAUNCH } from '../../rep/field-day/chromium.ts';
import { zh as signInWords } from '../../rep/sign-in/words.ts';
import { PARTS_PATH } from './browser-front.ts';
import { killAll, treeOf, untilDead } from './processes.ts';
import type { Owner } from './phone.ts';

/** Why this machine can do nothing to a browser; null when it can. */
export async function cannotBrowse(): Promise<string | null> {
  if (!LAUNCH.executablePath || !existsSync(LAUNCH.executablePath)) return 'there is no Chromium on this machine';
  return process.platform === 'linux' ? null : 'the processes of a browser are found on Linux only';
}

const LIKE_A_PHONE = {
  viewport: { width: 412, height: 915 },
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
  permissions: ['camera'],
} satisfies BrowserContextOptions;

/** Of a camera that shows a test picture and asks nobody. */
const CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

const living = new Set<BrowserPhone>();
process.on('exit', () => {
  for (const { pid } of living) if (pid !== null) killAll([pid]);
});

/**
 * A phone with a real browser: what it keeps lies in a folder of the test's, it can be killed at any moment and opened
 * again. Its tabs hold the product's own screens, or the product's parts without them; both share what lies on the disk.
 */
export class BrowserPhone {
  readonly folder: string;
  readonly who: Owner;
  /** Where it finds the server: a `Front`. */
  url: string;
  /** Errors of our own scripts in its tabs, each kind once. */
  readonly faults = new Set<string>();
  kills = 0;
  /** What its tabs have last written to their consoles. */
  readonly said: string[] = [];
  #context: BrowserContext | null = null;
  #pid: number | null = null;
  #isDoomed = false;

  constructor(of: { folder: string; url: string; who: Owner }) {
    this.folder = of.folder;
    this.url = of.url;
    this.who = of.who;
  }

  /** Of the browser, while it runs. */
  get pid(): number | null {
    return this.#pid;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser does not run');
    return this.#context;
  }

  /** As for an app that is installed: the browser has said yes to keeping what lies here. Before it is started first. */
  async install(): Promise<void> {
    const folder = join(this.folder, 'profile', 'Default');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'Preferences'), JSON.stringify(keeping(this.url)));
  }

  /** Starts the browser with what lies in its folder. */
  async start(): Promise<void> {
    const context = await chromium.launchPersistentContext(join(this.folder, 'profile'), {
      ...LAUNCH,
      args: [...LAUNCH.args, ...CAMERA],
      ...LIKE_A_PHONE,
    });
    const devtools = await context.browser()!.newBrowserCDPSession();
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    this.#pid = processInfo.find(({ type }) => type === 'browser')!.id;
    this.#context = context;
    living.add(this);
    this.#isDoomed = false;
    context.on('console', (message) => {
      this.said.push(message.text());
      this.said.splice(0, this.said.length - 5);
    });
    context.on('page', (page) => page.on('pageerror', (error) => this.#hear(String(error))));
  }

  #hear(fault: string): void {
    if (!this.#isDoomed) this.faults.add(fault);
  }

  get isDoomed(): boolean {
    return this.#isDoomed;
  }

  /** Until it is started again, what its scripts complain of is no fault of theirs: the ground is taken from under them. */
  doom(): void {
    this.#isDoomed = true;
  }

  /** Kills the browser with all its processes, by their ids. */
  async kill(): Promise<void> {
    await (
      await this.aim()
    )();
  }

  /** The same for a test that minds a millisecond: all is looked up before. */
  async aim(): Promise<() => Promise<void>> {
    const tree = await treeOf(this.#pid!);
    return async () => {
      this.doom();
      killAll(tree);
      this.kills++;
      await untilDead(tree);
      await this.close();
    };
  }

  /** Kills the process that draws a tab, and no other. */
  async killTab(page: Page): Promise<void> {
    const devtools = await this.context.newCDPSession(page);
    this.kills++;
    const crashed = page.waitForEvent('crash');
    void devtools.send('Page.crash').catch(() => {});
    await crashed;
    await page.close().catch(() => {});
  }

  async close(): Promise<void> {
    await this.#context?.close().catch(() => {});
    this.#context = null;
    this.#pid = null;
    living.delete(this);
  }

  /** A tab with the parts in `window.phone`, and the phone of its rep open; signed in anew when it does not know him. */
  async parts(): Promise<Page> {
    const page = await this.bareParts();
    await page.evaluate(() => window.phone.phone.openPhone());
    if (await needsSignIn(page)) await this.signIn(page);
    return page;
  }

  /** A tab with the parts, in which nobody's phone is open yet. */
  async bareParts(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url + PARTS_PATH);
    await page.waitForFunction(() => 'phone' in window);
    return page;
  }

  /** In a tab with the parts. */
  async signIn(page: Page): Promise<void> {
    const code = await page.evaluate((who) => window.phone.phone.signIn(who), this.who);
    if (code !== null) throw new Error(`signing in was refused: ${code}`);
  }

  /** A tab with the product's own screens, signed in; the app is on the phone, to open without a network. */
  async screens(path = '/m/'): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url + path);
    const login = page.getByLabel(signInWords.login);
    const isIn = page.locator('nav.tabs, .dock').first();
    await login.or(isIn).first().waitFor();
    if (await login.isVisible()) {
      await login.fill(this.who.login);
      await page.getByLabel(signInWords.password).fill(this.who.password);
      await page.getByRole('button', { name: signInWords.signIn, exact: true }).click();
      await isIn.waitFor();
    }
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    return page;
  }
}

/** The setting of Chromium that a page asks for by `navigator.storage.persist()`. */
const keeping = (url: string): object => ({
  profile: { content_settings: { exceptions: { durable_storage: { [`${url},*`]: { setting: 1 } } } } },
});

/** Nobody is signed in, or the server does not know him any more. */
const needsSignIn = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const self = await window.phone.database.readSelf().catch(() => undefined);
    return !self?.token;
  });

/** What was asked of a browser that may die over it: null then. Any other failure is one. */
export function unlessKilled<T>(phone: BrowserPhone, asked: Promise<T>): Promise<T | null> {
  const { pid } = phone;
  return asked.catch((error: unknown) => {
    if (phone.isDoomed || phone.pid !== pid) return null;
    throw error;
  });
}
