/** Test furniture: wakes the worker as the browser does when there is a line. */
import type { BrowserContext, CDPSession } from 'playwright-core';

interface Registration {
  readonly registrationId: string;
  readonly scopeURL: string;
}

/** Needs no page of ours: it stands on an empty one. */
export class Waker {
  readonly #session: CDPSession;
  readonly #origin: string;
  #id: string | null = null;
  #known: () => void = () => {};

  private constructor(session: CDPSession, origin: string) {
    this.#session = session;
    this.#origin = origin;
  }

  static async at(context: BrowserContext, origin: string): Promise<Waker> {
    const waker = new Waker(await context.newCDPSession(await context.newPage()), origin);
    const isKnown = new Promise<void>((known) => (waker.#known = known));
    waker.#session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => waker.#hear(registrations));
    await waker.#session.send('ServiceWorker.enable');
    await isKnown;
    return waker;
  }

  #hear(registrations: readonly Registration[]): void {
    const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(this.#origin));
    if (!ours) return;
    this.#id = ours.registrationId;
    this.#known();
  }

  /** A Background Sync of this name. */
  async wake(tag: string): Promise<void> {
    const of = { origin: this.#origin, registrationId: this.#id!, tag, lastChance: false };
    await this.#session.send('ServiceWorker.dispatchSyncEvent', of);
  }

  /** Ends every worker, as a browser does with one that has been idle or has taken too long. */
  async kill(): Promise<void> {
    await this.#session.send('ServiceWorker.stopAllWorkers');
  }
}
