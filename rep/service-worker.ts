/** Keeps the app's own files, so that it opens with no network, and sends what is unsent when no page is there to do it. */
import { whoseLock } from './work/lock.ts';
import { BASE, worker } from './worker/scope.ts';
import { TAKE_OVER, type OfWhich } from './worker/question.ts';
import { Shell, type ShellFile } from './worker/shell.ts';
import { sendAside } from './worker/send-aside.ts';
import { takeOver } from './worker/take-over.ts';

// The build puts the list of files in place of these words.
const shell = new Shell((self as unknown as { __WB_MANIFEST: ShellFile[] }).__WB_MANIFEST);

worker.addEventListener('install', (event) => event.waitUntil(shell.fill()));
worker.addEventListener('activate', (event) => event.waitUntil(shell.tidy()));

worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(BASE)) return;
  event.respondWith(shell.answer(event.request));
});

// Not in the types of the web: Chromium alone has it.
worker.addEventListener('sync', ((event: ExtendableEvent & { readonly tag: string }) => {
  const whose = whoseLock(event.tag);
  if (whose) event.waitUntil(sendAside(whose));
}) as EventListener);

worker.addEventListener('message', (event) => {
  const tell = (answer: boolean): void => event.ports[0]?.postMessage(answer);
  const asked = event.data as typeof TAKE_OVER | OfWhich;
  if (asked === TAKE_OVER) event.waitUntil(takeOver().then(tell));
  else tell(shell.has(asked.script));
});
