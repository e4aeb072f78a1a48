import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keep, kept, openRep } from '../field-day/a-rep.ts';
import { crash, SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

/** The log into which the browser writes what is kept by our page. */
function logOf(disk: string): string {
  const folder = join(disk, 'Default', 'IndexedDB');
  const ours = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.leveldb'))!,
  );
  return join(
    ours,
    readdirSync(ours).find((name) => name.endsWith('.log'))!,
  );
}

test(
  '[X5] what is kept after a start from a log that ends in zeros, as a failing battery leaves it, is there at every later start',
  async () => {
    const disk = workshop.disk();
    const started = async (...notes: string[]): Promise<string[]> => {
      const context = await workshop.openBrowser(disk);
      const page = await workshop.newTab(context);
      await openRep(page);
      await page.evaluate(() => window.phone.photos.holdRoom());
      for (const note of notes) await keep(page, note);
      const found = await kept(page);
      await crash(context);
      return found;
    };
    await started('one', 'two');
    appendFileSync(logOf(disk), Buffer.alloc(219));
    expect(await started('three', 'four')).toEqual(['1 one', '2 two', '3 three', '4 four']);
    expect(await started('five')).toEqual(['1 one', '2 two', '3 three', '4 four', '5 five']);
    expect(await started()).toHaveLength(5);
  },
  SLOW,
);
