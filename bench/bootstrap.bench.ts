/**
 * The first book of a phone: from asking for it until the day list is on the screen. A real server, the real phone in
 * Chromium, and no slow line between them. Rows are those of the server's tables that go into this rep's book, each price
 * of a list for itself: outlets, stops of routes, visits, orders, deliveries, commitments, day plans, products, prices,
 * and the few of everything else. Lines of counts and orders are not counted; they lie within their rows.
 */
import { bigBookFolder } from './big-book.ts';
import { rowsOfBook } from './book-rows.ts';
import { ofRounds, print } from './figure.ts';
import { firstBook } from './first-book.ts';
import { openPhones } from './phone.ts';
import { startServer } from './server.ts';

const ROUNDS = 5;

const folder = await bigBookFolder();
const server = await startServer(folder);
const phones = await openPhones();
const seconds: number[] = [];
const kilobytes: number[] = [];
try {
  for (let round = 0; round < ROUNDS; round++) {
    const book = await firstBook(phones, server.url);
    seconds.push(book.seconds);
    kilobytes.push(book.kilobytes);
  }
} finally {
  await phones.close();
  await server.stop();
}
const rows = await rowsOfBook(folder);
print([
  ofRounds(
    { id: 'book-lan', name: `phone: first book of ${rows} rows, on a LAN`, unit: 's', goal: 1.5, better: 'lower' },
    seconds,
  ),
  ofRounds(
    { id: 'book-size', name: `phone: size of that book on the wire`, unit: 'KB', goal: 300, better: 'lower' },
    kilobytes,
  ),
]);
