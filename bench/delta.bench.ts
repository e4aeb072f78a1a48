/**
 * What is new, asked by a phone of a big organisation: sixty reps, 200,000 documents, and a cursor that is 5,000 changes
 * of the organisation old. Asked of the real server over HTTP, one phone after the other.
 */
import { type PullHead, type PullRequest } from '../protocol/pull.ts';
import { PROJ, PROTO } from '../protocol/version.ts';
import { ofMany, print } from './figure.ts';
import { newFolder } from './folder.ts';
import { fillBooks } from './many-docs.ts';
import { post } from './post.ts';
import { makeReps } from './reps.ts';
import { startServer } from './server.ts';

const REPS = 60;
const ROUNDS = 6;
const BEHIND = 5000;

const folder = await newFolder();
let book = { documents: 0, clock: 0 };
const reps = await makeReps(folder, {
  reps: REPS,
  outlets: 1,
  more: async (pool, made) => {
    book = await fillBooks(pool, made);
  },
});
const server = await startServer(folder);
const milliseconds: number[] = [];
let documents = 0;
try {
  // The first round fills the database's memory and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { phone, token } of reps) {
      const ask: PullRequest = {
        proto: PROTO,
        device: phone.device,
        cursor: book.clock - BEHIND,
        epoch: phone.epoch,
        proj: PROJ,
        digest: false,
      };
      const from = performance.now();
      const text = await post(`${server.url}/v1/sync/pull`, token, JSON.stringify(ask));
      if (round > 0) milliseconds.push(performance.now() - from);
      const head = JSON.parse(text.slice(0, text.indexOf('\n'))) as PullHead;
      if (head.reset || head.n === 0) throw new Error('this was no delta');
      documents += head.n;
    }
  }
} finally {
  await server.stop();
}
const each = Math.round(documents / REPS / (ROUNDS + 1));
print([
  ofMany(
    {
      name: `server: delta of ${each} documents among ${book.documents}, p95`,
      unit: 'ms',
      goal: 20,
      better: 'lower',
    },
    milliseconds,
    95,
  ),
]);
