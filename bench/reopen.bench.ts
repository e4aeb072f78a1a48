/**
 * The app is opened again, as in front of every shop: from the tap on its icon until the day list is on the screen, on
 * this machine; and on a phone with a CPU six times slower that has no line at all.
 */
import { bigBookFolder } from './big-book.ts';
import { ofRounds, print } from './figure.ts';
import { DAY_LIST, installed, openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';
import { bringStopwatch, shownAt } from './stopwatch.ts';
import { slowDown } from './throttle.ts';

const ROUNDS = 7;

const folder = await bigBookFolder();
const server = await startServer(folder);
const phone = await openPhone(folder);
const reopened: number[] = [];
const offline: number[] = [];
try {
  await bringStopwatch(phone, DAY_LIST);
  const first = await phone.newPage();
  await signIn(first, server.url);
  await installed(first);
  await first.close();
  for (let round = 0; round < ROUNDS; round++) {
    const page = await phone.newPage();
    await page.goto(`${server.url}/m/today`, { waitUntil: 'commit' });
    reopened.push(await shownAt(page, DAY_LIST));
    await page.close();
  }
  // No line: there is nobody at its other end any more.
  await server.stop();
  for (let round = 0; round < ROUNDS; round++) {
    const page = await phone.newPage();
    await slowDown(page, { isOffline: true });
    await page.goto(`${server.url}/m/today`, { waitUntil: 'commit' });
    offline.push((await shownAt(page, DAY_LIST)) / 1000);
    await page.close();
  }
} finally {
  await phone.close();
  await server.stop();
}
print([
  ofRounds({ name: 'phone: opened again until the day list', unit: 'ms', goal: 300, better: 'lower' }, reopened),
  ofRounds({ name: 'phone: warm start with no network, CPU ÷6', unit: 's', goal: 1.5, better: 'lower' }, offline),
]);
