/**
 * The first load of the phone: what /m/today needs of the network, and how long a slow phone (CPU six times slower) on a
 * slow line (slow 4G) is on its way until it can be used: a new one until the sign-in can be typed, and one that has a book
 * but not one file of the app until the day list stands.
 */
import { get } from 'node:http';
import { bigBookFolder } from './big-book.ts';
import { ofRounds, print } from './figure.ts';
import { DAY_LIST, openPhone, openPhones, SIGN_IN, signIn } from './phone.ts';
import { startServer } from './server.ts';
import { bringStopwatch, shownAt } from './stopwatch.ts';
import { slowDown } from './throttle.ts';

const ROUNDS = 5;
const USABLE = { unit: 's', goal: 4, better: 'lower' } as const;

const folder = await bigBookFolder();
const server = await startServer(folder);
const phones = await openPhones();
// The files come over the network each time, and not from the worker that keeps them for the days without one.
const known = await openPhone(folder, { serviceWorkers: 'block' });
const toSignIn: number[] = [];
const toDayList: number[] = [];
const bytes = { js: 0, css: 0 };
try {
  for (let round = 0; round < ROUNDS; round++) {
    const phone = await phones.aNewPhone();
    await bringStopwatch(phone, SIGN_IN);
    const page = await phone.newPage();
    await slowDown(page);
    await page.goto(`${server.url}/m/`, { waitUntil: 'commit' });
    toSignIn.push((await shownAt(page, SIGN_IN)) / 1000);
    await phone.close();
  }
  await bringStopwatch(known, DAY_LIST);
  await signIn(await known.newPage(), server.url);
  for (let round = 0; round < ROUNDS; round++) {
    const page = await known.newPage();
    await slowDown(page);
    await (await known.newCDPSession(page)).send('Network.clearBrowserCache');
    await page.goto(`${server.url}/m/today`, { waitUntil: 'commit' });
    toDayList.push((await shownAt(page, DAY_LIST)) / 1000);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((one) => one.name));
    for (const kind of ['js', 'css'] as const) {
      const sizes = await Promise.all(loaded.filter((url) => url.endsWith(`.${kind}`)).map(sizeGzipped));
      bytes[kind] = sizes.reduce((sum, size) => sum + size, 0);
    }
    await page.close();
  }
} finally {
  await known.close();
  await phones.close();
  await server.stop();
}
const size = { unit: 'KB', better: 'lower' } as const;
print([
  ofRounds({ name: 'phone: JavaScript of /m/today, gzipped', goal: 110, ...size }, [bytes.js / 1000]),
  ofRounds({ name: 'phone: CSS of /m/today, gzipped', goal: 8, ...size }, [bytes.css / 1000]),
  ofRounds({ name: 'phone: first load until the sign-in is usable, slow 4G, CPU ÷6', ...USABLE }, toSignIn),
  ofRounds({ name: 'phone: first load until the day list is usable, slow 4G, CPU ÷6', ...USABLE }, toDayList),
]);

/** How many bytes the server sends for a file to whoever takes gzip. */
function sizeGzipped(url: string): Promise<number> {
  return new Promise((answer, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let sum = 0;
      response.on('data', (piece: Buffer) => (sum += piece.length));
      response.on('end', () => (response.statusCode === 200 ? answer(sum) : reject(new Error(url))));
    }).on('error', reject);
  });
}
