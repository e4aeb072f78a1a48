import { MAY_I } from './question.ts';
import { pages, worker } from './scope.ts';

/** A page that is not asked aloud (it is frozen, or of a program that does not know the question) has not said yes. */
const ANSWER_MS = 2000;
const ENDING_MS = 1000;

/** [B4] The new version takes over when every page agrees and nothing is being sent; else it goes on waiting. Answers which. */
export async function takeOver(): Promise<boolean> {
  if (!(await isQuiet())) return false;
  const answers = await Promise.all((await pages()).map(agrees));
  if (!answers.every(Boolean)) return false;
  await worker.skipWaiting();
  return true;
}

/** Nothing is being sent; what is just ending is waited for. */
async function isQuiet(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.flatMap(({ name = '' }) => (/^(sync|photos):/.test(name) ? [name] : []));
  const late = new AbortController();
  setTimeout(() => late.abort(), ENDING_MS);
  const { signal } = late;
  return Promise.all(names.map((name) => navigator.locks.request(name, { signal }, () => {}))).then(
    () => true,
    () => false,
  );
}

function agrees(page: Client): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((answer) => {
    port1.onmessage = ({ data }) => answer(data === true);
    setTimeout(() => answer(false), ANSWER_MS);
    page.postMessage(MAY_I, [port2]);
  });
}
