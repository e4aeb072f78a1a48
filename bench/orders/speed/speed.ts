import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { median } from '../../figure.ts';
import { SPEED_GOALS } from '../goals.ts';
import type { Met } from '../goals.ts';
import { learntFrom, PRODUCTS, suggestAll } from './world.ts';

const PAIRS = 100_000;
const ROUNDS = 21;
/** How much slower than this machine a phone of the lower kind computes. */
const PHONE_CPU = 6;

/** [B11] How long suggestions take here and on a slow phone. */
export async function speed(): Promise<Met[]> {
  const outlets = Math.ceil(PAIRS / PRODUCTS);
  const state = learntFrom(outlets);
  const times = Array.from({ length: outlets }, (_, outlet) => {
    const from = performance.now();
    suggestAll(state, outlet);
    return performance.now() - from;
  });
  const milliseconds = times.reduce((sum, time) => sum + time, 0);
  const [one, all, phone] = SPEED_GOALS;
  // The middle outlet says what a suggestion takes; what a busy machine takes away is in the sum.
  const values = [(1_000 * median(times)) / PRODUCTS, milliseconds / 1_000, await phoneTime()];
  return [one, all, phone].map((goal, i) => ({ set: 'speed', goal, value: values[i]! }));
}

/** The median of some rounds in a page of Chromium whose CPU is six times slower, milliseconds. */
async function phoneTime(): Promise<number> {
  const code = await bundled();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: PHONE_CPU });
    return median((await page.evaluate(`onPhone.timesOf(${ROUNDS})`)) as number[]);
  } finally {
    await browser.close();
  }
}

async function bundled(): Promise<string> {
  const built = [
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        target: 'chrome94',
        lib: { entry: fileURLToPath(new URL('on-phone.ts', import.meta.url)), formats: ['iife'], name: 'onPhone' },
      },
    }),
  ].flat()[0]!;
  if (!('output' in built)) throw new Error('nothing was built');
  return built.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}
