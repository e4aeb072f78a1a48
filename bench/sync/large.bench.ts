/** A book of 6,000 outlets: how long it takes to arrive, its size, and how its outlets are found as one types. */
import { zh as outletWords } from '../../rep/outlet/words.ts';
import { aFinger } from '../finger.ts';
import { ofMany, ofRounds, print } from '../figure.ts';
import { firstBook } from '../first-book.ts';
import { openPhones, signIn } from '../phone.ts';
import { startServer } from '../server.ts';
import { LINES, slowLine } from '../slow-line.ts';
import { bringStopwatch, sinceTap } from '../stopwatch.ts';
import { largeBookFolder } from './large-book.ts';

const ROUNDS = 5;
/** Each of them takes half a minute and more. */
const SLOW_ROUNDS = 1;
const KEYS = '惠民便利店观山街9'.split('');
const TYPED = 6;
const STORES = '.tabs a[href="/m/stores"]';
const TODAY = '.tabs a[href="/m/today"]';

const { folder, documents } = await largeBookFolder();
const server = await startServer(folder);
const line = await slowLine(server.url, LINES['1.6 Mbit/s']);
const phones = await openPhones();
const [lan, slow, kilobytes, first, keys]: number[][] = [[], [], [], [], []];
try {
  for (let round = 0; round < ROUNDS; round++) {
    const book = await firstBook(phones, server.url);
    lan!.push(book.seconds);
    kilobytes!.push(book.kilobytes);
  }
  for (let round = 0; round < SLOW_ROUNDS; round++) {
    line.slow = false;
    slow!.push((await firstBook(phones, line.url, () => (line.slow = true))).seconds);
  }
  await find();
} finally {
  await phones.close();
  await line.close();
  await server.stop();
}

/** Types into the search of the outlets, key by key, as often as is needed for a percentile. */
async function find(): Promise<void> {
  const phone = await phones.aNewPhone();
  await bringStopwatch(phone);
  const page = await phone.newPage();
  const finger = await aFinger(page);
  await signIn(page, server.url);
  for (let round = 0; round < TYPED; round++) {
    first!.push((await sinceTap(page, { selector: 'section .stop .number.square' }, () => finger(STORES))).shown);
    const field = page.getByLabel(outletWords.search);
    await field.focus();
    for (const key of KEYS) keys!.push(await page.evaluate(strike, key));
    await finger(TODAY);
    await page.locator(`${TODAY}[aria-current="page"]`).waitFor();
  }
  await phone.close();
}

/** In the page: one more character in the field that has the focus; answers what it cost until the list was another. */
function strike(key: string): number {
  const from = performance.now();
  // As a keyboard does it; React works through its event before this comes back.
  document.execCommand('insertText', false, key);
  document.body.getBoundingClientRect();
  return performance.now() - from;
}

const [s, ms] = [{ unit: 's', better: 'lower' } as const, { unit: 'ms', better: 'lower' } as const];
const of = `${documents} documents`;
print([
  ofRounds({ id: 'large-lan', name: `phone: first book of ${of}, on a LAN`, goal: 12, ...s }, lan!),
  ofRounds({ id: 'large-slow', name: `phone: first book of ${of}, 1.6 Mbit/s`, goal: 25, ...s }, slow!),
  ofRounds(
    { id: 'large-size', name: 'phone: size of that book on the wire', unit: 'KB', goal: 2600, better: 'lower' },
    kilobytes!,
  ),
  ofRounds({ id: 'search-first', name: 'phone: outlets on the screen, 6,000', goal: 200, ...ms }, first!),
  ofMany(
    { id: 'search-key', name: 'phone: a key stroke of the search, 6,000 outlets, p95', goal: 16, ...ms },
    keys!,
    95,
  ),
]);
