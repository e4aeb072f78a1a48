/**
 * How quickly the server takes visits in: the real server with its own PostgreSQL, whose every commit waits for the disk,
 * and eight reps of one organisation whose phones push over HTTP as phones do. A visit is ten facts. Nothing else runs but
 * the phones, on the same machine.
 */
import { randomUUID } from 'node:crypto';
import type { Id } from '../core/base/id.ts';
import { PUSH_FACTS_MAX, type PushAnswer, type PushRequest } from '../protocol/push.ts';
import type { Pool } from '../server/postgres/pool.ts';
import type { Phone } from '../server/sync/field-day.ts';
import { ofRounds, print } from './figure.ts';
import { newFolder } from './folder.ts';
import { post } from './post.ts';
import { learnTables, pushRequest, VISITS_OF_FULL } from './pushing.ts';
import { makeReps } from './reps.ts';
import { startServer } from './server.ts';
import { wholeVisit } from './whole-visit.ts';

const REPS = 8;
/** Of each rep. */
const OUTLETS = 120;
const ROUNDS = 5;
/** Pushes of each phone in a round: one visit each, and as many visits as one push may carry. */
const SINGLE = 40;
const FULL = 5;

const folder = await newFolder();
const phones = await makeReps(folder, { reps: REPS, outlets: OUTLETS, more: mustWaitForTheDisk });
const server = await startServer(folder);
const single: number[] = [];
const full: number[] = [];
try {
  // The first requests of a process are slow, and the database does not know its tables yet: neither is counted.
  await pushAll(SINGLE, 1);
  await pushAll(FULL, VISITS_OF_FULL);
  await learnTables(folder);
  for (let round = 0; round < ROUNDS; round++) {
    single.push(await pushAll(SINGLE, 1));
    full.push(await pushAll(FULL, VISITS_OF_FULL));
  }
} finally {
  await server.stop();
}
const perSecond = { unit: '1/s', better: 'higher' } as const;
print([
  ofRounds({ id: 'commits', name: 'server: pushes of one visit, one organisation', goal: 200, ...perSecond }, single),
  ofRounds(
    { id: 'visits', name: `server: visits accepted, pushes of ${VISITS_OF_FULL}`, goal: 1000, ...perSecond },
    full,
  ),
  ofRounds(
    { name: `server: facts accepted, pushes of ${PUSH_FACTS_MAX}`, goal: 3000, ...perSecond },
    full.map((visits) => visits * 10),
  ),
]);

/** All phones push at once, each one push after the other; answers how many visits that was in a second. */
async function pushAll(pushes: number, visits: number): Promise<number> {
  const bodies = phones.map(({ phone, outlets, token }) => ({
    token,
    pushes: Array.from({ length: pushes }, () => JSON.stringify(pushOf(phone, outlets, visits))),
  }));
  const from = performance.now();
  const taken = await Promise.all(
    bodies.map(async ({ token, pushes: each }) => {
      let applied = 0;
      for (const body of each) {
        const answer = JSON.parse(await post(`${server.url}/v1/sync/push`, token, body)) as PushAnswer;
        applied += answer.results.filter((result) => result.status === 'applied').length;
      }
      return applied;
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  const count = taken.reduce((sum, one) => sum + one, 0);
  if (count !== REPS * pushes * visits * 10) throw new Error(`only ${count} facts were applied`);
  return count / 10 / seconds;
}

function pushOf(phone: Phone, outlets: readonly Id[], visits: number): PushRequest {
  const facts = Array.from({ length: visits }, () => {
    const outlet = outlets[(phone.made.length / 10) % OUTLETS]!;
    return phone.tell(...wholeVisit({ visit: randomUUID(), outlet, order: randomUUID() }));
  }).flat();
  return pushRequest(phone, facts);
}

/** What is told as accepted has to be on the disk; else this would be another figure. */
async function mustWaitForTheDisk(pool: Pool): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await pool.query<{ value: string }>('select current_setting($1) as value', [setting]);
    if (rows[0]!.value !== 'on') throw new Error(`${setting} is ${rows[0]!.value}`);
  }
}
