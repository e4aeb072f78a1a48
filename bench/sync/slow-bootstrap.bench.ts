/** The first book of a phone that computes half as fast, and of one at the end of a slow line. */
import { bigBookFolder } from '../big-book.ts';
import { ofRounds, print } from '../figure.ts';
import { firstBook } from '../first-book.ts';
import { openPhones } from '../phone.ts';
import { startServer } from '../server.ts';
import { LINES, slowLine } from '../slow-line.ts';
import { halveCpu } from '../throttle.ts';

const ROUNDS = 5;

const server = await startServer(await bigBookFolder());
const line = await slowLine(server.url, LINES['400 kbit/s']);
const phones = await openPhones();
const half: number[] = [];
const slow: number[] = [];
try {
  for (let round = 0; round < ROUNDS; round++) {
    half.push((await firstBook(phones, server.url, halveCpu)).seconds);
    line.slow = false;
    slow.push((await firstBook(phones, line.url, () => (line.slow = true))).seconds);
  }
} finally {
  await phones.close();
  await line.close();
  await server.stop();
}
const s = { unit: 's', better: 'lower' } as const;
print([
  ofRounds({ id: 'book-half-cpu', name: 'phone: first book with half the CPU', goal: 3, ...s }, half),
  ofRounds({ id: 'book-slow', name: 'phone: first book, 400 kbit/s and 400 ms', goal: 9, ...s }, slow),
]);
