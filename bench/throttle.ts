import type { Page } from 'playwright-core';

/** A machine with half of this one's CPU. */
export async function halveCpu(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 2 });
}

/** How much slower than this machine a phone of the lower kind computes. */
const CPU = 6;
/** Lighthouse's slow 4G as it is set for each request: 150 ms and 1.6 Mbit/s of a line come to this. */
const SLOW_4G = { latency: 562.5, down: 1474.56, up: 675 };

/** A phone of the lower kind. */
export async function slowCpu(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
}

/** A slow phone on a slow line; `isOffline` leaves the line away. */
export async function slowDown(page: Page, { isOffline = false } = {}): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: isOffline,
    latency: SLOW_4G.latency,
    downloadThroughput: bytesPerSecond(SLOW_4G.down),
    uploadThroughput: bytesPerSecond(SLOW_4G.up),
  });
}

const bytesPerSecond = (kilobits: number): number => (kilobits * 1024) / 8;
