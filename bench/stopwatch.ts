import type { BrowserContext, Page } from 'playwright-core';

/** What is noted in the page; moments in milliseconds since the page was asked for. */
interface Stopwatch {
  /** When the finger was lifted the last time. */
  lifted: number;
  /** When the disk had the last strict transaction. */
  kept: number;
  /** When a thing was first on the screen, by its selector. */
  readonly shown: Record<string, number>;
  /** Answers when a thing is on the screen that has this text. */
  readonly watch: (selector: string, text?: string) => Promise<number>;
}
declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Puts a stopwatch into every page of this context; `selectors` are watched from the first moment on. */
export async function bringStopwatch(context: BrowserContext, ...selectors: string[]): Promise<void> {
  // tsx names functions by this helper of its own, which a page does not have.
  await context.addInitScript('globalThis.__name = (of) => of');
  await context.addInitScript(begin, selectors);
}

function begin(selectors: string[]): void {
  const waiting = new Map<string, { text: string; tell: (moment: number) => void }>();
  const shown: Record<string, number> = {};
  const look = (): void => {
    for (const [selector, { text, tell }] of waiting) {
      if (![...document.querySelectorAll(selector)].some((one) => one.textContent.includes(text))) continue;
      waiting.delete(selector);
      // Not when it is in the document, but when its first picture is done.
      requestAnimationFrame(() => setTimeout(() => tell((shown[selector] = performance.now()))));
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const stopwatch: Stopwatch = {
    lifted: Number.NaN,
    kept: Number.NaN,
    shown,
    watch: (selector, text = '') => new Promise((tell) => waiting.set(selector, { text, tell })),
  };
  window.stopwatch = stopwatch;
  for (const selector of selectors) void stopwatch.watch(selector);
  window.addEventListener('pointerup', (event) => (stopwatch.lifted = event.timeStamp), { capture: true });
  const open = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!.value as Transact;
  IDBDatabase.prototype.transaction = function watched(this: IDBDatabase, ...args) {
    const made = open.apply(this, args);
    if (made.durability === 'strict') made.addEventListener('complete', () => (stopwatch.kept = performance.now()));
    return made;
  };
}
type Transact = typeof IDBDatabase.prototype.transaction;

/** When it was first shown, as soon as it is. */
export async function shownAt(page: Page, selector: string): Promise<number> {
  const moment = await page.waitForFunction((of) => window.stopwatch.shown[of], selector, { polling: 50 });
  return (await moment.jsonValue())!;
}

/** Taps, waits until a thing with this text is on the screen, and answers how long after the tap that was, and when the disk had it. */
export async function sinceTap(
  page: Page,
  { selector, text = '' }: { selector: string; text?: string },
  tap: () => Promise<void>,
): Promise<{ kept: number; shown: number }> {
  const watching = page.evaluate(([what, having]) => window.stopwatch.watch(what!, having), [selector, text]);
  await tap();
  const shown = await watching;
  const { lifted, kept } = await page.evaluate(() => window.stopwatch);
  return { kept: kept - lifted, shown: shown - lifted };
}
