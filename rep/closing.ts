import { currentStatus, subscribeStatus } from './log/status.ts';
import { currentSelf } from './phone.ts';
import { lockOf } from './work/lock.ts';

/** Not in the types of the web: Chromium alone has it. */
interface Waking {
  readonly sync?: { register(tag: string): Promise<void> };
}

let isOurs = false;

/** The page begins anew by our own doing: nobody is asked whether he means it. */
export function startAgain(): void {
  isOurs = true;
  location.reload();
}

function unsent(): number {
  const { waiting, photos } = currentStatus();
  return currentSelf()?.token ? waiting + photos : 0;
}

/** [B1] The browser wakes the worker when there is a line, also when no page is open any more. */
async function leaveToWorker(): Promise<void> {
  const self = currentSelf();
  const registration = (await navigator.serviceWorker?.getRegistration()) as Waking | undefined;
  if (self) await registration?.sync?.register(lockOf(self));
}

/** Sees to it that what is unsent does not wait for this page. */
export function watchClosing(): void {
  let known = 0;
  // What the browser allows itself to refuse is no fault: the next page sends it.
  const leave = (): void => void leaveToWorker().catch(() => {});
  subscribeStatus(() => {
    const count = unsent();
    if (count > known) leave();
    known = count;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && unsent() > 0) leave();
  });
  // Where no worker is woken, nothing goes any more once the page is closed.
  if (!('SyncManager' in window))
    window.addEventListener('beforeunload', (event) => {
      if (unsent() > 0 && !isOurs) event.preventDefault();
    });
}
