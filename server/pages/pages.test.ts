import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPages } from './pages.ts';
import { pageRoutes } from './routes.ts';

const WORDS = '\n  begin();\n';
const PAGE = `<!doctype html><title>跑店</title><script>${WORDS}</script>`;
const SCRIPT = 'export const long = 1;\n'.repeat(100);
let folder: string;
let app: ReturnType<typeof pageRoutes>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paodian-pages-'));
  const built = join(folder, 'dist');
  await mkdir(join(built, 'assets'), { recursive: true });
  await Promise.all(
    Object.entries({
      'index.html': PAGE,
      'worker.js': SCRIPT,
      'manifest.webmanifest': '{}',
      'assets/app-1a2b.js': SCRIPT,
      '.env': 'secret',
      '../outside.txt': 'secret',
    }).map(([name, text]) => writeFile(join(built, name), text)),
  );
  app = pageRoutes({ phone: await loadPages(built), desk: await loadPages(join(folder, 'nothing')) });
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));

test('[W1] a path of the page gets the page, a missing file nothing', async () => {
  for (const path of ['/m/', '/m/today', '/m/outlets/7/check'])
    expect([path, await (await get(path)).text()]).toEqual([path, PAGE]);
  for (const path of ['/m/assets/app-old.js', '/m/picture.png', '/c/', '/c/today'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  expect((await get('/m')).headers.get('location')).toBe('/m/');
  expect((await get('/', { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Mobile' })).headers.get('location')).toBe(
    '/m/',
  );
  expect((await get('/', { 'user-agent': 'Mozilla/5.0 (X11; Linux)' })).headers.get('location')).toBe('/c/');
});

test('[W2] only what never changes is kept', async () => {
  const kept = async (path: string): Promise<unknown[]> => {
    const { headers } = await get(path);
    return [headers.get('content-type'), headers.get('cache-control')];
  };
  expect(await kept('/m/assets/app-1a2b.js')).toEqual([
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  expect(await kept('/m/')).toEqual(['text/html; charset=utf-8', 'no-cache']);
  expect(await kept('/m/worker.js')).toEqual(['text/javascript; charset=utf-8', 'no-cache']);
  expect(await kept('/m/manifest.webmanifest')).toEqual(['application/manifest+json', 'no-cache']);
});

test('[W3] packed or not, the content is the same', async () => {
  const body = async (accept: string): Promise<[string | null, Buffer]> => {
    const answer = await get('/m/assets/app-1a2b.js', { 'accept-encoding': accept });
    return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())];
  };
  const [br, brotli] = await body('gzip, deflate, br');
  const [gz, gzip] = await body('gzip');
  const [none, plain] = await body('identity');
  expect([br, gz, none]).toEqual(['br', 'gzip', null]);
  expect([brotliDecompressSync(brotli).toString(), gunzipSync(gzip).toString(), plain.toString()]).toEqual([
    SCRIPT,
    SCRIPT,
    SCRIPT,
  ]);
});

test('[W4] no path leads out, or to what is hidden', async () => {
  for (const path of [
    '/m/../outside.txt',
    '/m/%2e%2e/outside.txt',
    '/m/..%2foutside.txt',
    '/m/%2e%2e%2foutside.txt',
    '/m/.env',
    '/m/%2eenv',
    '/m/%',
    '/m/%00.txt',
    '/m/..%5coutside.txt',
  ]) {
    const answer = await get(path);
    expect([path, answer.status < 500, await answer.text()]).toEqual([
      path,
      true,
      expect.not.stringContaining('secret'),
    ]);
  }
});

test('[W5] the words of a script in the page are allowed by their sum, there alone', async () => {
  const policy = async (path: string): Promise<string | null> =>
    (await get(path)).headers.get('content-security-policy');
  const sum = createHash('sha256').update(WORDS).digest('base64');
  expect(await policy('/m/today')).toMatch(`; script-src 'self' 'sha256-${sum}'; `);
  expect(await policy('/m/worker.js')).toBe(null);
});
