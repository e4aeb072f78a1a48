import type { BrowserContext, Page } from 'playwright-core';

/** What is noted in the page; moments in milliseconds since the page was asked for. */
interface Stopwatch {
  /** When the finger was lifted the last time. */
  lifted: number;
  /** When the disk had what was first written after that, by the store it was written to. */
  kept: Record<string, number>;
  /** Transactions that write and have not ended. */
  writing: number;
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
    kept: {},
    writing: 0,
    shown,
    watch: (selector, text = '') => new Promise((tell) => waiting.set(selector, { text, tell })),
  };
  window.stopwatch = stopwatch;
  for (const selector of selectors) void stopwatch.watch(selector);
  window.addEventListener(
    'pointerup',
    (event) => {
      stopwatch.lifted = event.timeStamp;
      stopwatch.kept = {};
    },
    { capture: true },
  );
  const follow = (transaction: IDBTransaction, store: string): void => {
    const begun = stopwatch.kept;
    stopwatch.writing++;
    const end = (): void => void stopwatch.writing--;
    transaction.addEventListener('abort', end);
    transaction.addEventListener('complete', () => {
      end();
      // One that may still be in the system's memory is not kept.
      if (transaction.durability === 'strict') begun[store] ??= performance.now();
    });
  };
  for (const name of ['put', 'add', 'delete'] as const) {
    const write = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, name)!.value as (
      this: IDBObjectStore,
      ...args: unknown[]
    ) => IDBRequest;
    Object.defineProperty(IDBObjectStore.prototype, name, {
      value: function followed(this: IDBObjectStore, ...args: unknown[]) {
        follow(this.transaction, this.name);
        return write.apply(this, args);
      },
    });
  }
}

/** When it was first shown, as soon as it is. */
export async function shownAt(page: Page, selector: string): Promise<number> {
  const moment = await page.waitForFunction((of) => window.stopwatch.shown[of], selector, { polling: 50 });
  return (await moment.jsonValue())!;
}

/**
 * Taps when nothing is being written any more, waits until a thing with this text is on the screen and what was tapped is
 * in this store on the disk, and answers how long after the tap each was.
 */
export async function sinceTap(
  page: Page,
  { selector, text = '', store }: { selector: string; text?: string; store?: string },
  tap: () => Promise<void>,
): Promise<{ kept: number; shown: number }> {
  await page.waitForFunction(() => window.stopwatch.writing === 0);
  const watching = page.evaluate(([what, having]) => window.stopwatch.watch(what!, having), [selector, text]);
  await tap();
  const shown = await watching;
  if (store) await page.waitForFunction((of) => of in window.stopwatch.kept, store);
  const { lifted, kept } = await page.evaluate(() => window.stopwatch);
  return { kept: store ? kept[store]! - lifted : Number.NaN, shown: shown - lifted };
}
