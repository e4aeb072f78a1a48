import type { Context } from 'hono';
import { newRoutes, type Routes } from '../routes.ts';
import type { Page } from './pages.ts';
import { contentPolicy } from './policy.ts';

/** The two built pages, by their paths. */
export interface Screens {
  readonly phone: ReadonlyMap<string, Page>;
  readonly desk: ReadonlyMap<string, Page>;
}

const ENTRY = 'index.html';

/** The phone at /m/, the desk at /c/. A path that is no file is one of the page's own, and gets the page. */
export function pageRoutes(screens: Screens): Routes {
  const routes = newRoutes();
  routes.get('/', (c) =>
    c.redirect(/Mobi|Android|iPhone/i.test(c.req.header('user-agent') ?? '') ? '/m/' : '/c/', 302),
  );
  for (const [base, pages] of [
    ['/m', screens.phone],
    ['/c', screens.desk],
  ] as const) {
    routes.get(base, (c) => c.redirect(`${base}/`, 301));
    routes.get(`${base}/*`, (c) => {
      const path = new URL(c.req.url).pathname.slice(base.length + 1) || ENTRY;
      const isFile = /\.[a-z0-9]+$/i.test(path);
      const page = pages.get(path) ?? (isFile ? undefined : pages.get(ENTRY));
      return page ? answer(c, page) : c.notFound();
    });
  }
  return routes;
}

function answer(c: Context, page: Page): Response {
  const accepted = c.req.header('accept-encoding') ?? '';
  const packed = accepted.includes('br') && page.br ? 'br' : accepted.includes('gzip') && page.gzip ? 'gzip' : null;
  c.header('content-type', page.type);
  c.header('cache-control', page.isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (page.scripts.length > 0) c.header('content-security-policy', contentPolicy(page.scripts));
  c.header('vary', 'accept-encoding');
  if (packed) c.header('content-encoding', packed);
  return c.body(packed ? page[packed]! : page.plain);
}
