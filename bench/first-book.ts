import type { Page } from 'playwright-core';
import { DAY_LIST, type openPhones, signIn } from './phone.ts';
import { bringStopwatch, shownAt } from './stopwatch.ts';

export interface FirstBook {
  /** From asking for it until the day list is on the screen. */
  readonly seconds: number;
  /** Its body on the wire. */
  readonly kilobytes: number;
}

/** A new phone takes its first book. `prepare`: what is done to it once its sign-in is on the screen. */
export async function firstBook(
  phones: Awaited<ReturnType<typeof openPhones>>,
  url: string,
  prepare: (page: Page) => unknown = () => {},
): Promise<FirstBook> {
  const phone = await phones.aNewPhone();
  await bringStopwatch(phone, DAY_LIST);
  const page = await phone.newPage();
  await signIn(page, url, prepare);
  const shown = await shownAt(page, DAY_LIST);
  const pull = await page.evaluate(() => {
    const [first] = performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/v1/sync/pull'));
    const { startTime, encodedBodySize } = first as PerformanceResourceTiming;
    return { startTime, encodedBodySize };
  });
  await phone.close();
  return { seconds: (shown - pull.startTime) / 1000, kilobytes: pull.encodedBodySize / 1000 };
}
