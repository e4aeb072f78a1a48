import { drawn } from '../drawn.ts';
import { bookPosition, currentFacts, subscribe } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { tellStatus, type Line } from '../log/status.ts';
import { readSelf, type Self } from '../work/database.ts';
import { isFull } from '../work/write.ts';
import { NeedsLogin, Offline, ServerRefused } from './api.ts';
import type * as Rounds from './round.ts';
import { restAfter, SOON } from './when.ts';

const AT_ONCE = 200;

let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
/** A server that is too busy says when it wants to hear of us again. */
let notBefore = 0;
let isRunning = false;
let isSendingPhotos = false;
/** Something new came while a round was under way: another one follows at once. */
let isWanted = false;
/** The browser had something to say of the line, or the app was opened, while a round was under way. */
let isHinted = false;
let isStopped = true;

let whenGone: () => void = () => {};

/** What goes along when the page is left; nothing before the first round. */
let partWith: () => void = () => {};

/** What a round needs is no part of the first screen; without a line the service worker has it. */
async function rounds(): Promise<typeof Rounds> {
  try {
    const [all, parting] = await Promise.all([import('./round.ts'), import('./parting.ts')]);
    partWith = parting.partWith;
    return all;
  } catch {
    throw new Offline();
  }
}

const selfNow = async (): Promise<Self> => {
  const self = await readSelf();
  if (self) return self;
  // The browser has cleared what this phone kept, under an open page.
  whenGone();
  throw new NeedsLogin();
};

/** A round, and photos after it. One at a time over all tabs of this phone and its worker. Answers whether all went well. */
export async function syncNow(): Promise<boolean> {
  if (isRunning) {
    isWanted = true;
    return false;
  }
  isRunning = true;
  tellStatus({ isTrying: true });
  try {
    const end = await (await rounds()).round(selfNow);
    if (end === 'more') isWanted = true;
    failures = 0;
    void selfNow().then(photosAside, () => {});
    return end !== 'busy';
  } catch (error) {
    // What a full phone has to get rid of is photos: they go all the same.
    if (isFull(error)) {
      tellStatus({ isFull: true });
      void selfNow().then(photosAside, () => {});
    }
    if (error instanceof NeedsLogin && error.isDisabled) {
      const { dismissalRound } = await rounds();
      await dismissalRound(await selfNow()).catch(console.error);
    }
    failures++;
    notBefore = Date.now() + (error instanceof ServerRefused ? (error.retryAfter ?? 0) : 0) * 1000;
    tellStatus({ line: lineOf(error) });
    if (!(error instanceof Offline || error instanceof NeedsLogin || error instanceof ServerRefused))
      console.error(error);
    return false;
  } finally {
    isRunning = false;
    tellStatus({ isTrying: false });
    plan(isHinted ? AT_ONCE : isWanted && failures === 0 ? SOON : undefined);
    isWanted = isHinted = false;
  }
}

/** Photos go beside the rest: a slow or stuck one holds up no fact. */
async function photosAside(self: Self): Promise<void> {
  if (isSendingPhotos) return;
  isSendingPhotos = true;
  try {
    // The book of the next round names them.
    const { photoRound } = await rounds();
    if ((await photoRound(self)) > 0) plan(AT_ONCE);
  } catch (error) {
    console.error(error);
  } finally {
    isSendingPhotos = false;
    tellStatus({ isPhotoMoving: false });
  }
}

function lineOf(error: unknown): Line {
  if (error instanceof NeedsLogin) return error.isDisabled ? 'disabled' : 'needs-login';
  if (error instanceof Offline && error.isPortal) return 'portal';
  return error instanceof ServerRefused && error.code === 'update-needed' ? 'update-needed' : 'offline';
}

// By a timer that always runs: the browser's own word on being online is a hint and no more.
function plan(delay?: number): void {
  if (isStopped) return;
  clearTimeout(timer);
  const rest = delay ?? restAfter(failures, Math.random());
  timer = setTimeout(() => void syncNow(), Math.max(rest, notBefore - Date.now()));
}

/** Keeps phone and server together from now on; answers how to stop. `onGone`: there is nobody's work any more. */
export function startSync(onGone: () => void): () => void {
  whenGone = onGone;
  isStopped = false;
  let known = currentFacts().length;
  const unsubscribe = subscribe(() => {
    const count = currentFacts().length;
    const position = bookPosition();
    if (count > known && currentFacts().some((f) => stateOf(f, position) === 'unsent')) {
      // A round under way may have read the log before: its end would put the usual time in the place of this one.
      if (isRunning) isWanted = true;
      else plan(SOON);
    }
    known = count;
  });
  const soon = (): void => {
    if (document.visibilityState !== 'visible') return;
    // [Y23] The end of a round under way would put its own time, after a failure minutes away, in the place of this one.
    if (isRunning) isHinted = true;
    else plan(AT_ONCE);
  };
  const part = (): void => {
    if (document.visibilityState === 'hidden' && !isRunning) partWith();
  };
  window.addEventListener('online', soon);
  document.addEventListener('visibilitychange', soon);
  document.addEventListener('visibilitychange', part);
  void drawn().then(() => isStopped || syncNow());
  return () => {
    isStopped = true;
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('online', soon);
    document.removeEventListener('visibilitychange', soon);
    document.removeEventListener('visibilitychange', part);
  };
}
