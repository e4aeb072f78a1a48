/** The day list of forty stops: from the tap on its tab until it is on the screen. */
import { bigBookFolder } from './big-book.ts';
import { aFinger } from './finger.ts';
import { ofMany, print } from './figure.ts';
import { DAY_LIST, openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';
import { bringStopwatch, sinceTap } from './stopwatch.ts';

const TAPS = 200;
const TO_TODAY = '.tabs a[href="/m/today"]';
const TO_ME = '.tabs a[href="/m/me"]';

const folder = await bigBookFolder();
const server = await startServer(folder);
const phone = await openPhone(folder);
const milliseconds: number[] = [];
try {
  await bringStopwatch(phone);
  const page = await phone.newPage();
  const finger = await aFinger(page);
  await signIn(page, server.url);
  for (let tap = 0; tap < TAPS; tap++) {
    await finger(TO_ME);
    await page.locator(`${TO_ME}[aria-current="page"]`).waitFor();
    milliseconds.push((await sinceTap(page, { selector: DAY_LIST }, () => finger(TO_TODAY))).shown);
  }
} finally {
  await phone.close();
  await server.stop();
}
print([ofMany({ name: 'phone: day list, p95', unit: 'ms', goal: 50, better: 'lower' }, milliseconds, 95)]);
