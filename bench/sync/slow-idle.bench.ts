/** A sync with nothing new on either side, at the end of a line on which an answer takes 400 ms. */
import { bigBookFolder } from '../big-book.ts';
import { ofRounds, print } from '../figure.ts';
import { openPhone, signIn } from '../phone.ts';
import { startServer } from '../server.ts';
import { LINES, slowLine } from '../slow-line.ts';
import { aSync } from '../a-sync.ts';

const ROUNDS = 5;

const folder = await bigBookFolder();
const server = await startServer(folder);
const line = await slowLine(server.url, LINES['400 ms']);
line.slow = false;
const phone = await openPhone(folder);
const seconds: number[] = [];
const requests: number[] = [];
try {
  const page = await phone.newPage();
  await signIn(page, line.url);
  await aSync(page);
  line.slow = true;
  for (let round = 0; round < ROUNDS; round++) {
    const asked = await aSync(page);
    const timings = asked.map((request) => request.timing());
    const begin = Math.min(...timings.map((one) => one.startTime));
    const end = Math.max(...timings.map((one) => one.startTime + one.responseEnd));
    seconds.push((end - begin) / 1000);
    requests.push(asked.length);
  }
} finally {
  await phone.close();
  await line.close();
  await server.stop();
}
print([
  ofRounds(
    { id: 'idle-time', name: 'phone: sync with nothing new, round trip 400 ms', unit: 's', goal: 1.2, better: 'lower' },
    seconds,
  ),
  ofRounds({ id: 'idle-requests', name: 'phone: its requests', unit: '', goal: 2, better: 'lower' }, requests),
]);
