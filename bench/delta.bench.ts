/**
 * What is new, asked by a phone of a big organisation: sixty reps, 200,000 documents, and a cursor that is 5,000 or 50,000
 * changes of the organisation old, or none at all. Asked of the real server over HTTP, one phone after the other.
 */
import { type PullHead, type PullRequest } from '../protocol/pull.ts';
import { PROJ, PROTO } from '../protocol/version.ts';
import { ofMany, print } from './figure.ts';
import { newFolder } from './folder.ts';
import { fillBooks } from './many-docs.ts';
import { post } from './post.ts';
import { makeReps, type Rep } from './reps.ts';
import { startServer } from './server.ts';

const REPS = 60;
const ROUNDS = 6;
const [RECENT, OLD] = [5000, 50_000];

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
try {
  const recent = await ask(book.clock - RECENT);
  const old = await ask(book.clock - OLD);
  const whole = await ask(0);
  const ms = { unit: 'ms', better: 'lower' } as const;
  const among = `among ${book.documents}, p95`;
  print([
    ofMany(
      { id: 'delta', name: `server: delta of ${recent.each} documents ${among}`, goal: 20, ...ms },
      recent.milliseconds,
      95,
    ),
    ofMany(
      { id: 'delta-old', name: `server: delta of ${old.each} documents ${among}`, goal: 80, ...ms },
      old.milliseconds,
      95,
    ),
    ofMany(
      { id: 'snapshot', name: `server: book of ${whole.each} documents ${among}`, goal: 150, ...ms },
      whole.milliseconds,
      95,
    ),
  ]);
} finally {
  await server.stop();
}

/** Every phone asks, again and again. The first round fills the database's memory and is not counted. */
async function ask(cursor: number): Promise<{ milliseconds: number[]; each: number }> {
  const milliseconds: number[] = [];
  let documents = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const rep of reps) {
      const from = performance.now();
      const head = await pull(rep, cursor);
      if (round > 0) milliseconds.push(performance.now() - from);
      if (head.reset !== (cursor === 0) || head.n === 0) throw new Error('this was another question');
      documents += head.n;
    }
  }
  return { milliseconds, each: Math.round(documents / REPS / (ROUNDS + 1)) };
}

async function pull({ phone, token }: Rep, cursor: number): Promise<PullHead> {
  const epoch = cursor === 0 ? 0 : phone.epoch;
  const request: PullRequest = { proto: PROTO, device: phone.device, cursor, epoch, proj: PROJ, digest: false };
  const text = await post(`${server.url}/v1/sync/pull`, token, JSON.stringify(request));
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as PullHead;
}
