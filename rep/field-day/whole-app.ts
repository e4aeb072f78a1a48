/** Test furniture: the app as it is built, served as a release that a test can change or spoil. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Answer } from './workshop.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** The files of a release by their paths below /m/. */
export type Release = ReadonlyMap<string, Buffer>;

/** The release that the sources make. */
export function theRelease(): Release {
  execFileSync(process.execPath, ['setup/build.mjs'], { cwd: ROOT, stdio: 'ignore' });
  const folder = join(ROOT, 'rep', 'dist');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) in TYPES);
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]));
}

/** What stands at a path of a release; null where nothing of the app is. */
export function served(release: Release, path: string): Answer {
  if (!path.startsWith('/m/')) return null;
  const name = path.slice(3).replace(/\?.*$/, '');
  const file = extname(name) ? name : 'index.html';
  const bytes = release.get(file);
  return bytes ? { type: TYPES[extname(file)]!, body: bytes } : { status: 404, type: 'text/plain', body: '' };
}

/** The version that comes after a release: another page, and a part under another name, as a build makes them. */
export function nextRelease(release: Release, mark: string): Release {
  const renamed = ['index', 'visit-screens'].map((part) => {
    const name = [...release.keys()].find((one) => one.startsWith(`assets/${part}-`) && one.endsWith('.js'))!;
    return [name.slice('assets/'.length), `${part}-${mark}.js`] as const;
  });
  const inNew = (text: string): string => renamed.reduce((all, [old, anew]) => all.replaceAll(old, anew), text);
  const texts = [...release].map(([name, bytes]): [string, Buffer] => {
    if (!/\.(js|html)$/.test(name)) return [name, bytes];
    return [inNew(name), Buffer.from(changed(name, inNew(bytes.toString()), mark))];
  });
  return new Map(texts);
}

function changed(name: string, text: string, mark: string): string {
  if (name === 'index.html')
    return text.replace(/(<meta name="release"[^>]*>)?<\/head>/, `<meta name="release" content="${mark}" /></head>`);
  const revision = /(?<="revision":")\w+(?=","url":"index\.html")/;
  if (name === 'service-worker.js' && !revision.test(text)) throw new Error('the worker does not list its page');
  return name === 'service-worker.js' ? text.replace(revision, mark) : text;
}

/** Playwright keeps every page to be seen: the page is told by hand that it is put away, or taken up again. */
export const putAway = (page: Page, isAway = true): Promise<void> =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isAway ? 'hidden' : 'visible',
  );

/** Of which release a page is. */
export const releaseOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('meta[name="release"]')?.getAttribute('content') ?? 'first');

/** The browser looks for a new version; answers how the one that it finds ends: 'installed' or 'redundant'. */
export const lookForUpdate = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration('/m/'))!;
    const found = new Promise<ServiceWorker>((worker) =>
      registration.addEventListener('updatefound', () => worker(registration.installing!)),
    );
    await registration.update();
    const worker = await found;
    while (worker.state === 'installing')
      await new Promise((changed) => worker.addEventListener('statechange', changed, { once: true }));
    return worker.state;
  });

/**
 * Starts the app here until it is of this release: a browser may let the version before finish what it is at, and change
 * over at the start after. Throws when it never is.
 */
export async function startAs(page: Page, url: string, release: string): Promise<void> {
  for (let starts = 0; starts < 10; starts++) {
    // It may begin anew by itself while it is on its way.
    await page.goto(url).catch(() => null);
    await page.locator('.screen').first().waitFor();
    const mark = page.locator(`meta[name="release"][content="${release}"]`);
    const isThere = mark.waitFor({ state: 'attached', timeout: 5000 });
    if (await isThere.then(() => true).catch(() => false)) return;
  }
  throw new Error(`after ten starts the app is not of the release ${release}`);
}
