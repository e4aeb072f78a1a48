/**
 * The end of a day without a network: sixty visits of ten facts wait on the phone, and the line comes back. The phone's
 * own log and sync in a browser, the real server, and between them a slow line; until the server has answered for the last
 * fact.
 */
import { randomUUID } from 'node:crypto';
import { ofRounds, print } from '../figure.ts';
import { newFolder } from '../folder.ts';
import { openPhones } from '../phone.ts';
import { makeReps, type Rep } from '../reps.ts';
import { startServer } from '../server.ts';
import { LINES, slowLine, type SlowLine } from '../slow-line.ts';
import { wholeVisit } from '../whole-visit.ts';
import { partsPhone } from './parts-phone.ts';

const ROUNDS = 5;
const VISITS = 60;

const folder = await newFolder();
const reps = await makeReps(folder, { reps: 2 * ROUNDS, outlets: VISITS });
const server = await startServer(folder);
const phones = await openPhones();
const quick = await slowLine(server.url, LINES['1.6 Mbit/s']);
const slow = await slowLine(server.url, LINES['400 kbit/s']);
const seconds: number[] = [];
const slowly: number[] = [];
const kilobytes: number[] = [];
try {
  for (let round = 0; round < ROUNDS; round++) {
    const day = await sendDay(reps[2 * round]!, quick);
    seconds.push(day.seconds);
    kilobytes.push(day.kilobytes);
    slowly.push((await sendDay(reps[2 * round + 1]!, slow)).seconds);
  }
} finally {
  await phones.close();
  await quick.close();
  await slow.close();
  await server.stop();
}

async function sendDay(rep: Rep, line: SlowLine): Promise<{ seconds: number; kilobytes: number }> {
  line.slow = false;
  const { page, close } = await partsPhone(await phones.aNewPhone(), line.url);
  const { tenant, person } = rep.phone.session;
  const self = { tenant, person, device: rep.phone.device, token: rep.token };
  const visits = rep.outlets.map((outlet) => wholeVisit({ visit: randomUUID(), outlet, order: randomUUID() }));
  await page.evaluate(
    async ({ self: who, visits: days }) => {
      const { database, work, log, book, loop } = window.phone;
      await database.openWork(who.tenant, who.person);
      const rest = { login: 'rep', name: '', organisation: '', cacheName: 'book', lastSync: null };
      await work.write((tx) => tx.objectStore('self').put({ key: 'self', nextDseq: 1, ...who, ...rest }));
      await book.openBook('book');
      if (!(await loop.syncNow())) throw new Error('the first sync failed');
      for (const [first, ...more] of days) await log.append(first!, ...more);
    },
    { self, visits },
  );
  const before = line.up();
  line.slow = true;
  const milliseconds = await page.evaluate(async () => {
    const { log, loop } = window.phone;
    const from = performance.now();
    let done = 0;
    const stop = log.subscribe(() => {
      if (!done && log.currentFacts().every((fact) => fact.ack !== null)) done = performance.now();
    });
    const isWell = await loop.syncNow();
    stop();
    if (!isWell || !done) throw new Error('not all was answered for');
    return done - from;
  });
  const sent = line.up() - before;
  await close();
  return { seconds: milliseconds / 1000, kilobytes: sent / 1000 };
}

const s = { unit: 's', better: 'lower' } as const;
print([
  ofRounds({ id: 'day-end', name: 'phone: 60 visits sent, 1.6 Mbit/s', goal: 1, ...s }, seconds),
  ofRounds({ id: 'day-end-slow', name: 'phone: 60 visits sent, 400 kbit/s', goal: 3, ...s }, slowly),
  ofRounds({ id: 'day-end-up', name: 'phone: 60 visits sent, up', unit: 'KB', goal: 40, better: 'lower' }, kilobytes),
]);
