import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

// The kit in a real browser, under the content policy of the product: a size, a colour and a focus have no double.
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ADDRESS = 'http://localhost:18398/';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BROWSER = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
const SLOW = 60_000;
const files = new Map<string, { contentType: string; body: string }>();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const built = await build({
    root: HERE,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      target: 'chrome94',
      lib: { entry: join(HERE, 'testing.tsx'), formats: ['es'], fileName: 'kit', cssFileName: 'kit' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  for (const file of output.output) {
    const isCode = file.type === 'chunk';
    const body = isCode ? file.code : String(file.source);
    files.set(file.fileName, { contentType: isCode ? 'text/javascript' : 'text/css', body });
  }
  browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox', '--disable-gpu'] });
}, SLOW);
afterAll(() => browser?.close());

const HTML = `<!doctype html><html lang="zh-CN"><title>kit</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/kit.css"><script type="module" src="/kit.js"></script><body></body></html>`;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";
const complaints: string[] = [];

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 360, height: 720 } });
  complaints.length = 0;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(`${ADDRESS}**`, (route) =>
    route.fulfill(
      files.get(route.request().url().slice(ADDRESS.length)) ?? {
        contentType: 'text/html',
        headers: { 'content-security-policy': POLICY },
        body: HTML,
      },
    ),
  );
  await page.goto(ADDRESS);
  await page.getByRole('heading', { name: '店情查看' }).waitFor();
}, SLOW);

const named = (name: string) => page.getByRole('button', { name, exact: true });
const sheet = () => page.getByRole('dialog', { name: '为什么是 5 箱?' });

async function faults(): Promise<string[]> {
  // By the debugger's way, which no policy of the page holds up.
  await page
    .context()
    .newCDPSession(page)
    .then((session) => session.send('Runtime.evaluate', { expression: AXE }));
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

test(
  'a sheet closes by Escape, by its button and by a tap beside it, and gives the focus back',
  async () => {
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => named('关闭').click(),
      () => page.mouse.click(180, 40),
    ]) {
      await named('打开').click();
      await sheet().waitFor();
      await close();
      await sheet().waitFor({ state: 'detached' });
      expect(await named('打开').evaluate((one) => one === document.activeElement)).toBe(true);
    }
  },
  SLOW,
);

test(
  'marking a text of a sheet and letting go beside it does not close it',
  async () => {
    await named('打开').click();
    const text = await page.getByText('上次 24').boundingBox();
    await page.mouse.move(text!.x + 5, text!.y + 5);
    await page.mouse.down();
    await page.mouse.move(180, 40);
    await page.mouse.up();
    expect(await sheet().isVisible()).toBe(true);
    await page.mouse.click(180, 40);
    await sheet().waitFor({ state: 'detached' });
  },
  SLOW,
);

test(
  'whatever is touched is 48 px high and wide, in the sheet too',
  async () => {
    await named('打开').click();
    const small = await page.evaluate(() =>
      Array.from(document.querySelectorAll('button, input, select, textarea'), (one) => {
        const { width, height } = one.getBoundingClientRect();
        return { what: one.outerHTML.slice(0, 80), width, height };
      }).filter(({ width, height }) => width < 48 || height < 48),
    );
    expect(small).toEqual([]);
  },
  SLOW,
);

test.each(['', 'night'])(
  'axe finds nothing in the theme "%s", with the sheet and without',
  async (theme) => {
    if (theme) await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await faults()).toEqual([]);
    await named('打开').click();
    await sheet().evaluate((one) => Promise.all(one.getAnimations().map((a) => a.finished)));
    expect(await faults()).toEqual([]);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  'bars, counts and choices say what they are to whoever cannot see them',
  async () => {
    const share = (name: string) =>
      page.getByRole('progressbar', { name }).evaluate((one: HTMLProgressElement) => one.value);
    expect([await share('本月'), await share('超过')]).toEqual([0.625, 1]);

    const cola = page.getByRole('group', { name: '可乐' });
    const less = cola.getByRole('button', { name: '少一箱' });
    expect(await less.isDisabled()).toBe(true);
    await cola.getByRole('button', { name: '多一箱' }).click();
    expect(await cola.getByRole('status').textContent()).toBe('1 箱');
    await less.click();
    expect(await less.isDisabled()).toBe(true);

    const shelf = page.getByRole('group', { name: '货架' });
    await shelf.getByRole('radio', { name: '有' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await shelf.getByRole('radio', { name: '缺' }).isChecked()).toBe(true);
    expect(await shelf.getByRole('radio', { name: '不卖' }).isDisabled()).toBe(true);
    const tools = page.getByRole('group', { name: '工具' });
    await tools.getByRole('checkbox', { name: '有' }).click();
    await tools.getByRole('checkbox', { name: '缺' }).click();
    await tools.getByRole('checkbox', { name: '有' }).click();
    expect(await tools.getByRole('checkbox', { checked: true }).count()).toBe(1);
  },
  SLOW,
);
