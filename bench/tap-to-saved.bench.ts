/**
 * The store check: from the finger that leaves a key of the pad, and from the one that leaves "done", until the strict
 * transaction of IndexedDB has ended, which is when the phone may say that it is kept; and until it says so, which is
 * when the next step stands. The phone has its line, so that it also sends and fetches meanwhile, as it does in a shop.
 */
import { TERMS } from '../core/words/terms.ts';
import { zh as shelfWords } from '../rep/shelf/words.ts';
import { zh as todayWords } from '../rep/today/words.ts';
import { bigBookFolder } from './big-book.ts';
import { aFinger } from './finger.ts';
import { ofMany, print } from './figure.ts';
import { openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';
import { checkWholeShelf } from './shelf-checker.ts';
import { bringStopwatch, sinceTap } from './stopwatch.ts';

const COUNTS = 240;
const CHECKS = 80;
const COUNT = '.check-row .count';
const DONE = '.dock .button.primary';

const folder = await bigBookFolder();
const server = await startServer(folder);
const phone = await openPhone(folder);
const counted: number[] = [];
const checked: { kept: number; shown: number }[] = [];
try {
  await bringStopwatch(phone);
  const page = await phone.newPage();
  const finger = await aFinger(page);
  await signIn(page, server.url);
  await page.getByRole('button', { name: todayWords.confirm }).tap();
  await page.getByRole('button', { name: todayWords.start(1) }).tap();
  await page.waitForURL('**/visit/*/prepare');
  const check = new URL(page.url()).pathname.replace('prepare', 'check');
  const goToCheck = () => page.evaluate((path) => history.pushState(null, '', path), check);

  await goToCheck();
  await page.locator(COUNT).first().tap();
  for (let count = 1; count <= COUNTS; count++) {
    // A digit, and the same taken back.
    const key =
      count % 2 === 1
        ? { selector: '.pad button:text-is("7")', text: '7' }
        : { selector: '.pad .erase', text: shelfWords.count };
    const { kept } = await sinceTap(page, { selector: COUNT, text: key.text, store: 'draft' }, () =>
      finger(key.selector),
    );
    counted.push(kept);
  }
  for (let round = 0; round < CHECKS; round++) {
    await page.evaluate(checkWholeShelf, shelfWords.finish);
    const next = { selector: 'h1', text: TERMS.zh.step.merchandise, store: 'fact' };
    checked.push(await sinceTap(page, next, () => finger(DONE)));
    await goToCheck();
    await page.locator(COUNT).first().waitFor();
  }
} finally {
  await phone.close();
  await server.stop();
}
const ms = { unit: 'ms', better: 'lower' } as const;
const kept = checked.map((one) => one.kept);
print([
  ofMany({ name: 'phone: a count from tap to disk, p50', goal: 10, ...ms }, counted, 50),
  ofMany({ name: 'phone: a count from tap to disk, p95', goal: 50, ...ms }, counted, 95),
  ofMany({ name: 'phone: a store check from tap to disk, p50', goal: 10, ...ms }, kept, 50),
  ofMany({ name: 'phone: a store check from tap to disk, p95', goal: 50, ...ms }, kept, 95),
  ofMany(
    { name: 'phone: a store check from tap to the next step on the screen, p95', goal: 150, ...ms },
    checked.map((one) => one.shown),
    95,
  ),
]);
