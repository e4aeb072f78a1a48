/** The server is started again, with the data of a company: from the command of `npm start` to the first good answer of /healthz. */
import { bigBookFolder } from './big-book.ts';
import { ofRounds, print } from './figure.ts';
import { startServer } from './server.ts';

const ROUNDS = 5;

const folder = await bigBookFolder();
const seconds: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const server = await startServer(folder, ['setup/begin.mjs', 'start']);
  seconds.push(server.startMs / 1000);
  await server.stop();
}
print([ofRounds({ name: 'server: second start until /healthz', unit: 's', goal: 5, better: 'lower' }, seconds)]);
