/** Keeps the app's own files, so that it opens with no network. It never touches /v1: data are not its business. */
const worker = self as unknown as ServiceWorkerGlobalScope;

// The build puts the list of files in place of these words.
const FILES = (self as unknown as { __WB_MANIFEST: { url: string; revision: string | null }[] }).__WB_MANIFEST;
const BASE = '/m/';
const ENTRY = `${BASE}index.html`;
const PREFIX = 'paodian-shell-';
const CACHE =
  PREFIX +
  FILES.map((f) => f.url + (f.revision ?? ''))
    .join()
    .split('')
    .reduce((hash, c) => (hash * 31 + c.charCodeAt(0)) | 0, 7);

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));

/** All files or none; those that have not changed come from the cache before. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(
      FILES.map(async ({ url, revision }) => {
        const path = BASE + url;
        const known = revision === null ? await caches.match(path) : undefined;
        const response = known ?? (await fetch(path, { cache: 'reload' }));
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        await cache.put(path, response);
      }),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function tidy(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await worker.clients.claim();
}

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin || !url.pathname.startsWith(BASE)) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === 'navigate' ? ENTRY : url.pathname);
  return kept ?? fetch(request);
}

// The page asks, and asks only when no visit is running and nothing is being sent.
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
});
