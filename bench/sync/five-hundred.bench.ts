/** The end of a day: five hundred reps of one organisation send sixty visits each, in pushes as full as they may be. */
import { randomUUID } from 'node:crypto';
import type { PushAnswer } from '../../protocol/push.ts';
import { ofRounds, print } from '../figure.ts';
import { newFolder } from '../folder.ts';
import { post } from '../post.ts';
import { learnTables, pushRequest, VISITS_OF_FULL } from '../pushing.ts';
import { makeReps, type Rep } from '../reps.ts';
import { startServer } from '../server.ts';
import { wholeVisit } from '../whole-visit.ts';

const REPS = 500;
const VISITS = 60;
/** The first push of each tells of one visit: the database gets to know its tables by it, and it is not counted. */
const OUTLETS = VISITS + 1;

const folder = await newFolder();
const reps = await makeReps(folder, { reps: REPS, outlets: OUTLETS });
const server = await startServer(folder);
const seconds: number[] = [];
try {
  await Promise.all(reps.slice(0, 50).map((rep) => send(rep, [VISITS])));
  await learnTables(folder);
  const from = performance.now();
  await Promise.all(reps.map((rep) => sendDay(rep)));
  seconds.push((performance.now() - from) / 1000);
} finally {
  await server.stop();
}

async function sendDay(rep: Rep): Promise<void> {
  const all = Array.from({ length: VISITS }, (_, i) => i);
  for (let first = 0; first < VISITS; first += VISITS_OF_FULL)
    await send(rep, all.slice(first, first + VISITS_OF_FULL));
}

async function send({ phone, outlets, token }: Rep, at: readonly number[]): Promise<void> {
  const told = at.flatMap((i) =>
    phone.tell(...wholeVisit({ visit: randomUUID(), outlet: outlets[i]!, order: randomUUID() })),
  );
  const text = await post(`${server.url}/v1/sync/push`, token, JSON.stringify(pushRequest(phone, told)));
  const { results } = JSON.parse(text) as PushAnswer;
  if (results.filter((one) => one.status === 'applied').length !== told.length) throw new Error('not all was applied');
}

print([
  ofRounds(
    {
      id: 'five-hundred',
      name: `server: ${REPS} reps with ${VISITS} visits each`,
      unit: 's',
      goal: 60,
      better: 'lower',
    },
    seconds,
  ),
]);
