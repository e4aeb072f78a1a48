import type { Device } from './browser.ts';

/** What a page sends as it goes, and what its worker sends, is not held up by the page's own lack of a line. */
export async function silence({ context, page }: Device): Promise<void> {
  const hush = (): void => {
    const { SyncManager } = globalThis as unknown as { SyncManager: { prototype: object } };
    Object.assign(SyncManager.prototype, { register: () => Promise.resolve() });
    const { fetch } = globalThis;
    globalThis.fetch = (what, how) => (how?.keepalive ? Promise.reject(new TypeError('no line')) : fetch(what, how));
  };
  await context.addInitScript(hush);
  await page.evaluate(hush);
}
