/** The day list of forty stops: from the tap on its tab until it is on the screen; on this machine, and with half its CPU. */
import { bigBookFolder } from './big-book.ts';
import { aFinger } from './finger.ts';
import { ofMany, print } from './figure.ts';
import { DAY_LIST, openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';
import { bringStopwatch, sinceTap } from './stopwatch.ts';
import { halveCpu } from './throttle.ts';

const TAPS = 300;
const FULL_CPU = 200;
const TO_TODAY = '.tabs a[href="/m/today"]';
const TO_ME = '.tabs a[href="/m/me"]';

const folder = await bigBookFolder();
const server = await startServer(folder);
const phone = await openPhone(folder);
const milliseconds: number[] = [];
const half: number[] = [];
try {
  await bringStopwatch(phone);
  const page = await phone.newPage();
  const finger = await aFinger(page);
  await signIn(page, server.url);
  for (let tap = 0; tap < TAPS; tap++) {
    if (tap === FULL_CPU) await halveCpu(page);
    await finger(TO_ME);
    await page.locator(`${TO_ME}[aria-current="page"]`).waitFor();
    const { shown } = await sinceTap(page, { selector: DAY_LIST }, () => finger(TO_TODAY));
    (tap < FULL_CPU ? milliseconds : half).push(shown);
  }
} finally {
  await phone.close();
  await server.stop();
}
const ms = { unit: 'ms', better: 'lower' } as const;
print([
  ofMany({ id: 'day-list', name: 'phone: day list, p95', goal: 50, ...ms }, milliseconds, 95),
  ofMany({ id: 'day-list-half-cpu', name: 'phone: day list with half the CPU, p95', goal: 100, ...ms }, half, 95),
]);
