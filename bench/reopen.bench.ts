/**
 * The app is opened again, as in front of every shop: from the tap on its icon until the day list is on the screen, on
 * this machine, with half its CPU, and on a phone with a CPU six times slower that has no line at all.
 */
import { bigBookFolder } from './big-book.ts';
import { ofRounds, print } from './figure.ts';
import { DAY_LIST, installed, openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';
import { bringStopwatch, shownAt } from './stopwatch.ts';
import { halveCpu, slowDown } from './throttle.ts';

const ROUNDS = 7;

const folder = await bigBookFolder();
const server = await startServer(folder);
const phone = await openPhone(folder);
const reopened: number[] = [];
const half: number[] = [];
const offline: number[] = [];
try {
  await bringStopwatch(phone, DAY_LIST);
  const first = await phone.newPage();
  await signIn(first, server.url);
  await installed(first);
  await first.close();
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const page = await phone.newPage();
    if (round >= ROUNDS) await halveCpu(page);
    await page.goto(`${server.url}/m/today`, { waitUntil: 'commit' });
    (round < ROUNDS ? reopened : half).push(await shownAt(page, DAY_LIST));
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
const ms = { unit: 'ms', better: 'lower' } as const;
print([
  ofRounds({ id: 'reopen', name: 'phone: opened again until the day list', goal: 300, ...ms }, reopened),
  ofRounds({ id: 'reopen-half-cpu', name: 'phone: opened again with half the CPU', goal: 800, ...ms }, half),
  ofRounds({ name: 'phone: warm start with no network, CPU ÷6', unit: 's', goal: 1.5, better: 'lower' }, offline),
]);
