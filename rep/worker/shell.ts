import { BASE, worker } from './scope.ts';

/** A file of the app as the build lists it; a name that holds a hash of its content has no other revision. */
export interface ShellFile {
  readonly url: string;
  readonly revision: string | null;
}

const ENTRY = `${BASE}index.html`;
const PREFIX = 'paodian-shell-';
/** Lies in the cache of a version that has been at work: the how manyth of them it was. */
const AT_WORK = `${BASE}.at-work`;
const TYPES: Readonly<Record<string, RegExp>> = {
  js: /javascript/,
  css: /^text\/css/,
  html: /^text\/html/,
  svg: /^image\/svg/,
  png: /^image\/png/,
  webmanifest: /json/,
};

/** The app's own files, so that it opens with no network. */
export class Shell {
  readonly #files: readonly ShellFile[];
  readonly #name: string;

  constructor(files: readonly ShellFile[]) {
    this.#files = files;
    const all = files.map((f) => f.url + (f.revision ?? '')).join();
    this.#name = PREFIX + all.split('').reduce((hash, c) => (hash * 31 + c.charCodeAt(0)) | 0, 7);
  }

  has = (path: string): boolean => this.#files.some(({ url }) => BASE + url === path);

  /** [B6] All files or none; those that have not changed come from the version before. */
  async fill(): Promise<void> {
    const cache = await caches.open(this.#name);
    try {
      const pages = this.#files.filter(({ url }) => BASE + url === ENTRY);
      await Promise.all(this.#files.filter((file) => !pages.includes(file)).map((file) => this.#take(cache, file)));
      // The page last: a version that has it is whole.
      for (const page of pages) await this.#take(cache, page);
    } catch (error) {
      await caches.delete(this.#name);
      throw error;
    }
  }

  async #take(cache: Cache, { url, revision }: ShellFile): Promise<void> {
    const path = BASE + url;
    const known = revision === null ? await caches.match(path) : undefined;
    const response = known ?? (await fetch(path, { cache: 'reload' }));
    await this.#check(url, response.clone());
    await cache.put(path, response);
  }

  /** A hotel's page, or a server that is half replaced, answers 200 for anything. */
  async #check(url: string, response: Response): Promise<void> {
    const type = response.headers.get('content-type') ?? '';
    const isOurs = TYPES[url.replace(/^.*\./, '')]?.test(type) ?? true;
    if (!response.ok || response.redirected || !isOurs) throw new Error(`${url}: ${response.status} ${type}`);
    if (BASE + url !== ENTRY) return;
    const page = await response.text();
    const scripts = [...page.matchAll(/(?:src|href)="\/m\/(assets\/[^"]+)"/g)].map(([, name]) => name!);
    const listed = new Set(this.#files.map((file) => file.url));
    if (scripts.length === 0 || scripts.some((name) => !listed.has(name))) throw new Error(`${url}: another version`);
  }

  /** [B7] The version that was at work stays until the next: a page of it may still ask for a part of itself. */
  async tidy(): Promise<void> {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    const turns = await Promise.all(names.map(turnOf));
    const last = Math.max(0, ...turns);
    // A version that was installed and never used has no turn, and no page.
    const away = names.filter((_, at) => turns[at] === 0 || turns[at] !== last);
    await Promise.all(away.map((name) => caches.delete(name)));
    await (await caches.open(this.#name)).put(AT_WORK, new Response(String(last + 1)));
    await worker.clients.claim();
  }

  async answer(request: Request): Promise<Response> {
    const cache = await caches.open(this.#name);
    const path = request.mode === 'navigate' ? ENTRY : new URL(request.url).pathname;
    return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request);
  }
}

/** The how manyth version at work this one was; zero for one that never was. */
async function turnOf(name: string): Promise<number> {
  const mark = await (await caches.open(name)).match(AT_WORK);
  return mark ? Number(await mark.text()) : 0;
}
