import { useSyncExternalStore } from 'react';
import { isAtRisk } from './at-risk.ts';
import { startAgain } from './closing.ts';
import { saveDrafts } from './log/drafts.ts';
import { currentStatus, subscribeStatus } from './log/status.ts';
import { MAY_I, TAKE_OVER, type OfWhich } from './worker/question.ts';

/**
 * none: this is the newest version that the phone has. waiting: a newer one is on the phone. restart: it is at work
 * already, and this page is still of the one before.
 */
export type Update = 'none' | 'waiting' | 'restart';

const LOOK_MS = 3_600_000;
const START_MS = 2000;

let update: Update = 'none';
let registration: ServiceWorkerRegistration | undefined;
/** Nothing is on the screen yet, or the rep has said yes. */
let mayBegin = true;
const listeners = new Set<() => void>();

function publish(next: Update): void {
  update = next;
  for (const listener of listeners) listener();
}

export const useUpdate = (): Update =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => update,
  );

const isFree = (): boolean => mayBegin || !isAtRisk();

/** [B8] A newer version is at work, or has taken the work database over: a page with nothing at risk begins anew with it, another says so. */
export function beginAnew(): void {
  if (isFree()) startAgain();
  else publish('restart');
}

/** What a worker answers to this; null when it does not within some seconds. */
function ask(whom: ServiceWorker, question: typeof TAKE_OVER | OfWhich): Promise<boolean | null> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((answer) => {
    port1.onmessage = ({ data }) => answer(data === true);
    setTimeout(() => answer(null), START_MS);
    whom.postMessage(question, [port2]);
  });
}

/** Asks the version that waits to take over; answers whether it does. It asks every page before. */
async function askToTakeOver(): Promise<boolean> {
  const { waiting } = registration ?? {};
  return waiting && isFree() ? (await ask(waiting, TAKE_OVER)) === true : false;
}

/** The worker may have changed while this page was on its way: it is of the version before then. */
async function lookWhose(): Promise<void> {
  const { controller } = navigator.serviceWorker;
  const { src } = document.querySelector<HTMLScriptElement>('script[type="module"]')!;
  const isSame = controller && (await ask(controller, { script: new URL(src).pathname }));
  if (isSame === false) publish('restart');
}

/**
 * [B4] Before anything is on the screen: a version that waits takes over now, unless another page has something at risk.
 */
export async function beginWithNewest(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker) {
    // The first of all workers comes to a page that is as new as it is.
    let isFirst = serviceWorker.controller === null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (!isFirst) beginAnew();
      isFirst = false;
    });
    serviceWorker.addEventListener('message', ({ data, ports }) => {
      if (data === MAY_I) ports[0]?.postMessage(isFree());
    });
    serviceWorker.startMessages();
    registration = await serviceWorker.getRegistration();
    // The page begins anew once it is the new version's, not before: else its parts may be asked of nobody. Should that not
    // come about, the rep is shown what there is.
    if (await askToTakeOver()) await new Promise((goOn) => setTimeout(goOn, START_MS));
  }
  mayBegin = false;
}

/** Installs the app for use without a network, and watches for newer versions of it. */
export async function watchForUpdate(): Promise<void> {
  window.addEventListener('vite:preloadError', () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // Once: a part that is missing then, too, is said to be missing.
    if (!isAtRisk() && entry?.type !== 'reload') startAgain();
  });
  registration = await navigator.serviceWorker
    ?.register('/m/service-worker.js', { scope: '/m/', type: 'module' })
    .catch(() => undefined);
  if (!registration) return;
  const of = registration;
  const look = (): void => {
    if (of.waiting && navigator.serviceWorker.controller && update === 'none') publish('waiting');
  };
  of.addEventListener('updatefound', () => of.installing?.addEventListener('statechange', look));
  look();
  await lookWhose();
  watchMoments(of);
}

/**
 * [B4] A version that waits takes over while nobody is at it: when the page is put away, or when the sending ends after that
 * or before anybody has touched it.
 */
function watchMoments(of: ServiceWorkerRegistration): void {
  let looked = Date.now();
  let wasTrying = true;
  let isTouched = false;
  for (const kind of ['pointerdown', 'keydown'])
    window.addEventListener(kind, () => (isTouched = true), { once: true, capture: true });
  const lookForNew = (): void => {
    looked = Date.now();
    void of.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') goOn();
    else if (Date.now() - looked > LOOK_MS) lookForNew();
  });
  let wasNeeded = false;
  const heed = (): void => {
    const { isTrying, line } = currentStatus();
    if (wasTrying && !isTrying && (document.visibilityState === 'hidden' || !isTouched || mayBegin)) goOn();
    if (line === 'update-needed' && !wasNeeded) lookForNew();
    [wasTrying, wasNeeded] = [isTrying, line === 'update-needed'];
  };
  subscribeStatus(heed);
  heed();
}

function goOn(): void {
  if (update === 'restart') beginAnew();
  else void askToTakeOver();
}

/** The rep says: now. */
export async function updateNow(): Promise<void> {
  await saveDrafts();
  mayBegin = true;
  goOn();
}
