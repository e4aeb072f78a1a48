/**
 * How long a tap takes until the picture answers it (INP), on a CPU six times slower, with a hundred and twenty products on
 * the shelf and thirteen weeks behind it: a whole visit by a finger. What is under 16 ms the browser does not tell; such
 * taps count as 16.
 */
import { CHINA, dayOf } from '../core/base/day.ts';
import { instantOf } from '../core/base/instant.ts';
import { WORDS } from '../e2e/field-day/words.ts';
import { walkEightSteps, type Part } from './eight-steps.ts';
import { ofMany, print, type Measured } from './figure.ts';
import { aFingerOn } from './finger.ts';
import { codeOf, companyOf, DOOR_OF_ALL, longMemoryFolder } from './long-memory.ts';
import { openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';
import { slowCpu } from './throttle.ts';

const LEAST_MS = 16;
const GOAL_MS = 200;
const SHORT = 9;
const CHANGES = 3;
const words = WORDS.zh;

declare global {
  interface Window {
    /** Of each interaction the longest of its events, milliseconds. */
    interactions: Map<number, number>;
  }
}

const folder = await longMemoryFolder();
const server = await startServer(folder);
const phone = await openPhone(folder, { viewport: { width: 360, height: 740 }, permissions: ['camera'] });
const all: number[] = [];
const bySteps = new Map<Part, number[]>();
try {
  await phone.addInitScript('globalThis.__name = (of) => of');
  await phone.addInitScript(() => {
    window.interactions = new Map();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        const { interactionId: id, duration } = entry;
        if (id > 0) window.interactions.set(id, Math.max(duration, window.interactions.get(id) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const page = await phone.newPage();
  await signIn(page, server.url);
  await page.locator('.dock .primary', { hasText: words.today.confirm }).tap();
  await page.locator('.dock .primary', { hasText: words.today.start(1) }).waitFor();
  await page.goto(`${server.url}/m/stores`);
  const company = companyOf(dayOf(instantOf(Date.now()), CHINA));
  await page.getByLabel(words.outlet.search).fill(codeOf(company, DOOR_OF_ALL));
  await page.locator('a.stop').tap();
  await page.locator('.dock .primary', { hasText: words.outlet.start }).tap();
  await page.getByRole('heading', { level: 1, name: words.terms.step.prepare, exact: true }).waitFor();
  const finger = await aFingerOn(page);
  await slowCpu(page);
  let taps = 0;
  await walkEightSteps({
    page,
    short: SHORT,
    changes: CHANGES,
    photos: [],
    tap: async (what) => {
      taps++;
      await finger(what);
    },
    ended: async (step) => {
      // What was measured last is told when the browser has time.
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
      const told = await page.evaluate(() => {
        const durations = [...window.interactions.values()];
        window.interactions.clear();
        return durations;
      });
      const untold = Array.from({ length: Math.max(0, taps - told.length) }, () => LEAST_MS);
      bySteps.set(step, [...told, ...untold]);
      all.push(...told, ...untold);
      taps = 0;
    },
  });
} finally {
  await phone.close();
  await server.stop();
}
const ms = { unit: 'ms', goal: GOAL_MS, better: 'lower' } as const;
const of = (where: string, values: readonly number[], percent: number): Measured =>
  ofMany(
    { name: `phone: ${where}, tap to picture, CPU ÷6, ${percent < 100 ? `p${percent}` : 'worst'}`, ...ms },
    values,
    percent,
  );
const NAMES: Partial<Record<Part, string>> = {
  'store-check': 'the check of 120',
  'suggested-order': 'the order of 120',
  presentation: 'the pitch',
};
print([
  ...[75, 98, 100].map((percent) => of('a whole visit', all, percent)),
  ...[...bySteps].flatMap(([step, values]) =>
    NAMES[step] ? [of(NAMES[step], values, 98), of(NAMES[step], values, 100)] : [],
  ),
]);
