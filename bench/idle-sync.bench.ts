/** What a sync costs on the line when nothing has happened on either side: bytes of the bodies, over all of its requests. */
import { aSync } from './a-sync.ts';
import { bigBookFolder } from './big-book.ts';
import { ofRounds, print } from './figure.ts';
import { openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';

const ROUNDS = 3;

const folder = await bigBookFolder();
const server = await startServer(folder);
const phone = await openPhone(folder);
const down: number[] = [];
const up: number[] = [];
try {
  const page = await phone.newPage();
  await signIn(page, server.url);
  // In the first round the phone may still have something to tell.
  await aSync(page);
  for (let round = 0; round < ROUNDS; round++) {
    const sizes = await Promise.all((await aSync(page)).map((request) => request.sizes()));
    down.push(sizes.reduce((sum, size) => sum + size.responseBodySize, 0));
    up.push(sizes.reduce((sum, size) => sum + size.requestBodySize, 0));
  }
} finally {
  await phone.close();
  await server.stop();
}
print([
  ofRounds(
    { id: 'idle-down', name: 'phone: sync with nothing new, down', unit: 'bytes', goal: 400, better: 'lower' },
    down,
  ),
  ofRounds({ id: 'idle-up', name: 'phone: sync with nothing new, up', unit: 'bytes', goal: 250, better: 'lower' }, up),
]);
